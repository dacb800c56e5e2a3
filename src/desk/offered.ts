import type { Money } from '../money';
import type { BuyerRequest } from './buyer-request';
import { whyNotOffered } from './not-offered';
import type { DeskContext, Precheck } from './operation';
import { orderKeyFor } from './orders/order-key';
import { orderMoney } from './orders/order-money';
import { present } from './present';
import { requestFacts } from './request-facts';

export interface Offer {
  readonly request: BuyerRequest;
  /** The operation that must be among the request's options. */
  readonly operation: string;
  /** What is at stake in money, for operations that move some. */
  readonly money?: Money | undefined;
}

/** Whether eBay offers this operation on the request now: exactly what its list of options says, whatever the state is called. */
export const offered = async (context: DeskContext, { request, operation, money }: Offer): Promise<Precheck> => {
  if (!request.options.includes(operation)) return { allowed: false, ...whyNotOffered(request), request };
  const [item] = request.items;
  const transaction =
    item?.itemId === undefined || item.transactionId === undefined ? undefined : `${item.itemId}-${item.transactionId}`;
  const spelling = request.order.key ?? request.order.shown ?? transaction;
  if (spelling === undefined) {
    return {
      allowed: false,
      reason: `eBay does not say which order this ${request.kind} belongs to, so it cannot be made sure that nothing is done twice.`,
      hint: 'Do it on the eBay website.',
      request,
    };
  }
  const order = await orderKeyFor(context, spelling);
  const ofOrder = money === undefined ? undefined : await orderMoney(context, order);
  return {
    allowed: true,
    facts: requestFacts(request),
    order,
    money,
    ...present({ orderMoney: ofOrder }),
    respondBy: request.respondBy,
    request,
  };
};
