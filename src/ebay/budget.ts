import type { Clock } from '../clock';
import { AppError } from '../errors';
import type { AccountId } from '../ids';
import type { CallFamily } from './call';

/** Why a call is made: a change, a person waiting for an answer, or the watcher's rounds. */
export type Urgency = 'change' | 'person' | 'watch';

/**
 * Calls per day and family of one application over all its sellers, as a live rate-limit reply showed them.
 * https://developer.ebay.com/develop/get-started/api-call-limits
 */
const DAILY_LIMITS: Readonly<Record<CallFamily, number | undefined>> = {
  'post-order.cancellation': 5_000,
  'post-order.return': 5_000,
  'post-order.inquiry': 5_000,
  'post-order.casemanagement': 5_000,
  'sell.fulfillment': 100_000,
  'commerce.notification': 10_000,
  'developer.key_management': undefined,
  'developer.analytics': undefined,
};

/** The share of the day's calls each urgency may reach: rounds stop first, then people's questions; changes may use all. */
const REACH: Readonly<Record<Urgency, number>> = { change: 1, person: 0.95, watch: 0.75 };

const DAY = 24 * 60 * 60 * 1000;

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
}

/** Counts calls. A store can keep it, so that instances share one count; `take` must then be one atomic step. */
export interface BudgetBook {
  /** Counts one call and answers true, or answers false and counts nothing when a limit would be passed. */
  take(entry: BudgetEntry): Promise<boolean>;
  /** Calls made on `day`, over all accounts or by one. */
  used(family: CallFamily, day: string, account?: AccountId): Promise<number>;
}

/** A count that lives as long as the process. Days other than the newest are forgotten. */
export const memoryBudgetBook = (): BudgetBook => {
  const counts = new Map<CallFamily, { day: string; byAccount: Map<AccountId, number> }>();
  const countsOf = (family: CallFamily, day: string) => {
    const known = counts.get(family);
    if (known?.day === day) return known.byAccount;
    const byAccount = new Map<AccountId, number>();
    if (known === undefined || known.day < day) counts.set(family, { day, byAccount });
    return byAccount;
  };
  const total = (byAccount: Map<AccountId, number>) => [...byAccount.values()].reduce((sum, one) => sum + one, 0);
  return {
    async take({ family, day, account, upTo, accountUpTo }) {
      const byAccount = countsOf(family, day);
      const mine = byAccount.get(account) ?? 0;
      if (total(byAccount) >= upTo || mine >= accountUpTo) return false;
      byAccount.set(account, mine + 1);
      return true;
    },
    async used(family, day, account) {
      const byAccount = countsOf(family, day);
      return account === undefined ? total(byAccount) : (byAccount.get(account) ?? 0);
    },
  };
};

export interface CallBudget {
  /** Counts a call before it is sent. @throws AppError budget_spent */
  take(family: CallFamily, account: AccountId, urgency: Urgency): Promise<void>;
  /** Calls left today for `urgency`; undefined for families that eBay states no limit of. */
  left(family: CallFamily, urgency: Urgency): Promise<number | undefined>;
  /** Takes over what eBay's rate-limit reply says: the limit, and the moment the count starts anew. */
  learn(family: CallFamily, limit: number, reset: Date): void;
}

export interface BudgetOptions {
  readonly clock: Clock;
  readonly book: BudgetBook;
  /** How many accounts share the application's calls now; each gets its part of the watcher's rounds. */
  readonly accounts: () => number;
}

/**
 * The application's daily calls, kept so that changes always find some left. eBay does not document when its day begins:
 * until a rate-limit reply tells, days are UTC days.
 */
export const createCallBudget = ({ clock, book, accounts }: BudgetOptions): CallBudget => {
  const learnt = new Map<CallFamily, { limit: number; reset: Date }>();
  const limitOf = (family: CallFamily) => learnt.get(family)?.limit ?? DAILY_LIMITS[family];
  const dayOf = (family: CallFamily): string => {
    const offset = (learnt.get(family)?.reset.getTime() ?? 0) % DAY;
    return new Date(Math.floor((clock.now().getTime() - offset) / DAY) * DAY + offset).toISOString();
  };
  return {
    async take(family, account, urgency) {
      const limit = limitOf(family);
      if (limit === undefined) return;
      const upTo = Math.floor(limit * REACH[urgency]);
      const accountUpTo = urgency === 'watch' ? Math.floor(upTo / Math.max(1, accounts())) : upTo;
      const day = dayOf(family);
      if (await book.take({ family, day, account, upTo, accountUpTo })) return;
      throw new AppError('budget_spent', `Today’s eBay calls of ${family} are used up.`, {
        hint: `They are renewed at ${new Date(new Date(day).getTime() + DAY).toISOString()}.`,
        facts: { family, urgency, limit },
      });
    },
    async left(family, urgency) {
      const limit = limitOf(family);
      if (limit === undefined) return undefined;
      return Math.max(0, Math.floor(limit * REACH[urgency]) - (await book.used(family, dayOf(family))));
    },
    learn(family, limit, reset) {
      learnt.set(family, { limit, reset });
    },
  };
};
