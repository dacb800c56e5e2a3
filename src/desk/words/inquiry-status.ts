import type { Words } from './named';

/** eBay's InquiryStatusEnum: whose turn it is. */
export const inquiryStatusWords: Words = {
  CLOSED: 'Closed',
  CLOSED_WITH_ESCALATION: 'Became a case',
  CS_CLOSED: 'Closed by eBay',
  OPEN: 'Open',
  OTHER: 'Unknown',
  PENDING: 'Pending',
  WAITING_BUYER_RESPONSE: 'Waiting for the buyer',
  WAITING_SELLER_RESPONSE: 'Waiting for your answer',
};
