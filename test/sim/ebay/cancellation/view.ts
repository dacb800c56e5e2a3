import { dateTime, postOrderAmount } from '../amount';
import type { Cancellation } from '../world/cancellation';
import { legacyOrderId } from '../world/order';
import { mustGet, type World } from '../world/world';

const moment = (name: string, value: Date | undefined): object => (value ? { [name]: dateTime(value) } : {});
const text = (name: string, value: string | undefined): object => (value ? { [name]: value } : {});

/** One entry of cancellation/search. */
export const cancelSummary = (world: World, cancellation: Cancellation): Record<string, unknown> => {
  const order = mustGet(world.orders, cancellation.orderId);
  return {
    cancelId: cancellation.cancelId,
    marketplaceId: order.marketplaceId,
    legacyOrderId: legacyOrderId(order),
    requestorType: cancellation.requestorType,
    ...text('cancelReason', cancellation.cancelReason),
    cancelState: cancellation.cancelState,
    cancelStatus: cancellation.cancelStatus,
    ...text('cancelCloseReason', cancellation.cancelCloseReason),
    ...moment('sellerResponseDueDate', cancellation.sellerResponseDue),
    ...moment('buyerResponseDueDate', cancellation.buyerResponseDue),
    ...moment('shipmentDate', cancellation.shipmentDate),
    paymentStatus: cancellation.paymentStatus,
    requestRefundAmount: postOrderAmount(cancellation.refund),
    ...moment('cancelRequestDate', cancellation.requestedAt),
    ...moment('cancelCloseDate', cancellation.closedAt),
  };
};

/** eBay's sample spells the states of the first step otherwise than its model does. */
const activityHistories = (cancellation: Cancellation): object[] =>
  cancellation.activities.map((activity, index) => ({
    activityType: activity.activityType,
    activityParty: activity.activityParty,
    actionDate: dateTime(activity.at),
    ...(index === 0
      ? { cancelStateFrom: activity.from, cancelStatetateTo: activity.to }
      : { stateFrom: activity.from, stateTo: activity.to }),
  }));

const refundParts = (world: World, cancellation: Cancellation): object => {
  const movement = cancellation.movementId ? world.movements.get(cancellation.movementId) : undefined;
  if (movement === undefined) return {};
  const requested = postOrderAmount(movement.requested);
  const done = movement.status === 'SUCCESS';
  return {
    moneyMovementInfo: [
      {
        moneyMovementType: movement.type,
        requestedAmount: requested,
        ...(done ? { actualAmount: requested } : {}),
        creationDate: dateTime(movement.requestedAt),
        status: movement.status,
      },
    ],
    refundInfo: {
      actualRefundDetail: {
        ...(done ? { actualRefund: { totalAmount: requested } } : {}),
        ...moment('refundIssuedDate', movement.settledAt),
        refundStatus: movement.status,
        ...(done
          ? {
              fundings: [
                {
                  amount: requested,
                  ...moment('date', movement.settledAt),
                  fundingSource: { type: 'AVAILABLE_FUNDS' },
                  fundingStatus: 'FUNDED',
                },
              ],
            }
          : {}),
      },
    },
  };
};

/** The answer of cancellation/{cancelId}. */
export const cancelDetail = (world: World, cancellation: Cancellation, full: boolean): object => {
  const order = mustGet(world.orders, cancellation.orderId);
  const summary = {
    ...cancelSummary(world, cancellation),
    buyerLoginName: order.buyer.username,
  };
  if (!full) return { cancelDetail: summary };
  return {
    cancelDetail: {
      ...summary,
      ...refundParts(world, cancellation),
      activityHistories: activityHistories(cancellation),
    },
  };
};
