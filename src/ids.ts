import { z } from 'zod';

/** Ids are opaque text, however a service spells them; a brand keeps one kind from standing in for another. */
const id = <Brand extends string>(words = 'Write an id') =>
  z.string(words).trim().min(1, words).max(200, 'An id has at most 200 characters').brand<Brand>();

/** One seller account of the desk, as the configuration names it (not eBay's user name). */
export const AccountId = id<'AccountId'>('Name an account');
export type AccountId = z.infer<typeof AccountId>;

/** An order in the one canonical form that locks and intents use; made only by the order-id resolver. */
export const OrderKey = id<'OrderKey'>();
export type OrderKey = z.infer<typeof OrderKey>;

export const CancelId = id<'CancelId'>();
export type CancelId = z.infer<typeof CancelId>;
export const ReturnId = id<'ReturnId'>();
export type ReturnId = z.infer<typeof ReturnId>;
export const InquiryId = id<'InquiryId'>();
export type InquiryId = z.infer<typeof InquiryId>;
export const CaseId = id<'CaseId'>();
export type CaseId = z.infer<typeof CaseId>;

/** A person, by Slack user id. */
export const PersonId = id<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;
export const ChannelId = id<'ChannelId'>();
export type ChannelId = z.infer<typeof ChannelId>;

export const DecisionId = id<'DecisionId'>();
export type DecisionId = z.infer<typeof DecisionId>;
/** Several decisions that were asked for as one. */
export const BulkId = id<'BulkId'>();
export type BulkId = z.infer<typeof BulkId>;
