import { returnCloseReasonWords } from '../words/return-close-reason';

/** Endings of a return whose buyer took a part of the price, by eBay's CloseReturnReasonEnum. */
const ACCEPTED = [
  'BUYER_ACCEPT_LESS_THAN_FULL_REFUND',
  'BUYER_ACCEPT_LESS_THAN_FULL_REFUND_AS_PAYOUT',
  'BUYER_PARTIAL_REFUND_AS_PAYOUT',
  'MARK_PARTIAL_REFUND_RECEIVED',
  'PARTIALLY_REFUNDED',
];
const ENDINGS: ReadonlySet<string | undefined> = new Set(ACCEPTED.map((code) => returnCloseReasonWords[code] ?? code));

/** An offer moves no money by itself: eBay pays it when the buyer accepts, and never when they do not. */
export const isOffer = ({ operation }: { readonly operation: string }): boolean => operation === 'return.offer';

/** Whether a return that ended so was paid in part. `outcome` is the ending in our words. */
export const isPaidInPart = (outcome: string | undefined): boolean => ENDINGS.has(outcome);
