import type { Fault } from '../../sim/ebay/faults';
import { pick } from '../../sim/ebay/random';
import { DEEDS, type Deed } from './shop';

/** What happens to the process. */
export const BLOWS = ['SIGKILL', 'SIGSTOP', 'SIGSTOP past the lease'] as const;
export type Blow = (typeof BLOWS)[number];

/** What happens to the call, at eBay's side of the wire. */
export const STRIKES = {
  'cut before the effect': { kind: 'cut-before' },
  'cut after the effect': { kind: 'cut-after' },
  'error after the effect': { kind: '500-after' },
  'no answer after the effect': { kind: 'hang-after' },
  'unreadable answer after the effect': { kind: 'html-after' },
  'shown late': { kind: 'cut-after', unseenFor: 200 },
} as const satisfies Readonly<Record<string, Fault>>;
export type Strike = keyof typeof STRIKES;

export interface KillPlan {
  readonly deed: Deed;
  readonly price: number;
  readonly blow: Blow;
  readonly strike: Strike | undefined;
  /** A colleague presses at the same time. */
  readonly together: boolean;
  /** Slack delivers the press a second time, to whichever process. */
  readonly redelivered: boolean;
  /** The process is struck before it could acknowledge. */
  readonly early: boolean;
  /** How many calls reach eBay and Slack before colleagues attend to what waits, and then before the blow. */
  readonly calls: readonly [number, number];
}

// Object.keys of a constant record gives its keys.
const DEED_NAMES = Object.keys(DEEDS) as Deed[];
const STRIKE_NAMES = Object.keys(STRIKES) as Strike[];

/** Orders above it need a colleague's consent. */
export const LIMIT = 50;

const upTo = (random: () => number, most: number) => Math.floor(random() * (most + 1));

export const killPlanOf = (random: () => number): KillPlan => ({
  deed: pick(random, DEED_NAMES),
  price: pick(random, [40, 40, 100]),
  blow: random() < 0.7 ? 'SIGKILL' : pick(random, ['SIGSTOP', 'SIGSTOP past the lease'] as const),
  strike: random() < 0.5 ? pick(random, STRIKE_NAMES) : undefined,
  together: random() < 0.25,
  redelivered: random() < 0.3,
  early: random() < 0.15,
  calls: [upTo(random, 6), upTo(random, 8)],
});
