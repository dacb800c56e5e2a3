import type { Words } from './named';

/** eBay's PaymentStatusEnum of a cancellation. */
export const paymentStatusWords: Words = {
  MARK_AS_PAID: 'Marked as paid by the seller',
  NOT_PAID: 'Not paid',
  ONLINE_PAID: 'Paid',
  PAYPAL_PAID: 'Paid by PayPal',
  UNKNOWN: 'Unknown',
};
