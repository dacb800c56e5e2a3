import type { AccountId } from '../ids';
import type { CallFamily } from './call';

/** What one call asks of the book. */
export interface BudgetEntry {
  readonly family: CallFamily;
  /** Start of the counting day, as ISO text. */
  readonly day: string;
  readonly account: AccountId;
  /** How many calls of the family all accounts together may have made that day, this one included. */
  readonly upTo: number;
  /** How many this account may have made, this one included. */
  readonly accountUpTo: number;
  /** While all accounts together have made fewer than this, one account may go beyond its own part. */
  readonly spareUpTo: number;
}

/** Counts calls. A store can keep it, so that instances share one count; `take` must then be one atomic step. */
export interface BudgetBook {
  /** Counts one call and answers true, or answers false and counts nothing when a limit would be passed. */
  take(entry: BudgetEntry): Promise<boolean>;
  /** Calls made on `day`, over all accounts or by one. */
  used(family: CallFamily, day: string, account?: AccountId): Promise<number>;
  /** Takes over that eBay counted `used` calls on `day`: what the book does not know of is put down to `account`. */
  settle(family: CallFamily, day: string, used: number, account: AccountId): Promise<void>;
}

/** A count that lives as long as the process, for one command. */
export const memoryBudgetBook = (): BudgetBook => {
  const counts = new Map<string, Map<AccountId, number>>();
  const countsOf = (family: CallFamily, day: string) => {
    const key = `${family} ${day}`;
    const byAccount = counts.get(key) ?? new Map<AccountId, number>();
    counts.set(key, byAccount);
    return byAccount;
  };
  const total = (byAccount: Map<AccountId, number>) => [...byAccount.values()].reduce((sum, one) => sum + one, 0);
  return {
    async take({ family, day, account, upTo, accountUpTo, spareUpTo }) {
      const byAccount = countsOf(family, day);
      const mine = byAccount.get(account) ?? 0;
      const all = total(byAccount);
      if (all >= upTo || (mine >= accountUpTo && all >= spareUpTo)) return false;
      byAccount.set(account, mine + 1);
      return true;
    },
    async used(family, day, account) {
      const byAccount = countsOf(family, day);
      return account === undefined ? total(byAccount) : (byAccount.get(account) ?? 0);
    },
    async settle(family, day, used, account) {
      const byAccount = countsOf(family, day);
      byAccount.delete(account);
      byAccount.set(account, Math.max(0, used - total(byAccount)));
    },
  };
};
