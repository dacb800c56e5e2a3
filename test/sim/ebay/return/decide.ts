import Big from 'big.js';
import type { Answer, Call } from '../http/handler';
import { invalid, notNow, onlyBuyer, onlySeller } from '../party';
import type { Return } from '../world/return';
import { mustGet } from '../world/world';
import { approveReturn, declinePartialRefund, declineReturn, offerPartialRefund, provideRma } from './decision';
import { sellerEstimate } from './estimate';
import { sellerOptions } from './options';
import { acceptPartialRefund } from './refund';

/** @throws Refusal when eBay does not offer this act to the seller now */
export const mustOffer = (request: Return, option: string): void => {
  if (!sellerOptions(request).includes(option)) throw notNow(option);
};

const decideAsSeller = ({ ebay, body }: Call, request: Return): void => {
  const comments = body.text('comments');
  const rma = body.text('RMANumber') || undefined;
  switch (body.text('decision')) {
    case 'APPROVE':
    case 'APPROVE_WITHOUT_EBAY_LABEL':
    case 'OFFER_RETURN':
    case 'OFFER_RETURN_WITHOUT_LABEL':
      mustOffer(request, 'SELLER_APPROVE_REQUEST');
      approveReturn(ebay, request, 'SELLER', comments, rma);
      return;
    case 'DECLINE':
      mustOffer(request, 'SELLER_DECLINE_REQUEST');
      declineReturn(ebay, request, comments);
      return;
    case 'OFFER_PARTIAL_REFUND': {
      mustOffer(request, 'SELLER_OFFER_PARTIAL_REFUND');
      const amount = body.amount('partialRefundAmount');
      const most = sellerEstimate(mustGet(ebay.world.orders, request.orderId), request);
      if (amount === undefined) throw invalid('partialRefundAmount: is required');
      if (amount.currency !== most.currency) throw invalid(`partialRefundAmount.currency: must be ${most.currency}`);
      if (new Big(amount.amount).lte(0) || new Big(amount.amount).gte(most.amount)) {
        throw invalid(`partialRefundAmount: must be more than 0 and less than ${most.amount}`);
      }
      offerPartialRefund(ebay, request, comments, amount, body.flag('keepOriginalItem') ?? false);
      return;
    }
    case 'PROVIDE_RMA':
      mustOffer(request, 'SELLER_PROVIDE_RMA');
      if (rma === undefined) throw invalid('RMANumber: is required');
      provideRma(ebay, request, comments, rma);
      return;
    default:
      throw notNow(body.text('decision'));
  }
};

/** return/{returnId}/decide, for both sides. */
export const decide = (call: Call, request: Return): Answer => {
  const { ebay, body, user } = call;
  const decision = body.text('decision');
  if (decision === 'ACCEPT_PARTIAL_REFUND' || decision === 'DECLINE_PARTIAL_REFUND') {
    onlyBuyer(user);
    if (request.state !== 'PARTIAL_REFUND_REQUESTED') throw notNow(decision);
    if (decision === 'DECLINE_PARTIAL_REFUND') {
      declinePartialRefund(ebay, request, body.text('comments'));
      return { body: {} };
    }
    acceptPartialRefund(ebay, request, body.text('comments'));
    return { body: { refundStatus: 'PENDING' } };
  }
  onlySeller(user);
  decideAsSeller(call, request);
  ebay.effects.count(request.orderId, 'returnDecisions');
  return { body: {} };
};
