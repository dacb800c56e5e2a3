import { z } from 'zod';
import { defineCall, emptyReply } from '../../call';
import { IdInput } from '../../input';
import { group, path } from './group';

/** The buyer’s tracking of a return inside a case; gone. */
export const provideCaseShipmentInfo = defineCall({
  ...group,
  id: 'provideCaseShipmentInfo',
  aim: 'take the shipment for the case',
  verb: 'POST',
  path: '/post-order/v2/casemanagement/{caseId}/provide_shipment_info',
  input: z.strictObject({ path, body: z.strictObject({ shippingCarrierName: IdInput, trackingNumber: IdInput }) }),
  output: emptyReply,
  answersEmpty: true,
  repeatable: false,
  signed: false,
  goneSince: '2026-03-02',
  replacement: 'The buyer gives tracking on the eBay website.',
  source:
    'https://developer.ebay.com/Devzone/post-order/post-order_v2_casemanagement-caseid_provide_shipment_info__post.html',
});
