import type { Order as OrderReply } from '../../ebay/types/fulfillment-order';
import { OrderKey } from '../../ids';
import type { Money } from '../../money';
import type { Named } from '../buyer-request';
import { plainMoney } from '../plain-money';
import { present } from '../present';
import { named } from '../words/named';
import { orderFulfilmentWords, orderPaymentWords } from '../words/order-status';

export interface OrderItem {
  readonly title?: string;
  readonly itemId?: string;
  readonly transactionId?: string;
  readonly sku?: string;
  readonly quantity?: number;
  readonly price?: Money;
}

export interface OrderRefund {
  readonly id?: string;
  readonly amount?: Money;
  readonly at?: string;
  readonly status?: string;
}

/** What the desk needs to know of an order, in our words. Addresses are left out on purpose. */
export interface Order {
  readonly key: OrderKey;
  /** Every spelling under which this order is known, the key first. */
  readonly spellings: readonly string[];
  readonly buyer?: string;
  readonly items: readonly OrderItem[];
  readonly total?: Money;
  readonly createdAt?: string;
  readonly payment?: Named;
  readonly fulfilment?: Named;
  readonly refunds: readonly OrderRefund[];
  readonly cancelIds: readonly string[];
}

/** Fulfillment's order in our words; undefined when it lacks its id. */
export const fromOrder = (reply: OrderReply): Order | undefined => {
  const key = OrderKey.safeParse(reply.orderId).data;
  if (key === undefined) return undefined;
  const lines = reply.lineItems.flatMap(({ legacyItemId, lineItemId }) =>
    legacyItemId === undefined || lineItemId === undefined ? [] : [`${legacyItemId}-${lineItemId}`],
  );
  const legacy = reply.legacyOrderId === undefined ? [] : [reply.legacyOrderId];
  const [, itemOfLegacy, transactionOfLegacy] = /^(\d+)-(\d+)$/.exec(reply.legacyOrderId ?? '') ?? [];
  return {
    key,
    spellings: [...new Set([key, ...legacy, ...lines])],
    ...present({
      buyer: reply.buyer?.username,
      total: plainMoney(reply.pricingSummary?.total),
      createdAt: reply.creationDate,
      payment: named(orderPaymentWords, reply.orderPaymentStatus),
      fulfilment: named(orderFulfilmentWords, reply.orderFulfillmentStatus),
    }),
    items: reply.lineItems.map((line) =>
      present({
        title: line.title,
        itemId: line.legacyItemId,
        transactionId: line.legacyItemId === itemOfLegacy ? transactionOfLegacy : line.lineItemId,
        sku: line.sku,
        quantity: line.quantity,
        price: plainMoney(line.lineItemCost),
      }),
    ),
    refunds: (reply.paymentSummary?.refunds ?? []).map((refund) =>
      present({
        id: refund.refundId,
        amount: plainMoney(refund.amount),
        at: refund.refundDate,
        status: refund.refundStatus,
      }),
    ),
    cancelIds: (reply.cancelStatus?.cancelRequests ?? []).flatMap((request) => request.cancelRequestId ?? []),
  };
};
