import { z } from 'zod';

/** What requests may heap up about. */
export const SpikeSubject = z.enum(['item', 'reason', 'carrier']);
export type SpikeSubject = z.infer<typeof SpikeSubject>;

/** Unusually many requests about one thing, from its alarm to its end. Instants are ISO 8601 texts. */
export interface Spike {
  readonly id: string;
  readonly subject: SpikeSubject;
  /** As it is counted: an item's id, a reason's or carrier's words. */
  readonly name: string;
  /** As people know it. */
  readonly title: string;
  readonly since: string;
  /** How many requests the alarm was about, within how many days, and how many are usual in that time. */
  readonly count: number;
  readonly days: number;
  readonly usual: number;
  readonly seen?: { readonly person: string; readonly at: string };
}

export interface SpikeRules {
  /** The length of what is looked at. */
  readonly days: number;
  readonly least: number;
  /** How unlikely a count must be, were everything as usual. */
  readonly chance: number;
}

/** Even of what never happened, some is usual: one request in two lengths. */
const LEAST_USUAL = 0.5;
/** An episode ends when its count is this much likelier than what began it, so that it does not end and begin by turns. */
const CALM = 10;

/** The logarithm of the probability of exactly so many: the probability of none is nothing in a number where many are usual. */
const logOf = (count: number, mean: number): number => {
  let log = -mean;
  for (let one = 1; one <= count; one += 1) log += Math.log(mean / one);
  return log;
};

/** Adds up while anything changes; each term is so much of the one before. */
const added = (first: number, ratioOf: (step: number) => number): number => {
  let [sum, term] = [0, first];
  for (let step = 1; sum + term !== sum; step += 1) {
    sum += term;
    term *= ratioOf(step);
  }
  return Math.min(1, sum);
};

/** The probability of `count` or more events where `mean`, more than 0, are expected and each comes by itself. */
export const poissonTail = (count: number, mean: number): number => {
  if (count <= 0) return 1;
  // Away from what is expected, so that the terms become smaller and smaller.
  if (count > mean) return added(Math.exp(logOf(count, mean)), (step) => mean / (count + step));
  return 1 - added(Math.exp(logOf(count - 1, mean)), (step) => (count - step) / mean);
};

/** How many are usual in one length: the sum over parts that were counted for so many lengths each. */
export const usualOf = (parts: readonly { readonly counted: number; readonly lengths: number }[]): number =>
  Math.max(
    LEAST_USUAL,
    parts.reduce((sum, { counted, lengths }) => sum + (lengths <= 0 ? 0 : counted / lengths), 0),
  );

export const begins = (count: number, usual: number, { least, chance }: SpikeRules): boolean =>
  count >= least && poissonTail(count, usual) < chance;

export const isOver = (count: number, usual: number, { least, chance }: SpikeRules): boolean =>
  count < least / 2 || poissonTail(count, usual) > chance * CALM;
