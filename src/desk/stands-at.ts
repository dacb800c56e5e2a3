import type { BuyerRequest } from './buyer-request';

/** Where a request stands, in words: while it is open eBay's state is the more exact one, at its end the status is. */
export const standsAt = ({ open, state, status }: BuyerRequest): string => (open ? state : (status ?? state)).words;
