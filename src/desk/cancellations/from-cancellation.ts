import type { CancelDetail, CancelSummary } from '../../ebay/types/cancellation';
import type { AccountId, OrderKey } from '../../ids';
import { formatMoney, type Money } from '../../money';
import type { BuyerRequest } from '../buyer-request';
import type { Order } from '../orders/order';
import { plainMoney } from '../plain-money';
import { present } from '../present';
import { rowId } from '../row-id';
import { cancelCloseReasonWords } from '../words/cancel-close-reason';
import { cancelReasonWords } from '../words/cancel-reason';
import { cancellationStateWords } from '../words/cancellation-state';
import { cancellationStatusWords } from '../words/cancellation-status';
import { namedOrOdd } from '../words/named';
import { paymentStatusWords } from '../words/payment-status';
import { cancellationMoney } from './cancellation-money';

export type Cancellation = CancelSummary | CancelDetail;

/** What is known of the cancellation's order besides the cancellation itself. */
export interface KnownOrder {
  readonly key?: OrderKey | undefined;
  readonly order?: Order | undefined;
}

const OPENED_BY: Readonly<Record<string, BuyerRequest['openedBy']>> = { BUYER: 'buyer', SELLER: 'seller' };

const isZero = (money: Money) => /^-?0(\.0+)?$/.test(money.amount);

/** The refund at stake: the cancellation's own, else the order's total; none where nothing was paid. */
const amountAtStake = (wire: Cancellation, order: Order | undefined): Money | undefined => {
  if (wire.paymentStatus === 'NOT_PAID') return undefined;
  const requested = plainMoney(wire.requestRefundAmount);
  return requested === undefined || isZero(requested) ? (order?.total ?? requested) : requested;
};

const itemsOf = (wire: Cancellation, order: Order | undefined): BuyerRequest['items'] => {
  if (order !== undefined && order.items.length > 0) {
    return order.items.map(({ title, itemId, transactionId, quantity }) =>
      present({ title, itemId, transactionId, quantity }),
    );
  }
  if (wire.lineItems.length > 0) {
    return wire.lineItems.map((line) =>
      present({
        title: line.itemTitle,
        itemId: line.itemId,
        transactionId: line.transactionId,
        quantity: line.cancelQuantity,
      }),
    );
  }
  const [, itemId, transactionId] = /^(\d{9,19})-(\d{1,19})$/.exec(wire.legacyOrderId ?? '') ?? [];
  return itemId === undefined ? [] : [present({ itemId, transactionId })];
};

const detailsOf = (wire: Cancellation, odd: string[]): BuyerRequest['details'] => {
  const details: BuyerRequest['details'] = [];
  const tell = (name: string, words: string | undefined) => words !== undefined && details.push({ name, words });
  if (wire.paymentStatus !== undefined && wire.paymentStatus !== 'UNKNOWN') {
    tell('Payment', namedOrOdd(paymentStatusWords, wire.paymentStatus, 'Payment status', odd).words);
  }
  if (wire.paymentStatus === 'NOT_PAID' && wire.requestRefundAmount !== undefined) {
    tell('Order value', formatMoney(wire.requestRefundAmount));
  }
  if (wire.cancelCloseReason !== undefined) {
    tell('How it ended', namedOrOdd(cancelCloseReasonWords, wire.cancelCloseReason, 'Close reason', odd).words);
  }
  tell('Shipped', wire.shipmentDate);
  if ('moneyMovementInfo' in wire) details.push(...cancellationMoney(wire, odd));
  return details;
};

/** eBay leaves no list of options with a cancellation: the seller may answer a buyer's request while it waits for them. */
export const awaitsSeller = (wire: Cancellation): boolean =>
  wire.cancelState === 'APPROVAL_PENDING' && wire.requestorType !== 'SELLER';

/** A cancellation in our words, whether it came from a search or was read by its id. */
export const fromCancellation = (account: AccountId, wire: Cancellation, known: KnownOrder = {}): BuyerRequest => {
  const odd: string[] = [];
  const key = known.order?.key ?? known.key;
  if (wire.cancelState === undefined) odd.push('State missing');
  if (wire.requestorType === undefined) odd.push('Who asked is missing');
  return {
    account,
    kind: 'cancellation',
    id: rowId(wire.cancelId, { purchase: [wire.legacyOrderId], openedAt: wire.cancelRequestDate, body: wire }, odd),
    order: present({ key, shown: wire.legacyOrderId ?? key }),
    ...present({
      buyer: wire.buyerLoginName ?? known.order?.buyer,
      amount: amountAtStake(wire, known.order),
      reason: namedOrOdd(cancelReasonWords, wire.cancelReason, 'Cancel reason', odd),
      status: namedOrOdd(cancellationStatusWords, wire.cancelStatus, 'Cancellation status', odd),
      openedAt: wire.cancelRequestDate,
      closedAt: wire.cancelCloseDate,
      respondBy: awaitsSeller(wire) ? wire.sellerResponseDueDate : undefined,
    }),
    items: itemsOf(wire, known.order),
    state: namedOrOdd(cancellationStateWords, wire.cancelState ?? 'OTHER', 'Cancellation state', odd),
    openedBy: OPENED_BY[wire.requestorType ?? ''] ?? 'unknown',
    open: wire.cancelState !== 'CLOSED' && !/^CANCEL_(CLOSED|REJECTED)/.test(wire.cancelStatus ?? ''),
    options: awaitsSeller(wire) ? ['cancellation.approve', 'cancellation.decline'] : [],
    websiteOptions: [],
    details: detailsOf(wire, odd),
    odd,
  };
};
