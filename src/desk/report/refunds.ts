import { isOffer, isPaidInPart } from '../returns/accepted-offer';
import type { ActFigures } from './figures';

/**
 * Those of the acts that moved money. An offer did when its return ended as paid in part and no refund of the desk stands in
 * its place; where that is not known (yet), it is left out.
 */
export const refundsAmong = (done: readonly ActFigures[]): ActFigures[] => {
  const moneyActs = done.filter(({ effect }) => effect === 'money');
  const refunded = new Set(moneyActs.filter((act) => !isOffer(act)).map(({ requestKey }) => requestKey));
  return moneyActs.filter((act) => !isOffer(act) || (isPaidInPart(act.outcome) && !refunded.has(act.requestKey)));
};
