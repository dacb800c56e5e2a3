import { z } from 'zod';
import { escalateInquiry } from '../../ebay/calls/inquiry';
import { InquiryId } from '../../ids';
import { buyerText } from '../buyer-text';
import { shipmentsTold } from '../claim-history';
import { offered } from '../offered';
import { actOperation, type DeskContext } from '../operation';
import { orderIfReadable } from '../orders/read-order';
import { onRequest, requestInput } from '../request-input';
import { inquiryEscalationReasonWords } from '../words/inquiry-escalation-reason';
import { named } from '../words/named';
import { type ReadInquiry, readInquiry } from './read-inquiry';
import { readingsOf } from './readings';

/** The reasons that eBay takes from sellers. */
export const INQUIRY_ESCALATE_REASONS = ['SHIPPED_ITEM', 'BUYER_TROUBLE', 'TROUBLE_COMMUNICATION'] as const;

const wasShipped = async (context: DeskContext, { wire, request }: ReadInquiry): Promise<boolean> => {
  const history = wire.inquiryHistoryDetails;
  if (shipmentsTold(history) > 0 || history?.shipmentTrackingDetails?.trackingNumber !== undefined) return true;
  const order = await orderIfReadable(context, request.order.key ?? request.order.shown);
  return order?.fulfilment !== undefined && order.fulfilment.code !== 'NOT_STARTED';
};

export const escalate = actOperation({
  name: 'inquiry.escalate',
  title: 'Ask eBay to step in',
  summary: 'Ask eBay to decide an inquiry about a shipped item: it becomes a case.',
  effect: 'decision',
  retry: 'once_if_unseen',
  precheckSummary: 'the inquiry is open and the item was shipped',
  witnessSummary: 'the status of the inquiry, and its case',
  input: requestInput(InquiryId).extend({
    reason: z.enum(INQUIRY_ESCALATE_REASONS, { error: 'Choose a reason' }),
    comment: buyerText,
  }),
  target: onRequest('inquiry'),
  async precheck(context, input) {
    const read = await readInquiry(context, input.id);
    const clear = await offered(context, { request: read.request, operation: 'inquiry.escalate' });
    if (!clear.allowed || (await wasShipped(context, read))) return clear;
    return {
      allowed: false,
      reason: 'eBay steps in for the seller only when the item was shipped, and it knows of no shipment.',
      hint: 'Tell the shipment first, or refund.',
      request: read.request,
    };
  },
  describe: (input) => [
    { name: 'To eBay', words: 'eBay decides; from then on the inquiry is a case.' },
    { name: 'Reason', words: named(inquiryEscalationReasonWords, input.reason).words },
    { name: 'Text to eBay', words: input.comment },
  ],
  async run(context, input) {
    await context.ebay.send(escalateInquiry, {
      path: { inquiryId: input.id },
      body: { escalateInquiryReason: input.reason, comments: { content: input.comment } },
    });
    return { words: 'eBay was asked to step in.' };
  },
  async witness(context, input) {
    const read = await readInquiry(context, input.id);
    const { request } = read;
    const seen = request.state.code === 'CLOSED_WITH_ESCALATION' || request.escalatedTo !== undefined;
    return { verdict: seen ? 'happened' : 'not_happened', readings: readingsOf(read), request };
  },
});
