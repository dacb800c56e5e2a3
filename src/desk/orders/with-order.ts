import type { BuyerRequest } from '../buyer-request';
import { present } from '../present';
import type { Order } from './order';

/** A request with what its order adds: the key, the items' titles, the buyer, and the amount where the request has none or zero. */
export const withOrder = (request: BuyerRequest, order: Order): BuyerRequest => {
  const asked = new Set(request.items.map((item) => item.itemId));
  const isWhole = request.kind === 'cancellation' || asked.size === 0;
  const lines = order.items.filter((line) => isWhole || asked.has(line.itemId));
  const isUnpaid = order.payment?.code === 'PENDING';
  const needsAmount = request.kind === 'cancellation' && !isUnpaid && Number(request.amount?.amount ?? '0') === 0;
  const amount = needsAmount ? (order.total ?? request.amount) : request.amount;
  const buyer = request.buyer ?? order.buyer;
  const { amount: _amount, buyer: _buyer, ...rest } = request;
  return {
    ...rest,
    ...present({ amount, buyer }),
    order: { ...request.order, key: order.key },
    items:
      lines.length === 0 || (asked.size > 0 && request.items.every((item) => item.title !== undefined))
        ? request.items
        : lines.map(({ title, itemId, transactionId, quantity }) =>
            present({ title, itemId, transactionId, quantity }),
          ),
  };
};
