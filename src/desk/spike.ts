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

/** The probability of `count` or more events where `mean` are expected and each comes by itself. */
export const poissonTail = (count: number, mean: number): number => {
  let term = Math.exp(-mean);
  let below = 0;
  for (let events = 0; events < count; events += 1) {
    below += term;
    term *= mean / (events + 1);
  }
  return Math.max(0, 1 - below);
};

/** How many are usual in one length, of `counted` in so many lengths before it. */
export const usualOf = (counted: number, lengths: number): number =>
  Math.max(LEAST_USUAL, lengths <= 0 ? 0 : counted / lengths);

export const begins = (count: number, usual: number, { least, chance }: SpikeRules): boolean =>
  count >= least && poissonTail(count, usual) < chance;

export const isOver = (count: number, usual: number, { least, chance }: SpikeRules): boolean =>
  count < least / 2 || poissonTail(count, usual) > chance * CALM;
