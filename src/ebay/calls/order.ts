import { z } from 'zod';
import { defineCall, reply } from '../call';
import { IdInput } from '../input';
import { count, text } from '../reading/leaves';
import { list } from '../reading/list';
import { object } from '../reading/object';
import { Order } from '../types/fulfillment-order';

const group = { host: 'api', token: 'Bearer', family: 'sell.fulfillment', repeatable: true, signed: false } as const;

/** One order: items, money, refunds, and the ids of its cancellations. `orderId` also takes the older itemId-transactionId form. */
export const getOrder = defineCall({
  ...group,
  id: 'getOrder',
  aim: 'show the order',
  verb: 'GET',
  path: '/sell/fulfillment/v1/order/{orderId}',
  input: z.strictObject({
    path: z.strictObject({ orderId: IdInput }),
    query: z.strictObject({ fieldGroups: z.literal('TAX_BREAKDOWN').optional() }).optional(),
  }),
  output: Order,
  source: 'https://developer.ebay.com/api-docs/sell/fulfillment/resources/order/methods/getOrder',
});

/** Orders of at most two years by dates or ids; `orderIds` (comma-separated) switches all else off. Leaves `cancelRequests` empty. */
export const getOrders = defineCall({
  ...group,
  id: 'getOrders',
  aim: 'list the orders',
  verb: 'GET',
  path: '/sell/fulfillment/v1/order',
  input: z.strictObject({
    query: z.strictObject({
      fieldGroups: z.literal('TAX_BREAKDOWN').optional(),
      filter: z.string().min(1).optional(),
      limit: z.int().min(1).max(200).optional(),
      offset: z.int().min(0).optional(),
      orderIds: z.string().min(1).optional(),
    }),
  }),
  output: reply({
    href: text,
    limit: count,
    next: text,
    offset: count,
    orders: list(Order),
    prev: text,
    total: count,
    warnings: list(object({ category: text, domain: text, errorId: text, longMessage: text, message: text })),
  }),
  source: 'https://developer.ebay.com/api-docs/sell/fulfillment/resources/order/methods/getOrders',
});

export const orderCalls = [getOrder, getOrders] as const;
