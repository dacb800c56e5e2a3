import type { Answer, Call } from '../http/handler';
import { postOrderRefusal } from '../refusal';
import type { Return } from '../world/return';

/** A scan's moment with an offset and without Z, as in eBay's sample. */
const scanTime = (moment: Date): { value: string } => ({ value: moment.toISOString().replace('Z', '+00:00') });

const scan = (moment: Date, eventStatus: string, eventDesc: string): object => ({
  eventStatus,
  eventDesc,
  eventTime: scanTime(moment),
  eventCity: 'SACRAMENTO',
  eventStateOrProvince: 'CA',
  eventPostalCode: '95814',
  eventCode: 'UNKNOWN',
});

/** return/{returnId}/tracking, newest scan first. */
export const tracking = ({ query }: Call, { shipment }: Return): Answer => {
  const carrier = query.get('carrier_used') ?? '';
  const number = query.get('tracking_number');
  if (
    !shipment ||
    shipment.trackingNumber !== number ||
    ![shipment.carrierEnum, shipment.carrierName].includes(carrier)
  ) {
    throw postOrderRefusal(404, 1302, 'There is no shipment with this carrier and tracking number.');
  }
  return {
    body: {
      carrierUsed: carrier,
      trackingNumber: shipment.trackingNumber,
      trackingStatus: shipment.deliveredAt ? 'DELIVERED' : shipment.shippedAt ? 'IN_TRANSIT' : 'CREATED',
      scanHistory: [
        ...(shipment.deliveredAt ? [scan(shipment.deliveredAt, 'DELIVERED', 'Delivered')] : []),
        ...(shipment.shippedAt ? [scan(shipment.shippedAt, 'IN_TRANSIT', 'Arrival at Pickup point')] : []),
      ],
    },
  };
};
