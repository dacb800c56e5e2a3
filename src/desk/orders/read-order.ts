import { getOrder } from '../../ebay/calls/order';
import type { SendOptions } from '../../ebay/client';
import { AppError } from '../../errors';
import type { DeskContext } from '../operation';
import { fromOrder, type Order } from './order';

/**
 * Reads one order by any of its spellings and learns them all, so that one order has one key from then on.
 * @throws AppError
 */
export const readOrder = async (context: DeskContext, spelling: string, options: SendOptions = {}): Promise<Order> => {
  const order = fromOrder(await context.ebay.send(getOrder, { path: { orderId: spelling } }, options));
  if (order === undefined) throw new AppError('unexpected_reply', 'eBay answered with an order that has no id.');
  await context.records.orders.learn(context.account.id, order.key, [spelling, ...order.spellings]);
  return order;
};

/** For what is only shown: undefined when the order cannot be read, so that a card is never held back by it. */
export const orderIfReadable = async (
  context: DeskContext,
  spelling: string | undefined,
  options: SendOptions = {},
): Promise<Order | undefined> => {
  if (spelling === undefined) return undefined;
  try {
    return await readOrder(context, spelling, options);
  } catch (thrown) {
    if (thrown instanceof AppError) return undefined;
    throw thrown;
  }
};
