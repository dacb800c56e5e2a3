import { isParty } from '../cancellation/eligibility';
import type { OrderLine } from '../world/order';
import { findOrder } from '../world/world';
import type { Call } from './handler';

interface OfOrder {
  orderId: string;
  line: OrderLine;
}

/** Whether the caller may see something of this order. */
export const isVisible =
  ({ view, user }: Call) =>
  ({ orderId }: OfOrder): boolean => {
    const order = view.orders.get(orderId);
    return order !== undefined && isParty(order, user);
  };

/** The filter by order or by item that switches all other filters off, if the query has one. */
export const byOrderOrItem = ({ query, view }: Call): ((member: OfOrder) => boolean) | undefined => {
  const orderId = query.get('order_id');
  if (orderId) {
    const order = findOrder(view, orderId);
    return (member) => member.orderId === order?.orderId;
  }
  const itemId = query.get('item_id');
  if (!itemId) return undefined;
  // Without an item a transaction says nothing to eBay.
  const transactionId = query.get('transaction_id');
  return ({ line }) => line.itemId === itemId && (!transactionId || line.transactionId === transactionId);
};

export const ascending = (query: URLSearchParams): boolean => query.get('sort') === 'Ascending';
