import type { Words } from './named';

/** eBay's CancelCloseReasonEnum: how the cancellation ended. */
export const cancelCloseReasonWords: Words = {
  BUYER_CONFIRM_NOT_PAID: 'The buyer confirmed that nothing was paid',
  BUYER_CONFIRM_REFUND: 'The buyer confirmed the refund',
  BUYER_CONFIRM_TIMEOUT_NON_PAYPAL_PAID: 'The buyer did not confirm the refund in time',
  BUYER_CONFIRM_TIMEOUT_PAYPAL_PAID: 'The buyer did not confirm the refund in time',
  CHARGEBACK_DISPUTE_FILED: 'The buyer opened a chargeback',
  FULL_REFUNDED: 'Fully refunded',
  FULL_REFUNDED_AS_PAYOUT: 'Fully refunded from your payout',
  FULL_REFUNDED_T2_FAILED: 'The item was refunded, but the refund of tax or shipping failed',
  FULL_REFUNDED_T2_ONLY: 'The refund of tax or shipping succeeded at a second try',
  INELIGIBLE_FOR_CANCEL: 'The order could not be cancelled',
  REFUND_FAILED: 'The refund failed',
  SELLER_APPROVE_TIMEOUT_PAID: 'Not answered in time; eBay declined it, the order was paid',
  SELLER_APPROVE_TIMEOUT_UNPAID: 'Not answered in time; eBay cancelled it, the order was not paid',
  SELLER_APPROVE_UNPAID: 'You approved; the order was not paid',
  SELLER_DECLINE: 'You declined',
  SYSTEM_NOTIFY_SHIPPING_STATUS: 'Closed because the order was shipped',
  UNKNOWN: 'eBay gave no reason',
};
