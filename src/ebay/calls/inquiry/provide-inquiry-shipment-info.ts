import { z } from 'zod';
import { defineCall, emptyReply } from '../../call';
import { DateTimeInput, IdInput, TextInput } from '../../input';
import { group, path } from './group';

/** Answers an inquiry with proof that the item was shipped. */
export const provideInquiryShipmentInfo = defineCall({
  ...group,
  id: 'provideInquiryShipmentInfo',
  aim: 'take the shipment',
  verb: 'POST',
  path: '/post-order/v2/inquiry/{inquiryId}/provide_shipment_info',
  input: z.strictObject({
    path,
    // With proofOfShipmentUploaded, eBay has the tracking already and asks for nothing else.
    body: z.strictObject({
      proofOfShipmentUploaded: z.boolean().optional(),
      sellerComments: TextInput.optional(),
      shippedWithTracking: z.boolean().optional(),
      shippingCarrierName: IdInput.optional(),
      shippingDate: DateTimeInput.optional(),
      trackingNumber: IdInput.optional(),
    }),
  }),
  output: emptyReply,
  answersEmpty: true,
  repeatable: false,
  signed: false,
  source:
    'https://developer.ebay.com/Devzone/post-order/post-order_v2_inquiry-inquiryid_provide_shipment_info__post.html',
});
