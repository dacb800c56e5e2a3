import type { AccountId, OrderKey } from '../ids';
import type { BuyerRequest, RequestKind, RequestRef } from './buyer-request';

/** The ports that desk needs from the store; declared here, implemented under src/store. */
export interface DeskRecords {
  readonly requests: RequestRecords;
  readonly orders: OrderRecords;
}

export interface RequestRecords {
  find(ref: RequestRef): Promise<BuyerRequest | undefined>;
  /** Those of the requests that are kept, in no order. */
  among(refs: readonly RequestRef[]): Promise<BuyerRequest[]>;
  /** Open requests of the account, soonest deadline first; every kind when `kind` is left out. */
  open(account: AccountId, kind?: RequestKind): Promise<BuyerRequest[]>;
  /** Open requests of the account whose deadline is from `from` to `to`, both ISO 8601, soonest first. */
  due(account: AccountId, from: string, to: string): Promise<BuyerRequest[]>;
  /** Requests of any account that carry this id or order key, newest first. */
  matching(idOrOrder: string): Promise<BuyerRequest[]>;
}

/** Spellings of order ids that were seen, so that one order has one key whatever somebody types. */
export interface OrderRecords {
  keyFor(account: AccountId, spelling: string): Promise<OrderKey | undefined>;
  /** Records that these spellings mean the same order. */
  learn(account: AccountId, key: OrderKey, spellings: readonly string[]): Promise<void>;
}
