import type { Words } from './named';

/** eBay's CancelStatusEnum: what became of the cancellation. */
export const cancellationStatusWords: Words = {
  CANCEL_CLOSED_FOR_COMMITMENT: 'Cancelled, the order was not paid',
  CANCEL_CLOSED_NO_REFUND: 'Closed without a refund',
  CANCEL_CLOSED_UNKNOWN_REFUND: 'Closed; eBay does not know about a refund',
  CANCEL_CLOSED_WITH_REFUND: 'Cancelled and refunded',
  CANCEL_PENDING: 'Being cancelled',
  CANCEL_REJECTED: 'Declined',
  CANCEL_REQUESTED: 'Requested by the buyer',
  INVALID: 'Not valid',
};
