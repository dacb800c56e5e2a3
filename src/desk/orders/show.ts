import { z } from 'zod';
import { AppError } from '../../errors';
import { AccountId } from '../../ids';
import type { BuyerRequest } from '../buyer-request';
import { byUrgency } from '../found-requests';
import { lookups } from '../lookups';
import { readOperation } from '../operation';
import { onOrder, orderText } from '../order-input';
import { present } from '../present';
import type { Order } from './order';
import { orderKeyFor } from './order-key';
import { readOrder } from './read-order';

/** Everything about one order: itself, and its cancellations, returns, inquiries and cases. */
export interface OrderOverview {
  /** Absent when eBay does not show the order itself. */
  readonly order?: Order;
  /** Open ones first. */
  readonly requests: readonly BuyerRequest[];
  /** What could not be asked, as sentences; while there is any, "none" proves nothing. */
  readonly problems: readonly string[];
}

export const show = readOperation({
  name: 'order.show',
  title: 'Everything about an order',
  summary: 'Show an order with its cancellations, returns, inquiries and cases.',
  effect: 'read',
  input: z.object({ account: AccountId, order: orderText }),
  target: onOrder,
  async run(context, input): Promise<OrderOverview> {
    const problems: string[] = [];
    const orElse =
      <Result>(what: string, otherwise: Result) =>
      (thrown: unknown): Result => {
        if (!(thrown instanceof AppError)) throw thrown;
        problems.push(`${what} could not be read: ${thrown.message}`);
        return otherwise;
      };
    const isUnknown = (thrown: unknown) => thrown instanceof AppError && thrown.code === 'not_found';
    const unread = orElse<Order | undefined>('The order', undefined);
    const key = await orderKeyFor(context, input.order);
    const [order, ...found] = await Promise.all([
      readOrder(context, key).catch((thrown: unknown) => (isUnknown(thrown) ? undefined : unread(thrown))),
      ...lookups.map((lookup) =>
        lookup.ofOrder(context, key).catch(orElse<BuyerRequest[]>(`Each ${lookup.kind} of it`, [])),
      ),
    ]);
    return { ...present({ order }), requests: found.flat().sort(byUrgency), problems };
  },
});
