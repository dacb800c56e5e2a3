import { dateTime, postOrderAmount } from './amount';
import type { ClaimEvent } from './world/inquiry';
import type { Order, Shipment } from './world/order';
import type { World } from './world/world';

/** The history and the tracking of an inquiry or a case, what the seller told about it before what eBay knew; containers without content are null, as eBay's samples show. */
export const claimHistory = (
  world: World,
  history: readonly ClaimEvent[],
  order: Order,
  told: Partial<Shipment> = {},
): object => ({
  history: history.map((event) => {
    const movement = event.movementId ? world.movements.get(event.movementId) : undefined;
    return {
      action: event.action,
      actor: event.actor,
      date: dateTime(event.at),
      description: event.description ?? null,
      moneyMovement: movement
        ? {
            moneyMovementEntryList: [
              {
                amount: postOrderAmount(movement.requested),
                date: dateTime(movement.settledAt ?? movement.requestedAt),
                fundingSource: { brand: null, memo: null, type: 'AVAILABLE_FUNDS' },
                fundingStatus: movement.status === 'SUCCESS' ? 'FUNDED' : movement.status,
                type: 'REFUND',
              },
            ],
          }
        : null,
    };
  }),
  shipmentTrackingDetails: order.shipment
    ? {
        carrier: told.carrier ?? order.shipment.carrier,
        currentStatus: order.shipment.deliveredAt ? 'DELIVERED' : 'IN_TRANSIT',
        estimateFromDate: null,
        estimateToDate: null,
        trackingNumber: told.trackingNumber ?? order.shipment.trackingNumber,
        trackingURL: null,
      }
    : null,
});
