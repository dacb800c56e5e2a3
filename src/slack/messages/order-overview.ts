import type { KnownBlock } from '@slack/types';
import type { Account } from '../../desk/account';
import type { BuyerRequest } from '../../desk/buyer-request';
import type { Order } from '../../desk/orders/order';
import type { OrderKey } from '../../ids';
import { formatMoney } from '../../money';
import { actions, facts, section } from '../blocks';
import { ask } from '../button';
import { joined, lines, type Mrkdwn, md } from '../mrkdwn';
import type { Scene } from '../scene';
import { date } from '../slack-date';

/** An order that somebody looks for; without `order` only its id is known. */
export interface FoundOrder {
  readonly key: OrderKey;
  readonly order?: Order;
}

const MOST_ITEMS = 5;

const itemLines = ({ items }: Order): Mrkdwn =>
  lines(
    ...items.slice(0, MOST_ITEMS).map(({ title, itemId, quantity, price }) => {
      const name = title ?? `Item ${itemId ?? ''}`;
      const count = quantity !== undefined && quantity > 1 ? `${quantity} × ` : '';
      return price === undefined ? md`• ${count}${name}` : md`• ${count}${name}, ${formatMoney(price)}`;
    }),
    items.length > MOST_ITEMS ? md`and ${items.length - MOST_ITEMS} more` : undefined,
  );

const refunded = ({ refunds }: Order): Mrkdwn =>
  joined(
    refunds.flatMap(({ amount, at }) => {
      if (amount === undefined) return [];
      return [at === undefined ? md`${formatMoney(amount)}` : md`${formatMoney(amount)}, ${date(at)}`];
    }),
    ' · ',
  );

/** An order itself: what was bought and by whom, what was paid, sent and refunded; and whether anything is known to be asked of it. */
export const orderOverview = (
  { key, order }: FoundOrder,
  account: Account,
  requests: readonly BuyerRequest[],
  scene: Scene,
): KnownBlock[] => {
  const of = requests.filter((request) => request.order.key === key || request.order.shown === key);
  const where = scene.accounts.length > 1 ? ` · ${account.name}` : '';
  const button = ask(
    'cancellation.check',
    { subject: { on: 'order', account: account.id, order: key } },
    { label: 'Can it be cancelled?' },
  );
  return [
    section(lines(md`*Order ${key}*${where}`, order === undefined ? undefined : itemLines(order))),
    ...(order === undefined
      ? []
      : facts([
          ['Total', md`${order.total === undefined ? undefined : formatMoney(order.total)}`],
          ['Buyer', md`${order.buyer}`],
          ['Ordered', order.createdAt === undefined ? md`` : date(order.createdAt)],
          ['Payment', md`${order.payment?.words}`],
          ['Shipping', md`${order.fulfilment?.words}`],
          ['Refunded', refunded(order)],
        ])),
    ...(of.length === 0 ? [section(md`No cancellation, return, inquiry or case is known.`)] : []),
    ...actions([button]),
  ];
};
