import { getOrders } from '../../ebay/calls/order';
import type { DeskContext } from '../operation';
import { type Pages, readPages } from '../paging';
import { fromOrder, type Order } from './order';

/** eBay's largest page of orders, and how many are looked through at most. */
const PAGE = 200;
const MOST = 2_000;

/** Orders of the account that were changed since then (ISO 8601), as a refund does. @throws AppError */
export const changedOrders = (context: DeskContext, since: string): Promise<Pages<Order>> =>
  readPages({
    limit: PAGE,
    most: MOST,
    idOf: (order: Order) => order.key,
    page: async (offset) => {
      const filter = `lastmodifieddate:[${since}..${context.clock.now().toISOString()}]`;
      const reply = await context.ebay.send(
        getOrders,
        { query: { filter, limit: PAGE, offset } },
        { urgency: 'watch' },
      );
      return { rows: reply.orders.flatMap((order) => fromOrder(order) ?? []), total: reply.total };
    },
  });
