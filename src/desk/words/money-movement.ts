import type { Words } from './named';

/** eBay's money movement and refund statuses, of cancellations, returns and inquiries alike. */
export const moneyMovementStatusWords: Words = {
  FAILED: 'Failed',
  OTHER: 'Unknown',
  PENDING: 'Pending',
  REQUESTED: 'Requested',
  REVERSED: 'Reversed',
  SKIPPED: 'Skipped, an earlier part of the refund failed',
  SUCCESS: 'Done',
  UNKNOWN: 'Unknown',
};

/** eBay's money movement types of cancellations and returns. */
export const moneyMovementTypeWords: Words = {
  AUTO_REFUND: 'Automatic refund by eBay',
  BUYER_MASS_PAYOUT: 'Several credits to the buyer',
  BUYER_PARTIAL_REFUND_AS_PAYOUT: 'Partial refund from your payout',
  BUYER_PAYOUT: 'Refund by eBay',
  BUYER_RECOUP: 'eBay took money back from the buyer',
  BUYER_REFUND_AS_PAYOUT: 'Full refund from your payout',
  CHARGE_BUYER_FOR_RETURN_SHIPPING: 'The buyer paid the return label',
  DONATION: 'Donation part',
  INVOICE_SELLER_FOR_RETURN_SHIPPING: 'You were billed for the return label',
  NON_PAYPAL_FULL_REFUND: 'Full refund',
  NON_PAYPAL_PARTIAL_REFUND: 'Partial refund',
  PAYPAL_PARTIAL_REFUND: 'Partial refund by PayPal',
  PAYPAL_REFUND: 'Refund by PayPal',
  RECOUP_FROM_SELLER: 'eBay took money from you',
  REFUND_FINAL_VALUE_FEE_P20: 'Fee credit',
  REFUND_FVF_ITEM_COST: 'Fee credit for the item',
  REFUND_FVF_SHIPPING_COST: 'Fee credit for shipping',
  REFUND_PROMOTED_LISTING_FEE: 'Ad fee credit',
  SELLER_PAYOUT: 'Payout to you',
  SELLER_VOLUNTARY_REFUND: 'Refund by you',
  STORE_CREDIT: 'Store credit',
  UNKNOWN: 'Unknown',
};
