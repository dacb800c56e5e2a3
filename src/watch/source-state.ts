import { z } from 'zod';
import type { AccountId } from '../ids';
import type { WatchTables } from './ports';

/** How fresh one search of one account is. Instants are ISO 8601 texts in UTC. */
export const SourceState = z.object({
  /** When it was first read to its end: until then everything found is old stock. */
  firstCompleteAt: z.string().optional(),
  /** The last time that every row eBay promised was read. Silence counts from here. */
  lastCompleteAt: z.string().optional(),
  /** Since when and why it fails; absent while it works. */
  failing: z.object({ since: z.string(), code: z.string(), words: z.string(), rounds: z.number() }).optional(),
});
export type SourceState = z.infer<typeof SourceState>;

const nameOf = (account: AccountId, source: string) => `watch/${account}/${source}`;

/** What an unreadable or missing row means: nothing was read yet. */
export const readSourceState = async (
  tables: WatchTables,
  account: AccountId,
  source: string,
): Promise<SourceState> => {
  const kept = await tables.settings.get(nameOf(account, source));
  return kept === undefined ? {} : SourceState.parse(JSON.parse(kept));
};

export const saveSourceState = (tables: WatchTables, account: AccountId, source: string, state: SourceState) =>
  tables.settings.set(nameOf(account, source), JSON.stringify(state));
