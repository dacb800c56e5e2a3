import { z } from 'zod';
import { Money } from '../money';
import type { Answers } from './answers';

const Answer = z.union([z.string(), z.boolean(), Money, z.array(z.string())]);

/** Of an operation's input what a field can hold, for forms whose fields are named like the input. */
export const asAnswers = (input: unknown): Answers => {
  const answers: Record<string, Answers[string]> = {};
  for (const [name, value] of Object.entries(z.record(z.string(), z.unknown()).parse(input))) {
    const answer = Answer.safeParse(value);
    if (answer.success) answers[name] = answer.data;
  }
  return answers;
};
