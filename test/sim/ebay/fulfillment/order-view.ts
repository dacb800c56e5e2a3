import Big from 'big.js';
import { type Amount, restAmount } from '../amount';
import type { Cancellation } from '../world/cancellation';
import { type Order, subtotal, total, transactionForm } from '../world/order';
import { movementsOf, type World } from '../world/world';

const REFUND_STATUS = { PENDING: 'PENDING', SUCCESS: 'REFUNDED', FAILED: 'FAILED' } as const;

const paymentStatus = (world: World, order: Order): string => {
  if (order.paidAt === undefined) return 'PENDING';
  const refunded = movementsOf(world, order.orderId)
    .filter((movement) => movement.status === 'SUCCESS')
    .reduce((sum, movement) => sum.plus(movement.requested.amount), new Big(0));
  if (refunded.eq(0)) return 'PAID';
  return refunded.gte(total(order).amount) ? 'FULLY_REFUNDED' : 'PARTIALLY_REFUNDED';
};

const requestState = (cancellation: Cancellation): string => {
  if (cancellation.cancelStatus === 'CANCEL_REJECTED') return 'REJECTED';
  return cancellation.cancelState === 'CLOSED' ? 'COMPLETED' : 'REQUESTED';
};

/** getOrder lists the requests; getOrders leaves the list empty. */
const cancelStatus = (world: World, order: Order, listRequests: boolean): object => {
  const all = [...world.cancellations.values()].filter(({ orderId }) => orderId === order.orderId);
  const standing = all.filter((cancellation) => cancellation.cancelStatus !== 'CANCEL_REJECTED');
  const open = standing.some((cancellation) => cancellation.cancelState !== 'CLOSED');
  const closed = standing.find((cancellation) => cancellation.closedAt)?.closedAt;
  const requests = all.map((cancellation) => ({
    cancelRequestId: cancellation.cancelId,
    cancelInitiator: cancellation.requestorType,
    cancelReason: cancellation.cancelReason ?? 'UNKNOWN',
    cancelRequestState: requestState(cancellation),
    cancelRequestedDate: cancellation.requestedAt.toISOString(),
    ...(cancellation.closedAt ? { cancelCompletedDate: cancellation.closedAt.toISOString() } : {}),
  }));
  return {
    cancelState: open ? 'IN_PROGRESS' : standing.length > 0 ? 'CANCELED' : 'NONE_REQUESTED',
    ...(closed && !open ? { cancelledDate: closed.toISOString() } : {}),
    cancelRequests: listRequests ? requests : [],
  };
};

/** The answer of Fulfillment getOrder, as far as the desk can want it. */
export const orderView = (world: World, order: Order, listRequests: boolean): object => {
  const { currency } = order;
  const money = (value: string) => restAmount({ amount: value, currency });
  const whole: Amount = total(order);
  const fulfilled = order.shipment ? 'FULFILLED' : 'NOT_STARTED';
  return {
    orderId: order.orderId,
    legacyOrderId: transactionForm(order),
    creationDate: order.createdAt.toISOString(),
    lastModifiedDate: order.modifiedAt.toISOString(),
    orderFulfillmentStatus: fulfilled,
    orderPaymentStatus: paymentStatus(world, order),
    sellerId: order.seller,
    buyer: {
      username: order.buyer.username,
      buyerRegistrationAddress: { fullName: order.buyer.name },
    },
    pricingSummary: {
      priceSubtotal: money(subtotal(order)),
      deliveryCost: money(order.shippingCost),
      tax: money(order.tax),
      total: restAmount(whole),
    },
    cancelStatus: cancelStatus(world, order, listRequests),
    paymentSummary: {
      totalDueSeller: restAmount(whole),
      refunds: movementsOf(world, order.orderId).map((movement) => ({
        refundId: movement.movementId,
        amount: restAmount(movement.requested),
        refundDate: (movement.settledAt ?? movement.requestedAt).toISOString(),
        refundStatus: REFUND_STATUS[movement.status],
        refundReferenceId: movement.cause.id,
      })),
      payments: order.paidAt
        ? [
            {
              paymentMethod: 'EBAY',
              paymentReferenceId: transactionForm(order),
              paymentDate: order.paidAt.toISOString(),
              amount: restAmount(whole),
              paymentStatus: 'PAID',
            },
          ]
        : [],
    },
    fulfillmentStartInstructions: [{ fulfillmentInstructionsType: 'SHIP_TO', ebaySupportedFulfillment: false }],
    fulfillmentHrefs: [],
    lineItems: order.lines.map((line) => ({
      lineItemId: line.lineItemId,
      legacyItemId: line.itemId,
      sku: line.sku,
      title: line.title,
      quantity: line.quantity,
      lineItemCost: money(line.price),
      total: money(line.price),
      lineItemFulfillmentStatus: fulfilled,
      listingMarketplaceId: order.marketplaceId,
      purchaseMarketplaceId: order.marketplaceId,
      refunds: [],
    })),
    salesRecordReference: order.orderId.slice(-5),
  };
};
