import { oneOf } from '../reading/leaves';

export const CancelStateEnum = oneOf('CancelStateEnum', ['CANCELED', 'IN_PROGRESS', 'NONE_REQUESTED']);

export const CancelRequestStateEnum = oneOf('CancelRequestStateEnum', ['COMPLETED', 'REJECTED', 'REQUESTED']);

export const OrderFulfillmentStatus = oneOf('OrderFulfillmentStatus', ['FULFILLED', 'IN_PROGRESS', 'NOT_STARTED']);

export const LineItemFulfillmentStatusEnum = oneOf('LineItemFulfillmentStatusEnum', [
  'FULFILLED',
  'IN_PROGRESS',
  'NOT_STARTED',
]);

export const OrderPaymentStatusEnum = oneOf('OrderPaymentStatusEnum', [
  'FAILED',
  'FULLY_REFUNDED',
  'PAID',
  'PARTIALLY_REFUNDED',
  'PENDING',
]);

export const RefundStatusEnum = oneOf('RefundStatusEnum', ['FAILED', 'PENDING', 'REFUNDED']);
