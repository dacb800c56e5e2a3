import type { Question, Questions } from '../../src/cli/setup/questions';

type Answer = string | readonly string[] | boolean | (() => string | Promise<string>);

/**
 * Somebody who answers prompts: for each question the first answer left whose pattern fits what is asked. An answer that the
 * question refuses is remembered in `refused`, as the prompt would show it, and the next one is given.
 */
export const answering = (script: readonly (readonly [RegExp, Answer])[]) => {
  const left = [...script];
  const refused: string[] = [];
  const next = async (ask: string) => {
    const index = left.findIndex(([pattern]) => pattern.test(ask));
    const [found] = index < 0 ? [] : left.splice(index, 1);
    const answer = found?.[1];
    return typeof answer === 'function' ? answer() : answer;
  };
  const text = async (question: Question): Promise<string> => {
    for (;;) {
      const answer = (await next(question.ask)) ?? question.proposed ?? (question.optional ? '' : undefined);
      if (typeof answer !== 'string') throw new Error(`Nobody answered “${question.ask}”.`);
      const verdict = (answer === '' && question.optional) || (question.judge?.(answer) ?? true);
      if (verdict === true) return answer;
      refused.push(`${answer}: ${verdict}`);
    }
  };
  const questions: Questions = {
    patient: true,
    text,
    secret: text,
    choose: text,
    several: async ({ ask }) => {
      const answer = await next(ask);
      return Array.isArray(answer) ? answer : [];
    },
    yes: async ({ ask, otherwise }) => {
      const answer = await next(ask);
      return typeof answer === 'boolean' ? answer : otherwise;
    },
  };
  return { questions, refused, left };
};
