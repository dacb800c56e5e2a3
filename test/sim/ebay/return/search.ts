import type { Answer, Call } from '../http/handler';
import { byOrderOrItem, isVisible } from '../http/search-members';
import { isWithin, paginationOutput, readPage, readWindow } from '../http/search-window';
import type { Return } from '../world/return';
import { mustGet } from '../world/world';
import { buyerEstimate } from './estimate';
import { returnStatus, returnSummary } from './view';

const LIMITS = { maximum: 200, usual: 25 };

const isOpen = (request: Return): boolean => request.closedAt === undefined;

/** eBay's ReturnCountFilterEnum, as far as returns can be in it. */
const COUNT_FILTERS: Readonly<Record<string, (request: Return, now: Date) => boolean>> = {
  ALL_OPEN: isOpen,
  ALL_OPEN_RETURN: isOpen,
  CLOSED: (request) => !isOpen(request),
  ITEM_DELIVERED: (request) => isOpen(request) && request.state === 'ITEM_DELIVERED',
  ITEM_SHIPPED: (request) => isOpen(request) && request.state === 'ITEM_SHIPPED',
  RETURN_STARTED: (request) => isOpen(request) && request.state === 'RETURN_REQUESTED',
  SELLER_ACTION_DUE: (request, now) => request.sellerDue !== undefined && request.sellerDue.by >= now,
  SELLER_ACTION_OVERDUE: (request, now) => request.sellerDue !== undefined && request.sellerDue.by < now,
  SELLER_NO_ACTION: (request) => isOpen(request) && request.sellerDue === undefined,
};

const byOthers = ({ query, now }: Call): ((request: Return) => boolean) => {
  const window = readWindow(query, 'creation_date_range', now, true);
  const states = query.get('states')?.split(',');
  const counts = query.get('return_state')?.split(',');
  // The role names who initiated, and returns are always the buyer's.
  const role = query.get('role');
  return (request) =>
    role !== 'SELLER' &&
    isWithin(request.createdAt, window) &&
    (!states || states.includes(request.state)) &&
    (!counts || counts.some((count) => COUNT_FILTERS[count]?.(request, now)));
};

const sortKey =
  (call: Call, by: string) =>
  (request: Return): string | number => {
    const order = mustGet(call.view.orders, request.orderId);
    switch (by) {
      case 'RETURN_ID':
        return request.returnId;
      case 'STATUS':
        return returnStatus(request);
      case 'REASON':
        return request.reason;
      case 'BUYER_LOGIN_NAME':
        return order.buyer.username;
      case 'REFUND_DUE_DATE':
        return request.sellerDue?.by.getTime() ?? Number.MAX_SAFE_INTEGER;
      case 'ACTUAL_AMOUNT':
      case 'ESTIMATED_AMOUNT':
        return Number(buyerEstimate(order, request).amount);
      default:
        return request.createdAt.getTime();
    }
  };

const sorted = (call: Call, found: Return[]): Return[] => {
  const sort = call.query.get('sort') || '-FILING_DATE';
  const direction = sort.startsWith('+') ? 1 : -1;
  const key = sortKey(call, sort.slice(1));
  return found.sort((left, right) => {
    const a = key(left);
    const b = key(right);
    return direction * (a < b ? -1 : a > b ? 1 : left.returnId < right.returnId ? -1 : 1);
  });
};

export const searchReturns = (call: Call): Answer => {
  const { view, query, now, ebay } = call;
  const page = readPage(query, LIMITS);
  const returnId = query.get('return_id');
  const matches = returnId
    ? (request: Return) => request.returnId === returnId
    : (byOrderOrItem(call) ?? byOthers(call));
  const own = [...view.returns.values()].filter(isVisible(call));
  const found = sorted(call, own.filter(matches));
  const sellerName = ({ seller }: Return) => ebay.accounts.find(({ id }) => id === seller)?.username ?? seller;
  return {
    body: {
      members: found
        .slice(page.offset, page.offset + page.limit)
        .map((request) => returnSummary(view, request, sellerName(request))),
      total: found.length,
      paginationOutput: paginationOutput(page, found.length),
      countSummary: Object.entries(COUNT_FILTERS).map(([type, holds]) => ({
        type,
        count: own.filter((request) => holds(request, now)).length,
      })),
    },
  };
};
