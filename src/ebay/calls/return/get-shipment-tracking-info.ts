import { z } from 'zod';
import { defineCall, reply } from '../../call';
import { TrackingStatusEnum } from '../../enums/return-shipment';
import { IdInput } from '../../input';
import { text } from '../../reading/leaves';
import { list } from '../../reading/list';
import { ScanDetailType } from '../../types/return-shipment';
import { group, path } from './group';

/** Where a returned parcel was scanned. */
export const getShipmentTrackingInfo = defineCall({
  ...group,
  id: 'getShipmentTrackingInfo',
  aim: 'tell where the parcel is',
  verb: 'GET',
  path: '/post-order/v2/return/{returnId}/tracking',
  input: z.strictObject({ path, query: z.strictObject({ carrier_used: IdInput, tracking_number: IdInput }) }),
  output: reply({
    carrierUsed: text,
    scanHistory: list(ScanDetailType),
    trackingNumber: text,
    trackingStatus: TrackingStatusEnum,
  }),
  repeatable: true,
  signed: false,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_return-returnid_tracking__get.html',
});
