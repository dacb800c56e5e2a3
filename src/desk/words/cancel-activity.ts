import type { Words } from './named';

/** eBay's CancelActivityTypeEnum: one step in the history of a cancellation. */
export const cancelActivityWords: Words = {
  BUYER_CONFIRM_REFUND: 'The buyer confirmed the refund',
  BUYER_CREATE_CANCEL: 'The buyer asked to cancel',
  SELLER_APPROVE: 'The seller approved',
  SELLER_CREATE_CANCEL: 'The seller cancelled the order',
  SELLER_REJECT: 'The seller declined',
  SYSTEM_CHARGEBACK_OPENED: 'A chargeback was opened',
  SYSTEM_CREATE_CANCEL: 'eBay cancelled the order before shipment',
  SYSTEM_NOTIFY_PAYOUT_STATUS: 'eBay updated the refund',
  SYSTEM_NOTIFY_REFUND_STATUS: 'eBay updated the refund',
  SYSTEM_NOTIFYPP_REFUND: 'PayPal updated the refund',
  SYSTEM_REFUND: 'eBay started the refund',
  SYSTEM_REJECT: 'eBay declined',
  SYSTEM_TIMEOUT_FOR_APPROVAL: 'The seller did not answer in time',
  SYSTEM_TIMEOUT_FOR_CONFIRMATION: 'The buyer did not confirm in time',
  UNKNOWN: 'Unknown step',
};
