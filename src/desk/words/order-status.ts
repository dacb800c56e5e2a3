import type { Words } from './named';

/** Fulfillment's OrderPaymentStatusEnum. */
export const orderPaymentWords: Words = {
  FAILED: 'Payment failed',
  FULLY_REFUNDED: 'Fully refunded',
  PAID: 'Paid',
  PARTIALLY_REFUNDED: 'Partly refunded',
  PENDING: 'Not paid yet',
};

/** Fulfillment's OrderFulfillmentStatus. */
export const orderFulfilmentWords: Words = {
  FULFILLED: 'Shipped',
  IN_PROGRESS: 'Partly shipped',
  NOT_STARTED: 'Not shipped yet',
};
