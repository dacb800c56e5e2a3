import { oneOf } from '../reading/leaves';

export const AppealCloseReasonEnum = oneOf('AppealCloseReasonEnum', [
  'APPEAL_BUYER_DENIED',
  'APPEAL_BUYER_WINS',
  'APPEAL_BUYER_WINS_PARTIAL_CREDIT',
  'APPEAL_SELLER_DENIED',
  'APPEAL_SELLER_WINS_FULL_CREDIT',
  'APPEAL_SELLER_WINS_FULL_CREDIT_CANCEL_RECOUP',
  'APPEAL_SELLER_WINS_PARTIAL_CREDIT',
  'OTHER',
]);

export const AppealGrantStatusEnum = oneOf('AppealGrantStatusEnum', ['DENIED', 'GRANTED', 'OTHER']);

export const AppealStatusEnum = oneOf('AppealStatusEnum', [
  'BUYER_APPEALED',
  'BUYER_SELLER_APPEALED',
  'OTHER',
  'SELLER_APPEALED',
  'SELLER_INVOICED_BUYER_APPEALED',
  'SELLER_RECOUP_APPEALED',
  'SELLER_RECOUP_NEEDED_BUYER_APPEALED',
  'SELLER_RECOUP_NEEDED_BUYER_APPEALED_CLOSED_CASE',
  'SELLER_RECOUPED_BUYER_APPEALED',
  'SELLER_RECOUPED_BUYER_APPEALED_CLOSED_CASE',
]);

export const BuyerCloseReasonEnum = oneOf('BuyerCloseReasonEnum', [
  'ITEM_ARRIVED',
  'OTHER',
  'WORKED_OUT_WITH_SELLER',
  'WOULD_RATHER_KEEP_THE_ITEM',
]);

export const RefundPaymentTypeEnum = oneOf('RefundPaymentTypeEnum', [
  'ECHECK',
  'INSTANT_REFUND',
  'INTERMEDIATED_REFUND',
  'OTHER',
  'PAYOUT',
]);

export const RefundStatusEnum = oneOf('RefundStatusEnum', ['FAILED', 'OTHER', 'PENDING', 'SUCCESS']);

export const UserPartyEnum = oneOf('UserPartyEnum', ['BUYER', 'CSR', 'SELLER', 'SYSTEM', 'UNKNOWN']);
