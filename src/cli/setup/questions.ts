import { AppError } from '../../errors';

export interface Choice {
  readonly value: string;
  readonly name: string;
}

/** `true` when an answer will do, else what is wrong with it. */
export type Judge = (answer: string) => true | string;

export interface Question {
  readonly ask: string;
  /** The option or setting that answers it where nobody can be asked. */
  readonly setting: string;
  readonly proposed?: string | undefined;
  readonly judge?: Judge;
  /** An empty answer will do. */
  readonly optional?: boolean;
  /** At least one must be chosen where somebody chooses. */
  readonly needed?: boolean;
}

/** How a command asks whoever sits before it. */
export interface Questions {
  text(question: Question): Promise<string>;
  /** Not shown while it is typed. With a proposal, an empty answer keeps that. */
  secret(question: Question): Promise<string>;
  choose(question: Question, choices: readonly Choice[]): Promise<string>;
  several(question: Question, choices: readonly Choice[]): Promise<readonly string[]>;
  yes(question: Question & { readonly otherwise: boolean }): Promise<boolean>;
  /** Whether somebody can answer again after a wrong answer. */
  readonly patient: boolean;
}

const given = ({ ask, setting, proposed, judge, optional }: Question): string => {
  if (optional && !proposed) return '';
  if (proposed === undefined || proposed === '') {
    throw new AppError('bad_input', `“${ask}” has no answer.`, { hint: `Give ${setting}.` });
  }
  const verdict = judge?.(proposed) ?? true;
  if (verdict === true) return proposed;
  throw new AppError('bad_input', `${setting} ${verdict}.`, { hint: 'Correct it and run the command again.' });
};

/** Nobody is asked: flags and settings answer, and what they leave out is an error that names them. */
export const unattended: Questions = {
  patient: false,
  text: async (question) => given(question),
  secret: async (question) => given(question),
  choose: async (question, choices) => {
    const names = choices.map(({ value }) => value);
    return given({ judge: (answer) => names.includes(answer) || `must be one of ${names.join(', ')}`, ...question });
  },
  several: async ({ proposed }) => (proposed ?? '').split(',').filter((word) => word !== ''),
  yes: async ({ proposed, otherwise }) => (proposed === undefined ? otherwise : proposed === 'yes'),
};
