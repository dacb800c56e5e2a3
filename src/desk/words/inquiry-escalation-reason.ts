import type { Words } from './named';

/** eBay's InquiryEscalationReasonEnum. */
export const inquiryEscalationReasonWords: Words = {
  BUYER_TROUBLE: 'There is trouble with the buyer',
  BUYER_UNHAPPY: 'The buyer is unhappy',
  NOT_RECEIVED: 'The buyer still has nothing',
  NO_REFUND: 'The buyer waits for the refund',
  OTHERS: 'Another reason',
  SELLER_NORESPONSE: 'The seller does not answer',
  SHIPPED_ITEM: 'The item was shipped and the buyer does not acknowledge it',
  TROUBLE_COMMUNICATION: 'The two cannot come to terms',
};
