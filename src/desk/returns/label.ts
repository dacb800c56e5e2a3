import { z } from 'zod';
import type { InputOf } from '../../ebay/call';
import { addShippingLabelInfo } from '../../ebay/calls/return';
import { NoSellerUploadLabelReasonEnum, ShippingCarrierEnum } from '../../ebay/enums/return-shipment';
import { ReturnId } from '../../ids';
import { buyerText } from '../buyer-text';
import { offered } from '../offered';
import { actOperation } from '../operation';
import { onRequest, requestInput } from '../request-input';
import { carrierWords } from '../words/carrier';
import { named } from '../words/named';
import { noLabelReasonWords } from '../words/no-label-reason';
import { written } from '../written';
import { commentsOf } from './comments';
import { readReturn } from './read-return';
import { witnessStep } from './witness-step';

const common = requestInput(ReturnId).extend({ comment: buyerText.optional() });

const Input = z.discriminatedUnion(
  'how',
  [
    /** A file that `return.upload` made. */
    common.extend({ how: z.literal('file'), fileId: written('Choose the file of the label', 200) }),
    common.extend({
      how: z.literal('tracking'),
      carrier: z.enum(ShippingCarrierEnum.values, { error: 'Choose a carrier' }),
      trackingNumber: written('Write the tracking number', 60),
    }),
    common.extend({
      how: z.literal('none'),
      reason: z.enum(NoSellerUploadLabelReasonEnum.values, { error: 'Choose a reason' }),
    }),
  ],
  'Choose how the buyer gets the label',
);
type Input = z.infer<typeof Input>;

const bodyOf = (input: Input): InputOf<typeof addShippingLabelInfo>['body'] => {
  switch (input.how) {
    case 'file':
      return { labelAction: 'UPLOAD_LABEL', fileId: input.fileId };
    case 'tracking':
      return { labelAction: 'UPLOAD_LABEL', carrierEnum: input.carrier, trackingNumber: input.trackingNumber };
    case 'none':
      return { labelAction: 'NO_LABEL', noLabelReason: input.reason };
  }
};

const wordsOf = (input: Input): string => {
  switch (input.how) {
    case 'file':
      return 'The uploaded file';
    case 'tracking':
      return `${named(carrierWords, input.carrier).words}, ${input.trackingNumber}`;
    case 'none':
      return `None: ${named(noLabelReasonWords, input.reason).words}`;
  }
};

export const label = actOperation({
  name: 'return.label',
  title: 'Send label',
  summary:
    'Send the buyer a return label: an uploaded file, a carrier with a tracking number, or none with the reason.',
  effect: 'decision',
  retry: 'once_if_unseen',
  precheckSummary: 'eBay asks for a label now',
  witnessSummary: 'the label in the history of the return',
  input: Input,
  target: onRequest('return'),
  async precheck(context, input) {
    const { request } = await readReturn(context, input.id);
    return offered(context, { request, operation: 'return.label' });
  },
  describe: (input) => [
    { name: 'Return label', words: wordsOf(input) },
    ...(input.comment === undefined ? [] : [{ name: 'Text to the buyer', words: input.comment }]),
  ],
  async run(context, input) {
    const body = { ...bodyOf(input), ...commentsOf(input.comment) };
    const { labelId } = await context.ebay.send(addShippingLabelInfo, { path: { returnId: input.id }, body });
    const words = input.how === 'none' ? 'The buyer knows that no label comes.' : 'The buyer has the return label.';
    return labelId === undefined || labelId === '' ? { words } : { words, madeIds: { label: labelId } };
  },
  witness: (context, { id }, { request: before }) =>
    witnessStep(context, { id, before, activity: 'SELLER_PROVIDE_LABEL', operation: 'return.label' }),
});
