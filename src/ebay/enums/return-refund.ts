import { oneOf } from '../reading/leaves';

export const PaymentProviderEnum = oneOf('PaymentProviderEnum', ['PAYPAL', 'UNKNOWN']);

export const RefundFeeTypeEnum = oneOf('RefundFeeTypeEnum', [
  'DOMESTIC_SHIPPING',
  'IMPORT_CHARGE',
  'INTERNATIONAL_SHIPPING',
  'ITEM_IMPORT_TAX',
  'ITEM_TAX',
  'ORDER_ADJUSTMENT',
  'ORIGINAL_SHIPPING',
  'OTHER',
  'PURCHASE_PRICE',
  'REFUND_FROM_PAYPAL',
  'RETURN_SHIPPING',
  'SHIPPING_IMPORT_TAX',
  'SHIPPING_TAX',
  'RESTOCKING_FEE',
]);

export const Refund_MoneyMovementStatusEnum = oneOf('Refund_MoneyMovementStatusEnum', [
  'FAILED',
  'PENDING',
  'REQUESTED',
  'SUCCESS',
  'UNKNOWN',
]);

export const ReturnRefundInitiatorEnum = oneOf('ReturnRefundInitiatorEnum', [
  'AUTO_REFUND',
  'OTHER',
  'SELLER_INITIATED',
]);

export const MoneyMovementStatusEnum = oneOf('MoneyMovementStatusEnum', [
  'FAILED',
  'PENDING',
  'REQUESTED',
  'REVERSED',
  'SUCCESS',
  'TIMEDOUT',
  'UNKNOWN',
]);

export const MoneyMovementTypeEnum = oneOf('MoneyMovementTypeEnum', [
  'AUTO_REFUND',
  'BUYER_MASS_PAYOUT',
  'BUYER_PARTIAL_REFUND_AS_PAYOUT',
  'BUYER_PAYOUT',
  'BUYER_RECOUP',
  'BUYER_REFUND_AS_PAYOUT',
  'CHARGE_BUYER_FOR_REPLACEMENT',
  'CHARGE_BUYER_FOR_RETURN_SHIPPING',
  'DONATION',
  'INVOICE_SELLER_FOR_RETURN_SHIPPING',
  'LVT_IMMEDIATE_REFUND',
  'NON_PAYPAL_FULL_REFUND',
  'NON_PAYPAL_PARTIAL_REFUND',
  'PAYPAL_PARTIAL_REFUND',
  'PAYPAL_REFUND',
  'REFUND_FVF_ITEM_COST',
  'REFUND_FVF_SHIPPING_COST',
  'REFUND_FINAL_VALUE_FEE_P20',
  'REFUND_PROMOTED_LISTING_FEE',
  'SELLER_PAYOUT',
  'SELLER_VOLUNTARY_REFUND',
  'STORE_CREDIT',
  'UNKNOWN',
]);
