import type { Words } from './named';

/** eBay's CancelStateEnum: where the cancellation stands. */
export const cancellationStateWords: Words = {
  APPROVAL_PENDING: 'Waiting for your answer',
  CLOSED: 'Closed',
  CONFIRM_REFUND_PENDING: 'Waiting for the buyer to confirm the refund',
  INITIAL: 'Just opened',
  OTHER: 'Unknown',
  REFUND_FAILED_RETRY: 'The refund failed and will be tried again',
  REFUND_INITIATED: 'Refund on its way',
  REFUND_PENDING: 'Approved, refund pending',
};
