import type { DeskContext, Precheck } from '../operation';
import { requestFacts } from '../request-facts';
import { awaitsSeller } from './from-cancellation';
import { orderOfCancellation, readCancellation } from './read-cancellation';

const WEBSITE_HINT = 'It was answered elsewhere, perhaps on the eBay website; the card shows how it stands now.';

/** What must hold before a buyer's request is approved or declined: eBay still waits for the seller, and the time has not run out. */
export const answerable = async (context: DeskContext, id: string): Promise<Precheck> => {
  const read = await readCancellation(context, id);
  const { request, wire, price } = read;
  if (wire.requestorType === 'SELLER') {
    return {
      allowed: false,
      reason: 'You started this cancellation yourself; there is nothing to answer.',
      hint: 'Look at how the refund stands.',
      request,
    };
  }
  if (!awaitsSeller(wire)) {
    const stands = request.status?.words ?? request.state.words;
    return { allowed: false, reason: `This request no longer waits for you: ${stands}.`, hint: WEBSITE_HINT, request };
  }
  if (request.respondBy !== undefined && new Date(request.respondBy) <= context.clock.now()) {
    return {
      allowed: false,
      reason: 'The time to answer has run out, and eBay is closing this request by itself.',
      hint: 'Once eBay has closed it, you can still cancel the order as its seller.',
      request,
    };
  }
  const order = await orderOfCancellation(context, read);
  return {
    allowed: true,
    facts: requestFacts(request),
    order,
    money: request.amount,
    // Refunds made before are eBay's to take into account: it cancels the order as a whole.
    ...(price === undefined ? {} : { orderMoney: { price } }),
    respondBy: request.respondBy,
    request,
  };
};
