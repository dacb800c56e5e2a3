import type { BuyerRequest } from './buyer-request';

/** What a list operation answers. An empty list is only an empty queue when `complete` is true. */
export interface FoundRequests {
  readonly requests: readonly BuyerRequest[];
  readonly complete: boolean;
  /** How many eBay says there are, where it says so. */
  readonly total: number | undefined;
}

/** Open ones first, then the soonest deadline, then the newest. */
export const byUrgency = (left: BuyerRequest, right: BuyerRequest): number =>
  Number(right.open) - Number(left.open) ||
  (left.respondBy ?? '9').localeCompare(right.respondBy ?? '9') ||
  (right.openedAt ?? '').localeCompare(left.openedAt ?? '');
