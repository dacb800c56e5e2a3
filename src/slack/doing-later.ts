import type { AnyAct } from '../desk/operation';
import { AppError } from '../errors';
import { act } from './acting';
import { leftOut } from './messages/left-out';
import type { ActRoute, Question, Tools } from './route';
import type { Subject } from './subject';
import type { Sending } from './submission';
import type { Turn } from './turn';
import type { Workplace } from './workplace';

/** Another act that must be done before this one can be asked for. @throws AppError when it was not done. */
const done =
  ({ perform }: Workplace, { actor, origin }: Turn, facts: string | undefined) =>
  async (operation: AnyAct, input: unknown) => {
    const seen = facts === undefined ? {} : { factsHash: facts };
    const asked = await perform.ask({ operation: operation.name, input, actor, origin, ...seen });
    const outcome = asked.kind === 'denied' ? asked : await perform.proceed(asked.decision);
    if (outcome.kind === 'done') return outcome.answer;
    if (outcome.kind === 'changed') {
      throw new AppError('changed', `${operation.title} was not done: the request has changed since you saw it.`, {
        hint: 'Its card shows the new state. Open the form again if you still want it.',
      });
    }
    const reason = 'reason' in outcome ? outcome.reason : 'It waits for somebody else.';
    throw new AppError('not_allowed', `${operation.title} was not done. ${reason}`, {
      hint: 'Once it is done, do the rest again.',
    });
  };

interface Later extends Sending {
  readonly route: ActRoute;
  readonly question: Question;
  readonly subject: Subject;
}

/** What a form asks for that needs a network before it can be asked for: made now, each asked for by itself. */
export const doLater = async (workplace: Workplace, turn: Turn, later: Later): Promise<void> => {
  const { route, question, subject, answers, memory } = later;
  let facts = memory.facts;
  const tools: Tools = {
    take: (id) => workplace.files.take(id),
    nameOf: (id) => later.fileNames.get(id),
    async done(operation, input) {
      const answer = await done(workplace, turn, facts)(operation, input);
      // What follows rests on our own change, so it is no longer compared with what the person saw.
      facts = undefined;
      return answer;
    },
  };
  const read = ((await question.later?.(subject, answers, tools)) ?? []).map(({ name, ...made }) => {
    if ('error' in made) return { name, reason: made.error.message };
    const parsed = route.operation.input.safeParse(made.input);
    return parsed.success
      ? { input: parsed.data }
      : { name, reason: parsed.error.issues[0]?.message ?? 'It cannot be used' };
  });
  for (const each of read) {
    if (each.input === undefined) continue;
    const wanted = { operation: route.operation.name, input: each.input, subject, facts };
    await act(workplace, turn, wanted, memory.seesCard === true);
  }
  const faults = read.flatMap((each) => (each.input === undefined ? [each] : []));
  if (faults.length > 0) await turn.tell(leftOut(route.operation.title, faults));
};
