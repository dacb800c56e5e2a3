import type { Clock } from '../clock';
import { AppError } from '../errors';
import { AccountId } from '../ids';
import type { BudgetBook } from './budget-book';
import type { CallFamily } from './call';
import { familyWords } from './family-words';
import { pauseAfterRefusals } from './refused-calls';

/** Why a call is made: a change, a person waiting for an answer, a hint of eBay's own, or the watcher's rounds. */
export type Urgency = 'change' | 'person' | 'hint' | 'watch';

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
const REACH: Readonly<Record<Urgency, number>> = { change: 1, person: 0.95, hint: 0.95, watch: 0.75 };

/** Whether nobody waits for it: rounds and hints come back by themselves, and leave a family alone that eBay refuses. */
export const comesBack = (urgency: Urgency): boolean => urgency === 'watch' || urgency === 'hint';

const DAY = 24 * 60 * 60 * 1000;

/** What eBay says of a family's limit. */
export interface LearntRate {
  readonly limit: number;
  /** Calls left today by eBay's own count, which includes those of other programs. */
  readonly remaining?: number | undefined;
  /** When the count starts anew. */
  readonly reset: Date;
}

/** What is left of a family for one kind of use, and when the count starts anew. */
export interface Allowance {
  readonly calls: number;
  readonly until: Date;
}

export interface CallBudget {
  /** Counts a call before it is sent. @throws AppError budget_spent */
  take(family: CallFamily, account: AccountId, urgency: Urgency): Promise<void>;
  /** Calls left today for `urgency`; undefined for families that eBay states no limit of. */
  left(family: CallFamily, urgency: Urgency): Promise<number | undefined>;
  /** The same with the moment until which they must last. */
  allowance(family: CallFamily, urgency: Urgency): Promise<Allowance | undefined>;
  /** When `calls` more of this urgency may be made; undefined for now. Refused families rest, and spent ones start anew. */
  opensAt(family: CallFamily, urgency: Urgency, calls: number): Promise<Date | undefined>;
  /** Takes over what eBay's rate-limit reply says. */
  learn(family: CallFamily, rate: LearntRate): Promise<void>;
  /** eBay answered 429: rounds and hints leave the family alone for as long as it asked, or longer with each refusal in a row. */
  refused(family: CallFamily, retryAfterMilliseconds: number | undefined): void;
  /** eBay took a call again. */
  accepted(family: CallFamily): void;
}

export interface BudgetOptions {
  readonly clock: Clock;
  readonly book: BudgetBook;
  /** How many accounts share the application's calls now; each gets its part of the watcher's rounds. */
  readonly accounts: () => number;
}

/** Stands for calls that eBay counted and the desk did not make. */
const ELSEWHERE = AccountId.parse('elsewhere');

/**
 * The application's daily calls, kept so that changes always find some left. Rounds of one account may always use its part, and
 * beyond that only what all accounts together left unused up to this hour: a backfill cannot starve the others. eBay does not
 * document when its day begins: until a rate-limit reply tells, days are UTC days.
 */
export const createCallBudget = ({ clock, book, accounts }: BudgetOptions): CallBudget => {
  const learnt = new Map<CallFamily, LearntRate>();
  const pauses = pauseAfterRefusals(clock);
  const limitOf = (family: CallFamily) => learnt.get(family)?.limit ?? DAILY_LIMITS[family];
  const startOf = (family: CallFamily): number => {
    const offset = (learnt.get(family)?.reset.getTime() ?? 0) % DAY;
    return Math.floor((clock.now().getTime() - offset) / DAY) * DAY + offset;
  };
  const dayOf = (family: CallFamily): string => new Date(startOf(family)).toISOString();
  const left = async (family: CallFamily, urgency: Urgency) => {
    const limit = limitOf(family);
    if (limit === undefined) return undefined;
    return Math.max(0, Math.floor(limit * REACH[urgency]) - (await book.used(family, dayOf(family))));
  };
  return {
    left,
    async take(family, account, urgency) {
      if (comesBack(urgency)) pauses.check(family);
      const limit = limitOf(family);
      if (limit === undefined) return;
      const upTo = Math.floor(limit * REACH[urgency]);
      const isRound = urgency === 'watch';
      const passed = (clock.now().getTime() - startOf(family)) / DAY;
      const accountUpTo = isRound ? Math.floor(upTo / Math.max(1, accounts())) : upTo;
      const spareUpTo = isRound ? Math.floor(upTo * passed) : upTo;
      if (await book.take({ family, day: dayOf(family), account, upTo, accountUpTo, spareUpTo })) return;
      throw new AppError('budget_spent', `Today’s eBay calls about ${familyWords(family)} are used up.`, {
        hint: `They are renewed at ${new Date(startOf(family) + DAY).toISOString()}.`,
        facts: { family, urgency, limit },
      });
    },
    async allowance(family, urgency) {
      const calls = await left(family, urgency);
      return calls === undefined ? undefined : { calls, until: new Date(startOf(family) + DAY) };
    },
    async opensAt(family, urgency, calls) {
      const rests = pauses.until(family);
      const spare = await left(family, urgency);
      return spare === undefined || spare >= calls ? rests : new Date(startOf(family) + DAY);
    },
    async learn(family, rate) {
      learnt.set(family, rate);
      // A count that has ended says nothing of the one that began since.
      if (rate.remaining === undefined || rate.reset <= clock.now()) return;
      await book.settle(family, dayOf(family), rate.limit - rate.remaining, ELSEWHERE);
    },
    refused: pauses.refused,
    accepted: pauses.accepted,
  };
};
