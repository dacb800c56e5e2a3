import { oneOf } from '../reading/leaves';

export const OrderCancellationActivityType = oneOf('OrderCancellationActivityType', [
  'CANCELLATION_REQUESTED',
  'CANCELLATION_DECLINED',
  'CANCELLATION_COMPLETED',
  'SELLER_RESPONSE_REMINDER',
]);

export const ContractCancellationStatus = oneOf('ContractCancellationStatus', [
  'REQUESTED',
  'PENDING',
  'DECLINED',
  'COMPLETED',
]);

export const ContractCancellationAction = oneOf('ContractCancellationAction', ['APPROVE', 'DECLINE', 'RETRY_REFUND']);

export const Requester = oneOf('Requester', ['BUYER', 'SELLER', 'EBAY']);

export const OrderReturnActivityType = oneOf('OrderReturnActivityType', [
  'RETURN_REQUESTED',
  'RETURN_FULFILLMENT_INITIATED',
  'RETURN_FULFILLMENT_COMPLETED',
  'RETURN_CLOSED',
  'RETURN_REFERRAL_CREATED',
  'SELLER_RESPONSE_DUE_REMINDER',
  'RETURN_REFERRAL_DECIDED',
  'RETURN_REFERRAL_ON_HOLD',
]);

export const ReturnStatus = oneOf('ReturnStatus', ['REQUESTED', 'OPEN', 'CLOSED', 'DECLINED', 'CANCELLED']);

export const ReturnAction = oneOf('ReturnAction', [
  'SEND_MESSAGE',
  'APPROVE_RETURN',
  'DECLINE_RETURN',
  'PROCESS_RETURN_REFUND',
  'PROVIDE_RMA_NUMBER',
  'PROVIDE_SHIPMENT_INFO',
  'RECORD_RETURN_RECEIVED',
  'NEGOTIATE_ON_RETURN',
  'REFER_RETURN_TO_EBAY',
]);

export const ReturnFulfillmentStatus = oneOf('ReturnFulfillmentStatus', [
  'AWAITING_RETURN_FULFILLMENT_DETAILS',
  'AWAITING_RETURN_FULFILLMENT_INITIATION',
  'RETURN_FULFILLMENT_IN_PROGRESS',
  'RETURN_FULFILLMENT_COMPLETE',
  'RETURN_FULFILLMENT_EXCEPTION',
]);

export const ReturnRefundStatus = oneOf('ReturnRefundStatus', ['PENDING', 'COMPLETED', 'FAILED']);

export const CaseStatus = oneOf('CaseStatus', ['OPEN', 'ON_HOLD', 'CLOSED']);

export const OrderInquiryActivityType = oneOf('OrderInquiryActivityType', [
  'INQUIRY_CREATED',
  'INQUIRY_REFERRAL_CREATED',
  'INQUIRY_REFERRAL_DECIDED',
  'INQUIRY_REFERRAL_ON_HOLD',
  'INQUIRY_CLOSED',
  'SELLER_RESPONSE_REMINDER',
]);

export const InquiryAction = oneOf('InquiryAction', [
  'SEND_MESSAGE',
  'PROVIDE_REFUND',
  'PROVIDE_TRACKING_INFO',
  'REFER_INQUIRY_TO_EBAY',
]);

export const InquiryStatus = oneOf('InquiryStatus', ['OPEN', 'CLOSED']);

export const InquiryRefundStatus = oneOf('InquiryRefundStatus', [
  'PENDING',
  'PROCESSING',
  'COMPLETED',
  'FAILED',
  'PARTIALLY_REFUNDED',
]);

export const InquiryType = oneOf('InquiryType', ['ITEM_NOT_RECEIVED']);
