import { subDays } from 'date-fns';
import { z } from 'zod';
import { getOrders } from '../../ebay/calls/order';
import { AccountId } from '../../ids';
import type { BuyerRequest } from '../buyer-request';
import { onAccount } from '../list-input';
import { readOperation } from '../operation';
import { readPages } from '../paging';
import { written } from '../written';
import { fromOrder, type Order } from './order';

/** eBay's largest page of orders, and how many are looked through at most: it has no search by buyer. */
const PAGE = 200;
const MOST = 1_000;
const DAYS = 90;

/** What a buyer bought lately and asked for. */
export interface BuyerHistory {
  readonly orders: readonly Order[];
  readonly requests: readonly BuyerRequest[];
  /** False when the shop has more orders than were looked through. */
  readonly complete: boolean;
}

const BUYER = 'Write the buyer’s eBay name';

/** eBay's user names know no case. */
const sameName = (left: string | undefined, right: string) => left?.toLowerCase() === right.toLowerCase();

export const ofBuyer = readOperation({
  name: 'order.of_buyer',
  title: 'Orders of a buyer',
  summary: 'Find the orders of the last 90 days and the open requests of a buyer, by user name.',
  effect: 'read',
  input: z.object({ account: AccountId, buyer: written(BUYER, 100).min(2, BUYER) }),
  target: onAccount,
  async run(context, input): Promise<BuyerHistory> {
    const now = context.clock.now();
    const filter = `creationdate:[${subDays(now, DAYS).toISOString()}..${now.toISOString()}]`;
    const [pages, open] = await Promise.all([
      readPages({
        limit: PAGE,
        most: MOST,
        idOf: (order: Order) => order.key,
        page: async (offset) => {
          const reply = await context.ebay.send(getOrders, { query: { filter, limit: PAGE, offset } });
          return { rows: reply.orders.flatMap((order) => fromOrder(order) ?? []), total: reply.total };
        },
      }),
      context.records.requests.open(input.account),
    ]);
    return {
      orders: pages.rows.filter((order) => sameName(order.buyer, input.buyer)),
      requests: open.filter((request) => sameName(request.buyer, input.buyer)),
      complete: pages.complete,
    };
  },
});
