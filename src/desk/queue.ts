import { z } from 'zod';
import { AccountId, type PersonId } from '../ids';
import { type BuyerRequest, RequestKind } from './buyer-request';

/** What somebody wants to see of all that is open; kept for each person. `queue` is their own work first. */
export const QueueFilters = z.object({
  show: z.enum(['queue', 'all', 'mine', 'unowned', 'soon', 'overdue']).default('queue'),
  kind: RequestKind.optional(),
  account: AccountId.optional(),
  page: z.number().int().min(0).default(0),
});
export type QueueFilters = Readonly<z.infer<typeof QueueFilters>>;

/** Which open requests are asked for; everything that is left out is not asked about. Instants are ISO 8601 texts. */
export interface QueueQuestion {
  readonly accounts: readonly AccountId[];
  readonly kind?: RequestKind;
  readonly ownedBy?: PersonId;
  /** Of somebody else, or of nobody. */
  readonly notOwnedBy?: PersonId;
  readonly unowned?: true;
  readonly dueBy?: string;
  /** Due later than this, or never. */
  readonly dueAfter?: string;
}

export interface QueueRow {
  readonly request: BuyerRequest;
  readonly owner?: PersonId;
}

export interface QueueCounts {
  readonly open: number;
  readonly mine: number;
  readonly unowned: number;
  readonly soon: number;
  readonly overdue: number;
}

/** Open requests in the order of the time that is left, those without a deadline last. */
export interface Queue {
  rows(question: QueueQuestion, page: { readonly limit: number; readonly offset: number }): Promise<QueueRow[]>;
  count(question: QueueQuestion): Promise<number>;
  /** All of it at a glance: `soon` is due by that instant, `overdue` was due by `now`. */
  counts(
    question: QueueQuestion,
    person: PersonId,
    moments: { readonly soon: string; readonly now: string },
  ): Promise<QueueCounts>;
}

/** How each person has their Home. */
export interface Homes {
  filtersOf(person: PersonId): Promise<QueueFilters>;
  keep(person: PersonId, filters: QueueFilters): Promise<void>;
  /** They have it open now. */
  opened(person: PersonId): Promise<void>;
  /** Who has opened it since then (ISO 8601). */
  openedSince(moment: string): Promise<PersonId[]>;
}
