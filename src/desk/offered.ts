import type { Money } from '../money';
import type { BuyerRequest } from './buyer-request';
import type { DeskContext, Precheck } from './operation';
import { orderKeyFor } from './orders/order-key';
import { requestFacts } from './request-facts';

const NOUNS = { cancellation: 'cancellation', return: 'return', inquiry: 'inquiry', case: 'case' } as const;

export interface Offer {
  readonly request: BuyerRequest;
  /** The operation that must be among the request's options. */
  readonly operation: string;
  /** What is at stake in money, for operations that move some. */
  readonly money?: Money | undefined;
}

/** Whether eBay offers this operation on the request now: exactly what its list of options says, whatever the state is called. */
export const offered = async (context: DeskContext, { request, operation, money }: Offer): Promise<Precheck> => {
  if (!request.options.includes(operation)) {
    const noun = NOUNS[request.kind];
    const website = request.websiteOptions[0];
    return {
      allowed: false,
      reason: `eBay does not offer this now: the ${noun} is "${(request.status ?? request.state).words}".`,
      hint:
        website === undefined
          ? 'It may have moved on since the card was drawn; the card shows what can be done now.'
          : `eBay wants it done on its website: ${website.words}.`,
      request,
    };
  }
  const [item] = request.items;
  const transaction =
    item?.itemId === undefined || item.transactionId === undefined ? undefined : `${item.itemId}-${item.transactionId}`;
  const spelling = request.order.key ?? request.order.shown ?? transaction;
  if (spelling === undefined) {
    return {
      allowed: false,
      reason: `eBay does not say which order this ${NOUNS[request.kind]} belongs to, so it cannot be made sure that nothing is done twice.`,
      hint: 'Do it on the eBay website.',
      request,
    };
  }
  const order = await orderKeyFor(context, spelling);
  return { allowed: true, facts: requestFacts(request), order, money, respondBy: request.respondBy, request };
};
