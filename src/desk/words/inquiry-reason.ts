import type { Words } from './named';

/** eBay's INRCreationReasonEnum: what the buyer says is missing. */
export const inquiryReasonWords: Words = {
  EMPTY_BOX: 'The box was empty',
  INCOMPLETE_ORDER: 'A part of the order is missing',
  ITEM_NOT_RECEIVED_ASK_FOR_REFUND: 'The item did not arrive, the buyer wants the money back',
  ITEM_NOT_RECEIVED_TRACKING_SHOWS_DELIVERED: 'Tracking says delivered, the buyer has nothing',
  LATE_ORDER: 'The order came late, the buyer wants the money back',
  TRACKING_INFO_UNAVAILABLE: 'There is no tracking',
  UNKNOWN: 'No reason given',
};
