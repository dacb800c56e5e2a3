import type { Account } from '../desk/account';
import type { RequestSearch } from '../desk/lookup';
import type { AccountId } from '../ids';
import type { WatchStore } from './ports';
import { type SourceState, saveSourceState } from './source-state';

export const tellRead = (store: WatchStore, account: AccountId, source: string): Promise<void> =>
  store.outbox.enqueue({ kind: 'backfill', account, source });

/** Whether a first reading ended that filled more than a page. */
export const isWorthTelling = (
  before: SourceState,
  now: SourceState,
  search: Pick<RequestSearch, 'pageSize'>,
): boolean =>
  before.firstCompleteAt === undefined && now.firstCompleteAt !== undefined && (now.rows ?? 0) > search.pageSize;

/** Tells admins how far the first reading of a large source has come; undefined where there is nothing worth telling. */
export const tellProgress = (
  store: WatchStore,
  account: Account,
  search: Pick<RequestSearch, 'name' | 'pageSize'>,
  state: SourceState,
): ((rows: number, total: number | undefined) => Promise<void>) | undefined => {
  if (state.firstCompleteAt !== undefined) return undefined;
  return async (rows, total) => {
    if (total === undefined || total <= search.pageSize) return;
    await saveSourceState(store, account.id, search.name, { ...state, reading: { rows, total } });
    await tellRead(store, account.id, search.name);
  };
};
