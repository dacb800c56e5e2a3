import type { Words } from './named';

/** eBay's INRCreationReasonEnum: what the buyer says is missing. */
export const inquiryReasonWords: Words = {
  EMPTY_BOX: 'The box was empty',
  INCOMPLETE_ORDER: 'A part is missing',
  ITEM_NOT_RECEIVED_ASK_FOR_REFUND: 'Did not arrive, wants a refund',
  ITEM_NOT_RECEIVED_TRACKING_SHOWS_DELIVERED: 'Marked as delivered, not there',
  LATE_ORDER: 'Came late, wants a refund',
  TRACKING_INFO_UNAVAILABLE: 'There is no tracking',
  UNKNOWN: 'No reason given',
};
