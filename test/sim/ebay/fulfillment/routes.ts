import { isParty } from '../cancellation/eligibility';
import { ORDER_CALLS } from '../description/order';
import { type Answer, type Call, type Route, route } from '../http/handler';
import { restRefusal } from '../refusal';
import { findOrder } from '../world/world';
import { orderFilter } from './order-filter';
import { orderView } from './order-view';

const MAXIMUM = 200;
const USUAL = 50;

const getOrder = ({ view, path, user }: Call): Answer => {
  const order = findOrder(view, path('orderId'));
  if (order === undefined || !isParty(order, user)) {
    throw restRefusal(404, 32800, 'API_FULFILLMENT', 'Invalid order ID. Order does not exist.');
  }
  return { body: orderView(view, order, true) };
};

const getOrders = ({ view, query, user, now }: Call): Answer => {
  const own = [...view.orders.values()].filter((order) => isParty(order, user));
  const ids = query.get('orderIds');
  if (ids) {
    const named = new Set(ids.split(',').map((id) => findOrder(view, id.trim())?.orderId));
    const orders = own.filter((order) => named.has(order.orderId)).map((order) => orderView(view, order, false));
    return { body: { orders, total: orders.length, limit: orders.length, offset: 0 } };
  }
  const limit = Number(query.get('limit') || USUAL);
  const offset = Number(query.get('offset') || 0);
  if (limit < 1 || limit > MAXIMUM || offset < 0) {
    throw restRefusal(400, 30820, 'API_FULFILLMENT', `The limit must be 1 to ${MAXIMUM}, the offset 0 or more.`);
  }
  const found = own
    .filter(orderFilter(query.get('filter'), now))
    .sort((left, right) => right.createdAt.getTime() - left.createdAt.getTime());
  const shown = found.slice(offset, offset + limit);
  return { body: { orders: shown.map((order) => orderView(view, order, false)), total: found.length, limit, offset } };
};

const HANDLERS: Record<(typeof ORDER_CALLS)[number]['id'], (call: Call) => Answer> = { getOrder, getOrders };

export const orderRoutes: Route[] = ORDER_CALLS.map((call) => route(call, HANDLERS[call.id]));
