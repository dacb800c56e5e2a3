import { issueInquiryRefund } from '../../ebay/calls/inquiry';
import { AppError } from '../../errors';
import { InquiryId } from '../../ids';
import { formatMoney } from '../../money';
import { buyerText } from '../buyer-text';
import { sellerRefundTries } from '../claim-history';
import { offered } from '../offered';
import { actOperation } from '../operation';
import { onRequest, requestInput } from '../request-input';
import { moneyMovementStatusWords } from '../words/money-movement';
import { named } from '../words/named';
import { isMoneyUnderWay } from './money-under-way';
import { readInquiry } from './read-inquiry';
import { readingsOf } from './readings';

/** Refunds an inquiry. eBay knows no smaller refund here. */
export const refund = actOperation({
  name: 'inquiry.refund',
  title: 'Refund in full',
  summary: 'Refund an item that did not arrive; always in full.',
  effect: 'money',
  retry: 'once_if_unseen',
  precheckSummary: 'the inquiry is open and no refund is on its way',
  witnessSummary: 'the status, the state and the history of the inquiry',
  input: requestInput(InquiryId).extend({ comment: buyerText.optional() }),
  target: onRequest('inquiry'),
  async precheck(context, input) {
    const { request } = await readInquiry(context, input.id);
    return offered(context, { request, operation: 'inquiry.refund', money: request.amount });
  },
  describe: (input, cleared) => [
    {
      name: 'To the buyer',
      words: cleared.money === undefined ? 'The whole price' : `${formatMoney(cleared.money)}, the whole price`,
    },
    ...(input.comment === undefined ? [] : [{ name: 'Text to the buyer', words: input.comment }]),
  ],
  async run(context, input) {
    const body = input.comment === undefined ? {} : { comments: { content: input.comment } };
    const { refundResult } = await context.ebay.send(issueInquiryRefund, { path: { inquiryId: input.id }, body });
    if (refundResult?.refundStatus === 'FAILED') {
      throw new AppError('refused', 'eBay says that the refund failed.', {
        hint: 'Look at the funds of the account, then try the refund again.',
      });
    }
    const words = named(moneyMovementStatusWords, refundResult?.refundStatus ?? 'PENDING').words;
    return { words: `Refund in full: ${words}.` };
  },
  async witness(context, input, cleared) {
    const read = await readInquiry(context, input.id);
    const { wire, request } = read;
    const before = Number(cleared.request?.details.find((detail) => detail.name === 'Refund tries')?.words ?? 0);
    const isTried = sellerRefundTries(wire.inquiryHistoryDetails) > before;
    const hasHistory = (wire.inquiryHistoryDetails?.history.length ?? 0) > 0;
    const isStillOffered = request.options.includes('inquiry.refund');
    // It was offered before the act, which it is not in these states.
    const isPaying = isMoneyUnderWay(wire.state) || (wire.state === 'FULL_REFUND_AGREED' && !isStillOffered);
    const seen = isTried || isPaying;
    const verdict = seen ? 'happened' : isStillOffered || hasHistory ? 'not_happened' : 'unsure';
    return { verdict, readings: readingsOf(read), request };
  },
});
