import { AppError } from '../../errors';
import { OrderKey } from '../../ids';
import type { DeskContext } from '../operation';
import { readId } from '../reference';
import { readOrder } from './read-order';

/** The key when it is known without asking eBay: an order id is its own key, other spellings may have been learnt. */
export const knownOrderKey = async (
  context: DeskContext,
  spelling: string | undefined,
): Promise<OrderKey | undefined> => {
  if (spelling === undefined) return undefined;
  const learnt = await context.records.orders.keyFor(context.account.id, spelling);
  if (learnt !== undefined) return learnt;
  const reference = readId(spelling);
  return reference?.kind === 'order' ? OrderKey.parse(reference.orderId) : undefined;
};

/**
 * The one key under which money of this order is locked. Reads the order when the spelling is the older
 * item-transaction form; where eBay does not know the order under it, the spelling itself is the key.
 * @throws AppError when eBay cannot be asked.
 */
export const orderKeyFor = async (context: DeskContext, spelling: string): Promise<OrderKey> => {
  const known = await knownOrderKey(context, spelling);
  if (known !== undefined) return known;
  try {
    return (await readOrder(context, spelling)).key;
  } catch (thrown) {
    if (thrown instanceof AppError && (thrown.code === 'not_found' || thrown.code === 'refused')) {
      return OrderKey.parse(spelling);
    }
    throw thrown;
  }
};
