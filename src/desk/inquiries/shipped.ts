import { z } from 'zod';
import type { InputOf } from '../../ebay/call';
import { provideInquiryShipmentInfo } from '../../ebay/calls/inquiry';
import { dateTimeInput } from '../../ebay/input';
import { InquiryId } from '../../ids';
import type { BuyerRequest } from '../buyer-request';
import { buyerText } from '../buyer-text';
import { shipmentsTold } from '../claim-history';
import { offered } from '../offered';
import { actOperation } from '../operation';
import { onRequest, requestInput } from '../request-input';
import { written } from '../written';
import { SHIPMENTS_TOLD } from './inquiry-details';
import { readInquiry } from './read-inquiry';
import { readingsOf } from './readings';

const common = requestInput(InquiryId).extend({ comment: buyerText.optional() });
const carrier = written('Write the carrier', 60);
const shippedAt = z.iso.datetime({ offset: true, error: 'Write the ship date as a date and time' });

const Input = z.discriminatedUnion(
  'how',
  [
    /** eBay already has the tracking of the order. */
    common.extend({ how: z.literal('already_known') }),
    common.extend({
      how: z.literal('tracking'),
      carrier,
      shippedAt,
      trackingNumber: written('Write the tracking number', 60),
    }),
    common.extend({ how: z.literal('untracked'), carrier, shippedAt }),
  ],
  'Choose what is known of the shipment',
);
type Input = z.infer<typeof Input>;
type Body = InputOf<typeof provideInquiryShipmentInfo>['body'];

const bodyOf = (input: Input): Body => {
  const sellerComments = input.comment === undefined ? {} : { sellerComments: { content: input.comment } };
  switch (input.how) {
    case 'already_known':
      return { proofOfShipmentUploaded: true, ...sellerComments };
    case 'tracking':
    case 'untracked':
      return {
        proofOfShipmentUploaded: false,
        shippedWithTracking: input.how === 'tracking',
        shippingCarrierName: input.carrier,
        shippingDate: dateTimeInput(new Date(input.shippedAt)),
        ...(input.how === 'tracking' ? { trackingNumber: input.trackingNumber } : {}),
        ...sellerComments,
      };
  }
};

const STANDS = 'Where it stands';
const detailOf = (request: BuyerRequest | undefined, name: string): string | undefined =>
  request?.details.find((detail) => detail.name === name)?.words;

const TOLD = /^(TRACKING_PROVIDED|SHIPPING_INFO_PROVIDED)$/;

export const shipped = actOperation({
  name: 'inquiry.shipped',
  title: 'It was shipped',
  summary:
    'Tell the buyer and eBay that the item was shipped: carrier, date and tracking number, or that eBay has them.',
  effect: 'decision',
  retry: 'never',
  precheckSummary: 'the inquiry is open and no refund is on its way',
  witnessSummary: 'the tracking number, the state and the history of the inquiry',
  input: Input,
  target: onRequest('inquiry'),
  async precheck(context, input) {
    const { request } = await readInquiry(context, input.id);
    return offered(context, { request, operation: 'inquiry.shipped' });
  },
  describe: (input) => [
    ...(input.how === 'already_known'
      ? [{ name: 'Shipment', words: 'eBay has the tracking already' }]
      : [
          { name: 'Carrier', words: input.carrier },
          { name: 'Shipped', words: input.shippedAt },
        ]),
    ...(input.how === 'tracking' ? [{ name: 'Tracking number', words: input.trackingNumber }] : []),
    ...(input.comment === undefined ? [] : [{ name: 'Text to the buyer', words: input.comment }]),
  ],
  async run(context, input) {
    await context.ebay.send(provideInquiryShipmentInfo, { path: { inquiryId: input.id }, body: bodyOf(input) });
    return { words: 'The buyer knows how the item was shipped.' };
  },
  async witness(context, input, cleared) {
    const read = await readInquiry(context, input.id);
    const { state, inquiryHistoryDetails: history } = read.wire;
    const number = history?.shipmentTrackingDetails?.trackingNumber;
    const toldBefore = Number(detailOf(cleared.request, SHIPMENTS_TOLD) ?? 0);
    const isMoved = TOLD.test(state ?? '') && detailOf(cleared.request, STANDS) !== detailOf(read.request, STANDS);
    const isTold = shipmentsTold(history) > toldBefore || isMoved;
    const isOther = input.how === 'tracking' && number !== undefined && number !== input.trackingNumber;
    const verdict = isTold && !isOther ? 'happened' : isOther ? 'unsure' : 'not_happened';
    return { verdict, readings: readingsOf(read), request: read.request };
  },
});
