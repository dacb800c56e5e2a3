import { z } from 'zod';
import { defineCall, reply } from '../../call';
import { LabelActionEnum, NoSellerUploadLabelReasonEnum, ShippingCarrierEnum } from '../../enums/return-shipment';
import { AmountInput, DateTimeInput, IdInput, TextInput } from '../../input';
import { text } from '../../reading/leaves';
import { group, path } from './group';

/** Gives the buyer a return label: an uploaded file, carrier and tracking number, or none with a reason. */
export const addShippingLabelInfo = defineCall({
  ...group,
  id: 'addShippingLabelInfo',
  aim: 'take the label',
  verb: 'POST',
  path: '/post-order/v2/return/{returnId}/add_shipping_label',
  input: z.strictObject({
    path,
    body: z.strictObject({
      carrierEnum: z.enum(ShippingCarrierEnum.values).optional(),
      carrierName: z.string().min(1).optional(),
      comments: TextInput.optional(),
      fileId: IdInput.optional(),
      forwardShippingLabelProvided: z.boolean().optional(),
      labelAction: z.enum(LabelActionEnum.values),
      labelId: IdInput.optional(),
      labelSentDate: DateTimeInput.optional(),
      noLabelReason: z.enum(NoSellerUploadLabelReasonEnum.values).optional(),
      returnLabelCost: AmountInput.optional(),
      trackingNumber: IdInput.optional(),
    }),
  }),
  output: reply({
    labelData: text,
    labelId: text,
    labelURL: text,
    trackingNumber: text,
  }),
  repeatable: false,
  signed: false,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_return-returnid_add_shipping_label__post.html',
});
