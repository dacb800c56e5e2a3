import type { z } from 'zod';
import type { Clock } from '../clock';
import type { EbayAccount } from '../ebay/client';
import type { AccountId, OrderKey } from '../ids';
import type { Money } from '../money';
import type { Account } from './account';
import type { BuyerRequest, RequestRef } from './buyer-request';
import type { Facts } from './facts';
import type { DeskRecords } from './records';

/** How much an operation changes: nothing, a text the buyer reads, a decision that cannot be taken back, or money. */
export type Effect = 'read' | 'reply' | 'decision' | 'money';

/** What every operation's input holds; the rest is its own. Plain JSON data, so that it can be stored and run later. */
export interface OperationInput {
  readonly account: AccountId;
}

/** What an operation acts upon. Locks, cards and audit entries are keyed by it. */
export type Target =
  | ({ readonly on: 'request' } & RequestRef)
  | { readonly on: 'order'; readonly account: AccountId; readonly order: string }
  | { readonly on: 'account'; readonly account: AccountId };

/** What an operation may use; bound to one account. */
export interface DeskContext {
  readonly account: Account;
  readonly ebay: EbayAccount;
  readonly clock: Clock;
  readonly records: DeskRecords;
}

/** What an order cost in all, and what went back to its buyer so far. */
export interface OrderMoney {
  readonly price: Money;
  readonly refunded?: Money;
}

/** The state of the object directly before an act, freshly read from eBay. */
export type Precheck =
  | {
      readonly allowed: true;
      readonly facts: Facts;
      /** The order whose money or fate is at stake; undefined only for acts on an account. */
      readonly order: OrderKey | undefined;
      readonly money: Money | undefined;
      /** Given where several requests can ask for the same money of the order. */
      readonly orderMoney?: OrderMoney;
      readonly respondBy: string | undefined;
      /** The request as just read, for its card. */
      readonly request?: BuyerRequest;
    }
  | {
      readonly allowed: false;
      readonly reason: string;
      readonly hint: string;
      readonly request?: BuyerRequest;
    };
export type Cleared = Extract<Precheck, { allowed: true }>;

/** One thing read back from eBay after an act: what was looked at and what it said. */
export interface Reading {
  readonly name: string;
  readonly words: string;
}

/** Whether the act is visible on eBay. `unsure` where no reading can prove it either way. */
export interface Witness {
  readonly verdict: 'happened' | 'not_happened' | 'unsure';
  readonly readings: readonly Reading[];
  readonly request?: BuyerRequest;
}

/** What eBay answered to the act, in words, and ids it made. */
export interface Answer {
  readonly words: string;
  readonly madeIds?: Readonly<Record<string, string>>;
}

interface Described<Name extends string, Input extends OperationInput> {
  /** Group and verb, for example `cancellation.approve`. Stored in rows: never rename one. */
  readonly name: Name;
  /** Short label for a button, without the amount. */
  readonly title: string;
  /** One sentence for help pages and generated tables. */
  readonly summary: string;
  readonly input: z.ZodType<Input>;
  target(input: NoInfer<Input>): Target;
}

export interface ReadOperation<Name extends string, Input extends OperationInput, Result>
  extends Described<Name, Input> {
  readonly effect: 'read';
  /** @throws AppError */
  run(context: DeskContext, input: Input): Promise<Result>;
}

export interface ActOperation<Name extends string, Input extends OperationInput> extends Described<Name, Input> {
  readonly effect: Exclude<Effect, 'read'>;
  /** May a second try follow when the witness has not seen the first? Only where eBay's own state machine refuses a repeat. */
  readonly retry: 'never' | 'once_if_unseen';
  /** One line each, for the generated table: what must hold before, and how it is seen afterwards. */
  readonly precheckSummary: string;
  readonly witnessSummary: string;
  /** Reads the object anew and says whether the act is still allowed. @throws AppError when it cannot be read. */
  precheck(context: DeskContext, input: Input): Promise<Precheck>;
  /** What will be sent and its effect on the seller, in words, for sign-off cards, confirm dialogs and receipts. */
  describe(input: Input, cleared: Cleared): readonly Reading[];
  /** The one eBay call that changes something. @throws AppError: `refused` is definite, `outcome_unknown` and `unexpected_reply` are not. */
  run(context: DeskContext, input: Input, cleared: Cleared): Promise<Answer>;
  /** Looks whether it happened. Never changes anything. @throws AppError when it cannot be read. */
  witness(context: DeskContext, input: Input, cleared: Cleared, answer?: Answer): Promise<Witness>;
}

/**
 * Operations of any input, as registries hold them. Methods are compared bivariantly, so every operation fits;
 * callers parse the input by `input` first, which restores the type that the methods expect.
 */
export type AnyAct = ActOperation<string, OperationInput>;
export type AnyRead = ReadOperation<string, OperationInput, unknown>;
export type AnyOperation = AnyAct | AnyRead;

/** Keeps the literal name and infers the rest. */
export const readOperation = <Name extends string, Input extends OperationInput, Result>(
  operation: ReadOperation<Name, Input, Result>,
): ReadOperation<Name, Input, Result> => operation;

export const actOperation = <Name extends string, Input extends OperationInput>(
  operation: ActOperation<Name, Input>,
): ActOperation<Name, Input> => operation;
