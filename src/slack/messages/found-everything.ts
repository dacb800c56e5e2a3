import type { Account } from '../../desk/account';
import type { BuyerRequest } from '../../desk/buyer-request';
import { context, divider, type Message, message, section } from '../blocks';
import { joined, md } from '../mrkdwn';
import type { Scene } from '../scene';
import { type FoundOrder, orderOverview } from './order-overview';
import { requestLine } from './request-list';
import { oneLine } from './request-words';

/** What one account has for a text. */
export interface FoundHere {
  readonly account: Account;
  readonly requests: readonly BuyerRequest[];
  readonly orders: readonly FoundOrder[];
}

const MOST_ORDERS = 5;

interface LookedUp {
  readonly found: readonly FoundHere[];
  readonly problems: readonly string[];
}

/** Everything about whatever a text points at: the orders, and each request with its state and time left. */
export const foundEverything = ({ found, problems }: LookedUp, scene: Scene): Message => {
  const requests = found.flatMap((here) => here.requests);
  const orders = found.flatMap(({ account, orders: all, requests: known }) =>
    all.slice(0, MOST_ORDERS).flatMap((order) => orderOverview(order, account, known, scene)),
  );
  const remarks =
    problems.length === 0
      ? []
      : context(
          joined(
            problems.map((problem) => md`${problem}`),
            ' ',
          ),
        );
  if (requests.length + orders.length === 0) {
    const words =
      problems.length === 0 ? 'Nothing was found.' : 'Nothing was found, but not everything could be asked.';
    return message(words, [
      section(md`*${words}*\nWrite an order id, an item-transaction id, a request id, an eBay link or a buyer’s name.`),
      ...remarks,
    ]);
  }
  return message(`Found: ${[...requests.slice(0, 3).map(oneLine)].join('; ') || 'an order without requests'}.`, [
    ...orders,
    ...(orders.length > 0 && requests.length > 0 ? [divider] : []),
    ...requests.slice(0, 20).map((request) => requestLine(request, scene)),
    ...(requests.length > 20 ? context(md`and ${requests.length - 20} more`) : []),
    ...remarks,
  ]);
};
