import { getReturnPreferences } from '../../ebay/calls/return';
import type { DeskContext } from '../operation';

/** What the seller asks of buyers who return something. */
export interface ReturnPreferences {
  readonly rmaRequired: boolean;
}

/** @throws AppError */
export const readPreferences = async (context: DeskContext): Promise<ReturnPreferences> => {
  const reply = await context.ebay.send(getReturnPreferences, {});
  return { rmaRequired: reply.rmaRequired === true };
};

export const rmaWords = (rmaRequired: boolean): string => (rmaRequired ? 'Required' : 'Not required');
