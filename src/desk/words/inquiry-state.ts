import type { Words } from './named';

/** eBay's InquiryStateEnum. */
export const inquiryStateWords: Words = {
  AUTO_DISPOSE_MONEY_MOVEMENT_PENDING: 'eBay decided, the money is moving',
  CLOSED: 'Closed',
  CREATED: 'Just opened',
  FULL_REFUND_AGREED: 'Full refund agreed',
  INITIAL: 'Just opened',
  ON_HOLD_FOR_UPLOAD: 'Waiting for an upload',
  OTHER: 'Unknown',
  PARTIAL_REFUND_ACCEPTED: 'Partial refund accepted',
  PARTIAL_REFUND_OFFERED: 'Partial refund offered',
  PENDING_CREATED: 'Being opened',
  SELLER_ECHECK_FULL_REFUND_INITIATED: 'Full refund on its way by bank',
  SELLER_ECHECK_PARTIAL_REFUND_INITIATED: 'Partial refund on its way by bank',
  SELLER_ECHECK_REFUND_GRACE_EXPIRED: 'The refund by bank took too long',
  SHIPPING_INFO_PROVIDED: 'You told how it was shipped, without tracking',
  TRACKING_PROVIDED: 'You gave a tracking number',
  VOLUNTARY_REFUND_PAYOUT_PENDING: 'Your refund is being paid',
};
