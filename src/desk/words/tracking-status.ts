import type { Words } from './named';

/** eBay's TrackingStatusEnum. */
export const trackingStatusWords: Words = {
  CANCELLED: 'Cancelled',
  CREATED: 'Label made',
  DELIVERED: 'Delivered',
  IN_TRANSIT: 'On its way',
  UNKNOWN: 'Unknown',
};
