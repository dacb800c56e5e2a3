import { z } from 'zod';
import type { AccountId } from '../ids';
import { LeftOut } from './left-out';
import type { RoundKind } from './pace';
import type { WatchTables } from './ports';

/** How fresh one search of one account is. Instants are ISO 8601 texts in UTC. */
export const SourceState = z.object({
  /** When it was first read to its end: until then everything found is old stock. */
  firstCompleteAt: z.string().optional(),
  /** The last time that every row eBay promised was read. Silence counts from here. */
  lastCompleteAt: z.string().optional(),
  /** Up to when every new request was seen. */
  newestAt: z.string().optional(),
  newTriedAt: z.string().optional(),
  allTriedAt: z.string().optional(),
  /** Milliseconds from one whole round to the next, as planned last. */
  every: z.number().optional(),
  dueSoonTriedAt: z.string().optional(),
  /** Rows of the last whole round, which tell what the next one costs, and how many of them were open. */
  rows: z.number().optional(),
  open: z.number().optional(),
  /** Since which day of opening the last whole round searched. */
  rowsSince: z.string().optional(),
  /** Calls that the last round for those due soon took for each stretch of days that it searched. */
  callsPerStretch: z.number().optional(),
  /** Open requests that the last whole round did not show, and what reading them showed. */
  leftOut: z.array(LeftOut).readonly().optional(),
  /** How far the first reading has come. */
  reading: z.object({ rows: z.number(), total: z.number() }).optional(),
  /** Since when and why it fails; absent while it works. `round` is the kind of round that failed last. */
  failing: z
    .object({
      since: z.string(),
      code: z.string(),
      words: z.string(),
      rounds: z.number(),
      round: z.enum(['new', 'due_soon', 'all']).default('all'),
    })
    .optional(),
});
export type SourceState = z.infer<typeof SourceState>;

const nameOf = (account: AccountId, source: string) => `watch/${account}/${source}`;

/** What an unreadable or missing row means: nothing was read yet. */
export const readSourceState = async (
  tables: Pick<WatchTables, 'settings'>,
  account: AccountId,
  source: string,
): Promise<SourceState> => {
  const kept = await tables.settings.get(nameOf(account, source));
  return kept === undefined ? {} : SourceState.parse(JSON.parse(kept));
};

export const saveSourceState = (tables: WatchTables, account: AccountId, source: string, state: SourceState) =>
  tables.settings.set(nameOf(account, source), JSON.stringify(state));

/** What a round of a kind leaves behind, whether or not it reached its end. */
export const tried = (state: SourceState, kind: RoundKind, at: string): SourceState => ({
  ...state,
  ...(kind === 'due_soon' ? {} : { newTriedAt: at }),
  ...(kind === 'all' ? { allTriedAt: at } : {}),
  ...(kind === 'new' ? {} : { dueSoonTriedAt: at }),
});

export const afterFailure = (
  state: SourceState,
  kind: RoundKind,
  error: { readonly code: string; readonly message: string },
  at: string,
): SourceState => ({
  ...tried(state, kind, at),
  failing: {
    since: state.failing?.since ?? at,
    code: error.code,
    words: error.message,
    rounds: (state.failing?.rounds ?? 0) + 1,
    // A whole reading that failed is made good by a whole one only, whatever failed after it.
    round: state.failing?.round === 'all' ? 'all' : kind,
  },
});

/** What a round read: how many rows, how many of them open, and what it asked for. */
export interface RowsRead {
  readonly read: number;
  readonly open: number;
  readonly since?: string;
  readonly callsPerStretch?: number;
}

/** A failure is over when a round of the same kind, or one of all, was read to its end. */
export const afterRound = (
  { failing, reading: _, ...state }: SourceState,
  kind: RoundKind,
  { read, open, since, callsPerStretch }: RowsRead,
  at: string,
): SourceState => {
  const left = failing === undefined || kind === 'all' || failing.round === kind ? {} : { failing };
  const span = since === undefined ? {} : { rowsSince: since };
  const whole = kind === 'all' ? { lastCompleteAt: at, rows: read, open, ...span } : {};
  return {
    ...tried(state, kind, at),
    ...whole,
    ...(kind === 'due_soon' ? {} : { newestAt: at }),
    ...(kind === 'due_soon' && callsPerStretch !== undefined ? { callsPerStretch } : {}),
    ...(kind === 'all' ? { firstCompleteAt: state.firstCompleteAt ?? at } : {}),
    ...left,
  };
};
