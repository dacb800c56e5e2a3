import type { Decision } from '../../src/desk/decision';
import { pick, seededRandom } from '../sim/ebay/random';
import type { Death } from './mortal';

/** What goes wrong in a run. */
export const FAULTS = [
  'nothing',
  'crash',
  'crash right after a commit',
  'two crashes',
  'crash and answer lost',
  'cut before the effect',
  'cut after the effect',
  'error after the effect',
  'no answer after the effect',
  'unreadable answer after the effect',
  'shown late',
  'shown very late',
  'eBay down for a while',
  'refused',
  'frozen before the call',
  'disk full',
  'two people at once',
  'payload delivered twice',
  'two instances',
  'refunded elsewhere meanwhile',
] as const;
export type FaultName = (typeof FAULTS)[number];

/** Faults during which eBay shows too late, or not at all, what it did: only a person can say then. */
export const BLINDING: ReadonlySet<FaultName> = new Set(['shown very late']);

/** What the team's rules ask for before money moves. */
export const GATES = ['straight', 'one sign-off', 'two sign-offs', 'undo'] as const;
export type Gate = (typeof GATES)[number];

const CONSENTS: Readonly<Record<Gate, number>> = { straight: 0, 'one sign-off': 1, 'two sign-offs': 2, undo: 0 };

/** How many must consent: a limit holds for money only, the rule of two for everything. */
export const consentsTo = (gate: Gate, { effect }: Decision): number =>
  effect === 'money' || gate === 'two sign-offs' ? CONSENTS[gate] : 0;

/** What the buyer asked for. A return and an inquiry of one order are the same money. */
export const SCENES = ['cancellation', 'return', 'return and inquiry'] as const;
export type Scene = (typeof SCENES)[number];

export type Act = 'approve' | 'decline' | 'refund the return' | 'refund the inquiry';

export interface Press {
  readonly who: string;
  readonly act: Act;
  /** Of the price, in percent, for a return: different in every press, so that an effect names its decision. */
  readonly share: number;
  /** Slack's delivery; a second one of the same key is the same press. */
  readonly payload: string;
  /** Together with others, right after them, or when everything has come to rest. */
  readonly when: 'at once' | 'next' | 'later';
}

export interface Plan {
  readonly seed: number;
  readonly fault: FaultName;
  readonly gate: Gate;
  readonly scene: Scene;
  readonly presses: readonly Press[];
  /** Where lives end, one per life. */
  readonly deaths: readonly Death[];
  readonly fullDisk: readonly [number, number] | undefined;
  /** What the approvers do: sign, send back, or nothing. */
  readonly approval: 'sign' | 'send back' | 'nothing';
  readonly undoes: boolean;
  /** This eBay pays whatever it is sent, as often as it is sent: nothing but us stands between a buyer and double money. */
  readonly careless: boolean;
}

const LIFE = 160;
const STEPS = 7;

const actsIn = (scene: Scene): readonly Act[] => {
  switch (scene) {
    case 'cancellation':
      return ['approve', 'approve', 'approve', 'decline'];
    case 'return':
      return ['refund the return'];
    case 'return and inquiry':
      return ['refund the return', 'refund the inquiry'];
  }
};

/** The plan of a seed: always the same, so that a failure can be run again. */
export const planOf = (seed: number): Plan => {
  const random = seededRandom(seed);
  const upTo = (most: number) => Math.floor(random() * most);
  const fault = FAULTS[seed % FAULTS.length] ?? 'nothing';
  const gate = pick(random, GATES);
  const scene = pick(random, SCENES);
  const many = fault === 'two people at once' || fault === 'two instances' ? 2 + upTo(2) : 1 + upTo(2);
  const presses = Array.from(
    { length: many },
    (_, index): Press => ({
      who: pick(random, ['ana', 'ben']),
      act: pick(random, actsIn(scene)),
      share: 95 - 5 * index,
      payload: `payload ${index}`,
      when: fault === 'two people at once' || random() < 0.3 ? 'at once' : pick(random, ['next', 'later'] as const),
    }),
  );
  const crashes = fault === 'two crashes' ? 2 : fault.startsWith('crash') ? 1 : 0;
  const death = (): Death => {
    const anywhere = fault === 'crash' || (fault !== 'crash right after a commit' && random() < 0.5);
    return anywhere ? { atCall: 1 + upTo(LIFE) } : { afterStep: 1 + upTo(STEPS) };
  };
  const firstFull = 1 + upTo(LIFE);
  return {
    seed,
    fault,
    gate,
    scene,
    presses: fault === 'payload delivered twice' ? [...presses, ...presses] : presses,
    deaths: Array.from({ length: crashes }, death),
    fullDisk: fault === 'disk full' ? [firstFull, firstFull + upTo(20)] : undefined,
    approval: random() < 0.8 ? 'sign' : pick(random, ['send back', 'nothing'] as const),
    undoes: random() < 0.2,
    // Only an eBay that looks can refuse.
    careless: fault !== 'refused' && random() < 0.7,
  };
};
