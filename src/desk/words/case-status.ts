import type { Words } from './named';

/** eBay's CaseStatusEnum. */
export const caseStatusWords: Words = {
  CLOSED: 'Closed',
  CS_CLOSED: 'Decided by eBay',
  ON_HOLD: 'On hold',
  OPEN: 'eBay is looking into it',
  OTHER: 'Unknown',
  REFUND_AGREED_BUT_FAILED: 'The agreed refund failed',
  WAITING_CS: 'Waiting for eBay',
  WAITING_DELIVERY: 'Waiting for a delivery',
};
