import type { Words } from './named';

/** eBay's RefundFeeTypeEnum: the parts of a refund. */
export const refundFeeWords: Words = {
  DOMESTIC_SHIPPING: 'Domestic shipping',
  IMPORT_CHARGE: 'Import charge',
  INTERNATIONAL_SHIPPING: 'International shipping',
  ITEM_IMPORT_TAX: 'Import tax on the item',
  ITEM_TAX: 'Tax on the item',
  ORDER_ADJUSTMENT: 'Agreed adjustment',
  ORIGINAL_SHIPPING: 'Original shipping',
  OTHER: 'Other',
  PURCHASE_PRICE: 'Item price',
  REFUND_FROM_PAYPAL: 'Refund from PayPal',
  RESTOCKING_FEE: 'Restocking fee',
  RETURN_SHIPPING: 'Return shipping',
  SHIPPING_IMPORT_TAX: 'Import tax on shipping',
  SHIPPING_TAX: 'Tax on shipping',
};
