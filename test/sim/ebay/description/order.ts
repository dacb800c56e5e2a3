import type { CallDescription } from './field';

const root = '/sell/fulfillment/v1/order';

/** Source: eBay's Fulfillment API, getOrder and getOrders. */
export const ORDER_CALLS = [
  {
    id: 'getOrder',
    group: 'order',
    method: 'GET',
    path: `${root}/{orderId}`,
    scheme: 'Bearer',
    token: 'user',
    query: { fieldGroups: { oneOf: ['TAX_BREAKDOWN'] } },
  },
  {
    id: 'getOrders',
    group: 'order',
    method: 'GET',
    path: root,
    scheme: 'Bearer',
    token: 'user',
    query: {
      fieldGroups: { oneOf: ['TAX_BREAKDOWN'] },
      filter: {},
      limit: { kind: 'integer' },
      offset: { kind: 'integer' },
      orderIds: {},
    },
  },
] as const satisfies readonly CallDescription[];
