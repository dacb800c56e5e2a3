import { formatMoney } from '../money';
import type { BuyerRequest } from './buyer-request';
import type { Facts } from './facts';

/**
 * What a decision about this request rests on, as its card shows it. Cards hash these when they are drawn,
 * and prechecks hash them again from a fresh reading; a card's copy and a fresh one must use this same list.
 */
export const requestFacts = (request: BuyerRequest): Facts => ({
  State: request.status === undefined ? request.state.words : `${request.state.words} / ${request.status.words}`,
  Amount: request.amount === undefined ? 'unknown' : formatMoney(request.amount),
  'Answer by': request.respondBy ?? 'no deadline',
  Options: [...request.options].sort().join(', ') || 'none',
});
