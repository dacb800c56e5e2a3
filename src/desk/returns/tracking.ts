import { getShipmentTrackingInfo } from '../../ebay/calls/return';
import { AppError } from '../../errors';
import { ReturnId } from '../../ids';
import type { Named } from '../buyer-request';
import { readOperation } from '../operation';
import { present } from '../present';
import { onRequest, requestInput } from '../request-input';
import { carrierWords } from '../words/carrier';
import { named } from '../words/named';
import { trackingStatusWords } from '../words/tracking-status';
import { readReturn } from './read-return';

/** Where a returned parcel is. */
export interface Tracking {
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly status?: Named;
  /** Newest first, as eBay sends them. */
  readonly scans: readonly { readonly words: string; readonly at?: string; readonly place?: string }[];
}

export const tracking = readOperation({
  name: 'return.tracking',
  title: 'Tracking',
  summary: 'Show where the returned parcel is.',
  effect: 'read',
  input: requestInput(ReturnId),
  target: onRequest('return'),
  async run(context, input): Promise<Tracking> {
    const { wire } = await readReturn(context, input.id);
    const shipment = wire.detail?.returnShipmentInfo?.shipmentTracking;
    const carrier = shipment?.carrierUsed ?? shipment?.carrierEnum ?? shipment?.carrierName;
    const trackingNumber = shipment?.trackingNumber;
    if (carrier === undefined || trackingNumber === undefined || trackingNumber === '') {
      throw new AppError('not_found', 'This return has no tracking number yet.', {
        hint: 'It appears when the buyer has sent the item.',
      });
    }
    const query = { carrier_used: carrier, tracking_number: trackingNumber };
    const reply = await context.ebay.send(getShipmentTrackingInfo, { path: { returnId: input.id }, query });
    return {
      carrier: named(carrierWords, reply.carrierUsed ?? carrier).words,
      trackingNumber,
      ...present({ status: named(trackingStatusWords, reply.trackingStatus) }),
      scans: reply.scanHistory.map((scan) => ({
        words: scan.eventDesc ?? scan.eventStatus ?? scan.eventCode ?? 'Scanned',
        ...present({
          at: scan.eventTime,
          place: [scan.eventCity, scan.eventStateOrProvince].filter(Boolean).join(', ') || undefined,
        }),
      })),
    };
  },
});
