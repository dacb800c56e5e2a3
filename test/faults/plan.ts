import { pick, seededRandom } from '../sim/ebay/random';

/** What goes wrong in a run. */
export const FAULTS = [
  'nothing',
  'crash',
  'two crashes',
  'crash and answer lost',
  'cut before the effect',
  'cut after the effect',
  'error after the effect',
  'no answer after the effect',
  'shown late',
  'shown very late',
  'eBay down for a while',
  'refused',
  'frozen before the call',
  'disk full',
  'two people at once',
  'payload delivered twice',
  'refunded elsewhere meanwhile',
] as const;
export type FaultName = (typeof FAULTS)[number];

/** What the team's rules ask for before money moves. */
export const GATES = ['straight', 'one sign-off', 'two sign-offs', 'undo'] as const;
export type Gate = (typeof GATES)[number];

export interface Press {
  readonly who: string;
  /** Two requests of one order are the same money. */
  readonly request: 'A' | 'B';
  /** Different in every press, so that an effect names its decision. */
  readonly amount: string;
  /** Slack's delivery; a second one of the same key is the same press. */
  readonly payload: string;
  readonly atOnce: boolean;
}

export interface Plan {
  readonly seed: number;
  readonly fault: FaultName;
  readonly gate: Gate;
  readonly presses: readonly Press[];
  /** Port calls at which a life ends, one per life. */
  readonly deaths: readonly number[];
  readonly fullDisk: readonly [number, number] | undefined;
  /** What the approvers do: sign, send back, or nothing. */
  readonly approval: 'sign' | 'send back' | 'nothing';
  readonly undoes: boolean;
  /** eBay refuses a repeat by itself, so that the one retry is allowed. */
  readonly refusesRepeats: boolean;
}

const LIFE = 140;

/** The plan of a seed: always the same, so that a failure can be run again. */
export const planOf = (seed: number): Plan => {
  const random = seededRandom(seed);
  const upTo = (most: number) => Math.floor(random() * most);
  const fault = FAULTS[seed % FAULTS.length] ?? 'nothing';
  const gate = pick(random, GATES);
  const many = fault === 'two people at once' ? 2 + upTo(2) : 1 + upTo(2);
  const presses = Array.from(
    { length: many },
    (_, index): Press => ({
      who: pick(random, ['ana', 'ben']),
      request: pick(random, ['A', 'B'] as const),
      amount: `${30 + upTo(40)}.0${index + 1}`,
      payload: `payload ${index}`,
      atOnce: fault === 'two people at once' || random() < 0.3,
    }),
  );
  const crashes = fault === 'two crashes' ? 2 : fault.startsWith('crash') ? 1 : 0;
  const firstFull = 1 + upTo(LIFE);
  return {
    seed,
    fault,
    gate,
    presses: fault === 'payload delivered twice' ? [...presses, ...presses] : presses,
    deaths: Array.from({ length: crashes }, () => 1 + upTo(LIFE)),
    fullDisk: fault === 'disk full' ? [firstFull, firstFull + upTo(20)] : undefined,
    approval: random() < 0.8 ? 'sign' : pick(random, ['send back', 'nothing'] as const),
    undoes: random() < 0.2,
    refusesRepeats: random() < 0.5,
  };
};
