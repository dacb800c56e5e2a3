import { oneOf } from '../reading/leaves';

export const DesiredOutcomeTypeEnum = oneOf('DesiredOutcomeTypeEnum', ['FULL_REFUND', 'STILL_WANT_ITEM']);

export const INRCreationReasonEnum = oneOf('INRCreationReasonEnum', [
  'EMPTY_BOX',
  'INCOMPLETE_ORDER',
  'ITEM_NOT_RECEIVED_ASK_FOR_REFUND',
  'ITEM_NOT_RECEIVED_TRACKING_SHOWS_DELIVERED',
  'LATE_ORDER',
  'TRACKING_INFO_UNAVAILABLE',
  'UNKNOWN',
]);

export const InquiryEscalationReasonEnum = oneOf('InquiryEscalationReasonEnum', [
  'BUYER_TROUBLE',
  'BUYER_UNHAPPY',
  'NO_REFUND',
  'NOT_RECEIVED',
  'OTHERS',
  'SELLER_NORESPONSE',
  'SHIPPED_ITEM',
  'TROUBLE_COMMUNICATION',
]);

export const InquiryStateEnum = oneOf('InquiryStateEnum', [
  'AUTO_DISPOSE_MONEY_MOVEMENT_PENDING',
  'CLOSED',
  'CREATED',
  'FULL_REFUND_AGREED',
  'INITIAL',
  'ON_HOLD_FOR_UPLOAD',
  'OTHER',
  'PARTIAL_REFUND_ACCEPTED',
  'PARTIAL_REFUND_OFFERED',
  'PENDING_CREATED',
  'SELLER_ECHECK_FULL_REFUND_INITIATED',
  'SELLER_ECHECK_PARTIAL_REFUND_INITIATED',
  'SELLER_ECHECK_REFUND_GRACE_EXPIRED',
  'SHIPPING_INFO_PROVIDED',
  'TRACKING_PROVIDED',
  'VOLUNTARY_REFUND_PAYOUT_PENDING',
]);

export const InquiryStatusEnum = oneOf('InquiryStatusEnum', [
  'CLOSED',
  'CLOSED_WITH_ESCALATION',
  'CS_CLOSED',
  'OPEN',
  'OTHER',
  'PENDING',
  'WAITING_BUYER_RESPONSE',
  'WAITING_SELLER_RESPONSE',
]);

export const InquiryStatusFilter = oneOf('InquiryStatusFilter', [
  'CLOSED',
  'CLOSED_WITH_ESCALATION',
  'CS_CLOSED',
  'OPEN',
  'OTHER',
  'PENDING',
  'WAITING_BUYER_RESPONSE',
  'WAITING_SELLER_RESPONSE',
]);
