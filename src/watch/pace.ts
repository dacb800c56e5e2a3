import { type SourceState, tried } from './source-state';

/** Nobody sees a difference below this. */
const FASTEST = 60_000;
/** Rounds of two kinds that are due together follow each other. */
const SOON = 1_000;
/** Sparing while eBay is down, and soon enough once it is back: the shortest time to answer is counted in hours. */
const SLOWEST_AFTER_FAILURE = 5 * 60_000;
/** The rest is for reading what is new or changed, one call each: several hundred a day where thousands are open. */
const FOR_SEARCHES = 0.6;
/** How a source that fills several pages divides its searches among the three kinds of rounds. */
const PARTS = { new: 0.5, due_soon: 0.15, all: 0.35 } as const;

/** How urgent a round's requests are: those that nobody knows yet, those due within a day, or all that are open. */
export type RoundKind = keyof typeof PARTS;

export interface Means {
  /** Calls that rounds of all accounts may still make, until when. */
  readonly calls: number;
  readonly until: Date;
  /** Accounts that share them. */
  readonly accounts: number;
  /** The source's part of its family, 0 to 1. */
  readonly part: number;
  /** Calls that one round of a kind takes; a round for new ones takes one. */
  readonly cost: Readonly<Record<'due_soon' | 'all', number>>;
}

/** Milliseconds from one round of a kind to the next, so that the calls last until the count is renewed. */
export type Pace = Readonly<Record<RoundKind, number>>;

export const paceOf = ({ calls, until, accounts, part, cost }: Means, now: Date): Pace => {
  const left = Math.max(FASTEST, until.getTime() - now.getTime());
  const perCall = (left * Math.max(1, accounts)) / Math.max(1, calls * part * FOR_SEARCHES);
  const every = (kind: RoundKind, count: number) => Math.min(left, Math.max(FASTEST, (count * perCall) / PARTS[kind]));
  if (cost.all <= 1) {
    const whole = Math.min(left, Math.max(FASTEST, perCall));
    return { new: whole, due_soon: whole, all: whole };
  }
  return { new: every('new', 1), due_soon: every('due_soon', cost.due_soon), all: every('all', cost.all) };
};

const lastTried = (state: SourceState): Readonly<Record<RoundKind, string | undefined>> => ({
  new: state.newTriedAt ?? state.newestAt,
  due_soon: state.dueSoonTriedAt,
  all: state.allTriedAt ?? state.lastCompleteAt,
});

/** Milliseconds since the last round of each kind. Kinds that cost nothing have nothing to look at. */
const waited = (
  state: SourceState,
  { cost }: Pick<Means, 'cost'>,
  now: Date,
): readonly (readonly [RoundKind, number])[] => {
  const last = lastTried(state);
  const since = (at: string | undefined) =>
    at === undefined ? Number.POSITIVE_INFINITY : now.getTime() - new Date(at).getTime();
  const kinds: readonly RoundKind[] = cost.due_soon > 0 ? ['new', 'due_soon', 'all'] : ['new', 'all'];
  return kinds.map((kind) => [kind, since(last[kind])]);
};

/**
 * Which round comes next: the one that waits longest, measured by its own pace, so that none keeps another from its turn; new ones
 * first where two wait alike. Where one page holds everything, a round of all costs no more than one of the new.
 */
export const nextRound = (state: SourceState, means: Pick<Means, 'cost'>, pace: Pace, now: Date): RoundKind => {
  if (state.firstCompleteAt === undefined || means.cost.all <= 1) return 'all';
  let [next, longest]: [RoundKind, number] = ['new', 0];
  for (const [kind, since] of waited(state, means, now)) {
    const overdue = since / pace[kind];
    if (overdue > longest) [next, longest] = [kind, overdue];
  }
  return next;
};

/** Milliseconds from a round of a kind that begins now to the next one of any kind, so that each has its own pace. */
export const untilNext = (
  state: SourceState,
  kind: RoundKind,
  means: Pick<Means, 'cost'>,
  pace: Pace,
  now: Date,
): number => {
  if (means.cost.all <= 1) return pace.new;
  const waits = waited(tried(state, kind, now.toISOString()), means, now).map(([one, since]) => pace[one] - since);
  return Math.min(pace.new, Math.max(SOON, Math.min(...waits)));
};

/** The wait after a round: doubled with each failure in a row, up to five minutes, never shorter than usual. */
export const waitAfter = (state: SourceState, next: number, usual: number): number => {
  const rounds = state.failing?.rounds ?? 0;
  if (rounds === 0) return next;
  return Math.max(usual, Math.min(SLOWEST_AFTER_FAILURE, usual * 2 ** (rounds - 1)));
};
