import { addDays, subDays } from 'date-fns';
import type { BuyerRequest } from '../desk/buyer-request';
import type { RequestSearch } from '../desk/lookup';
import type { AccountId } from '../ids';
import type { WatchStore } from './ports';

/** Open requests of a source that are due within a day, or were lately: what people are reminded of should be true. */
export const dueSoon = async (
  store: WatchStore,
  account: AccountId,
  search: Pick<RequestSearch, 'kind' | 'covers'>,
  now: Date,
): Promise<BuyerRequest[]> => {
  const due = await store.requests.due(account, subDays(now, 1).toISOString(), addDays(now, 1).toISOString());
  return due.filter((one) => one.kind === search.kind && search.covers(one) && one.openedAt !== undefined);
};
