import type { Answer, Call } from '../http/handler';
import { isWithin, paginationOutput, readPage, readWindow } from '../http/search-window';
import type { Cancellation } from '../world/cancellation';
import { findOrder } from '../world/world';
import { isParty } from './eligibility';
import { cancelSummary } from './view';

const LIMITS = { maximum: 500, usual: 10 };

/** The one filter by id that switches all other filters off, if the query has one. */
const byId = ({ query, view }: Call): ((cancellation: Cancellation) => boolean) | undefined => {
  const cancelId = query.get('cancel_id');
  if (cancelId) return (cancellation) => cancellation.cancelId === cancelId;
  const legacyOrderId = query.get('legacy_order_id');
  if (legacyOrderId) {
    const order = findOrder(view, legacyOrderId);
    return (cancellation) => cancellation.orderId === order?.orderId;
  }
  const itemId = query.get('item_id');
  if (!itemId) return undefined;
  const transactionId = query.get('transaction_id');
  return (cancellation) =>
    (view.orders.get(cancellation.orderId)?.lines ?? []).some(
      (line) => line.itemId === itemId && (!transactionId || line.transactionId === transactionId),
    );
};

const byOthers = ({ query, now }: Call): ((cancellation: Cancellation) => boolean) => {
  // The role names who initiated the request, and it is SELLER unless the caller says otherwise.
  const role = query.get('role') || 'SELLER';
  const window = readWindow(query, 'creation_date_range', now, false);
  return (cancellation) => cancellation.requestorType === role && isWithin(cancellation.requestedAt, window);
};

const order = (sort: string | null): ((left: Cancellation, right: Cancellation) => number) => {
  const direction = sort?.startsWith('+') ? 1 : -1;
  // All ids have ten digits, so that text sorts them as numbers would be.
  const byNumber = (left: Cancellation, right: Cancellation) =>
    left.cancelId === right.cancelId ? 0 : left.cancelId < right.cancelId ? -direction : direction;
  if (sort?.endsWith('CANCEL_ID')) return byNumber;
  return (left, right) =>
    direction * (left.requestedAt.getTime() - right.requestedAt.getTime()) || byNumber(left, right);
};

export const searchCancellations = (call: Call): Answer => {
  const { view, query, user } = call;
  const page = readPage(query, LIMITS);
  const matches = byId(call) ?? byOthers(call);
  const found = [...view.cancellations.values()]
    .filter((cancellation) => {
      const itsOrder = view.orders.get(cancellation.orderId);
      return itsOrder !== undefined && isParty(itsOrder, user) && matches(cancellation);
    })
    .sort(order(query.get('sort')));
  const shown = found.slice(page.offset, page.offset + page.limit);
  return {
    body: {
      cancellations: shown.map((cancellation) => cancelSummary(view, cancellation)),
      total: found.length,
      ...(found.length > 0 ? { paginationOutput: paginationOutput(page, found.length) } : {}),
    },
  };
};
