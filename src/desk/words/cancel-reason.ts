import type { Words } from './named';

/** eBay's CancelReasonEnum, as it reads on a card: why the order should be cancelled. */
export const cancelReasonWords: Words = {
  ADDRESS_ISSUES: 'There is a problem with the buyer’s address',
  BUYER_ASKED_CANCEL: 'The buyer asked to cancel',
  BUYER_CANCEL_OR_ADDRESS_ISSUE: 'The buyer asked to cancel, or there is a problem with the buyer’s address',
  FOUND_CHEAPER_PRICE: 'Found a cheaper price',
  ORDER_MISTAKE: 'Ordered by mistake',
  ORDER_UNPAID: 'The buyer has not paid',
  OTHER: 'Another reason',
  OUT_OF_STOCK_OR_CANNOT_FULFILL: 'Out of stock, or the order cannot be fulfilled',
  PRICE_TOO_HIGH: 'The price is too high',
  UNKNOWN: 'No reason given',
  WONT_ARRIVE_IN_TIME: 'Will not arrive in time',
  WRONG_PAYMENT_METHOD: 'Wrong payment method',
  WRONG_SHIPPING_ADDRESS: 'Wrong shipping address',
  WRONG_SHIPPING_METHOD: 'Wrong shipping method',
};

/** What cancelling with this reason does to the seller's record. */
const EFFECTS: Words = {
  ADDRESS_ISSUES: 'No defect on your record.',
  BUYER_ASKED_CANCEL: 'No defect on your record.',
  OUT_OF_STOCK_OR_CANNOT_FULFILL: 'Counts as a defect on your record.',
  ORDER_UNPAID: 'For an order that was not paid after about four days; eBay names no defect for it.',
};

export const effectOnRecord = (reason: string): string =>
  EFFECTS[reason] ?? 'eBay does not say how this reason counts on your record.';
