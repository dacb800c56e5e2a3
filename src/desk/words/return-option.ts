import type { Words } from './named';

/** What the seller may be offered in a return (eBay's ActivityOptionEnum, the seller's part), as it reads on a card. */
export const returnOptionWords: Words = {
  OTHER: 'Continue on the eBay website',
  SELLER_APPROVE_REQUEST: 'Approve the return',
  SELLER_DECLINE_REQUEST: 'Decline the return',
  SELLER_ESCALATE: 'Ask eBay to step in',
  SELLER_ISSUE_REFUND: 'Refund the buyer',
  SELLER_ISSUE_STORE_CREDIT_REFUND: 'Refund as store credit',
  SELLER_MARK_AS_RECEIVED: 'Mark the item as received',
  SELLER_MARK_REFUND_SENT: 'Mark the refund as sent',
  SELLER_MARK_REPLACEMENT_SHIPPED: 'Mark the replacement as shipped',
  SELLER_OFFER_PARTIAL_REFUND: 'Offer a partial refund',
  SELLER_OFFER_REPLACEMENT: 'Offer a replacement',
  SELLER_OFFER_RETURNS: 'Offer a return',
  SELLER_PRINT_SHIPPING_LABEL: 'Print a return label',
  SELLER_PROVIDE_LABEL: 'Send a return label',
  SELLER_PROVIDE_RMA: 'Give an RMA number',
  SELLER_PROVIDE_TRACKING_INFO: 'Give tracking of the replacement',
  SELLER_RETRY_REFUND: 'Try the refund again',
  SELLER_SEND_MESSAGE: 'Write to the buyer',
  SELLER_UPDATE_TRACKING: 'Correct the tracking',
  SELLER_VOID_LABEL: 'Void the label',
};
