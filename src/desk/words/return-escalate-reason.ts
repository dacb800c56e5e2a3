import type { Words } from './named';

/** eBay's EscalateReasonEnum: why eBay is asked to step in on a return. */
export const returnEscalateReasonWords: Words = {
  BUYER_NORESPONSE: 'The buyer does not answer',
  BUYER_RETURNED_WRONG_ITEM: 'The buyer sent back another item',
  DISAGREE_WITH_RETURN_REASON: 'The reason of the return is not true',
  ESCALATED_BY_EBAY: 'eBay stepped in by itself',
  ITEM_NOT_RECEIVED: 'The item did not come back',
  ITEM_RECEIVED_IN_DIFFERENT_CONDITION: 'The item came back in another condition',
  NEW_ITEM_NOT_RECEIVED: 'The replacement did not come',
  NO_REFUND_FOR_RETURN_SHIPPING: 'The return shipping was not refunded',
  NO_REFUND_RECEIVED: 'No refund came',
  OTHER: 'Another reason',
  RECEIVED_WRONG_ITEM: 'Another item came',
  SELLER_NO_RESPONSE: 'The seller does not answer',
  TROUBLE_COMMUNICATION_WITH_BUYER: 'Cannot come to terms with the buyer',
  TROUBLE_COMMUNICATION_WITH_SELLER: 'Cannot come to terms with the seller',
};
