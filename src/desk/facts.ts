import { createHash } from 'node:crypto';

/**
 * The material facts of a request as a person saw them: state, options, amount, deadline, each by its name and in words.
 * A click is bound to the hash of these; when they differ at the time of the act, the act stops and the difference is shown.
 */
export type Facts = Readonly<Record<string, string>>;

export interface Difference {
  readonly fact: string;
  readonly was: string;
  readonly is: string;
}

/** Sixteen hex digits that change when any fact changes; the order of the facts does not matter. */
export const hashFacts = (facts: Facts): string => {
  const sorted = Object.entries(facts).sort(([left], [right]) => (left < right ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 16);
};

/** Every fact that was added, removed or changed, in the words of both sides; `—` where a side lacks it. */
export const differences = (before: Facts, after: Facts): Difference[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((fact) => before[fact] !== after[fact])
    .map((fact) => ({ fact, was: before[fact] ?? '—', is: after[fact] ?? '—' }));
