import type { Ebay } from '../ebay';
import type { Return, ReturnEvent } from '../world/return';

type EventExtra = Pick<ReturnEvent, 'notes' | 'attributes'>;

/** Notes an activity in the response history and moves the return to the state it leads to. */
export const happen = (
  ebay: Ebay,
  request: Return,
  author: ReturnEvent['author'],
  activity: string,
  to: string = request.state,
  extra: EventExtra = {},
): void => {
  request.events.push({ author, activity, at: ebay.clock.now(), from: request.state, to, ...extra });
  request.state = to;
};

export const withNotes = (content: string): EventExtra => (content ? { notes: content } : {});

export const tellOfReturn = (ebay: Ebay, request: Return, activityType: string): void =>
  ebay.tell({
    topic: 'ORDER_RETURN_ACTIVITY',
    activityType,
    id: request.returnId,
    seller: request.seller,
    at: ebay.clock.now(),
  });

export const closeReturn = (ebay: Ebay, request: Return, reason: string): void => {
  request.closedAt = ebay.clock.now();
  request.closeReason = reason;
  request.sellerDue = undefined;
  request.buyerDue = undefined;
  tellOfReturn(ebay, request, 'RETURN_CLOSED');
};
