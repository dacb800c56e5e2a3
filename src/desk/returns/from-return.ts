import type { ReturnDetailType } from '../../ebay/types/return-detail';
import type { ReturnSummaryType } from '../../ebay/types/return-summary';
import type { AccountId, OrderKey } from '../../ids';
import type { Money } from '../../money';
import type { BuyerRequest } from '../buyer-request';
import { plainMoney } from '../plain-money';
import { present } from '../present';
import { rowId } from '../row-id';
import { namedOrOdd } from '../words/named';
import { returnReasonWords } from '../words/return-reason';
import { returnStateWords } from '../words/return-state';
import { returnStatusWords } from '../words/return-status';
import { oddRefundParts } from './refund-terms';
import { returnDetails } from './return-details';
import { returnOptions } from './return-options';

/** What eBay says of a return: a search row is a summary alone, a reading may lack either half. */
export interface ReturnWire {
  readonly id?: string;
  readonly summary?: ReturnSummaryType | undefined;
  readonly detail?: ReturnDetailType | undefined;
}

/** More than a buyer writes; a card is stored whole. */
const MOST_WORDS = 20;

const isZero = (money: Money | undefined) => money === undefined || Number(money.amount) === 0;

/** What the seller is to pay, or has paid; the buyer may get more, since eBay adds tax it collected. */
const amountOf = ({ summary, detail }: ReturnWire): Money | undefined =>
  [
    summary?.sellerTotalRefund?.actualRefundAmount,
    detail?.refundInfo?.actualRefundDetail?.actualRefund?.totalAmount,
    summary?.sellerTotalRefund?.estimatedRefundAmount,
    summary?.buyerTotalRefund?.actualRefundAmount,
    summary?.buyerTotalRefund?.estimatedRefundAmount,
    detail?.itemDetail?.itemPrice,
  ]
    .map(plainMoney)
    .find((money) => !isZero(money));

const firstStep = (wire: ReturnWire) =>
  wire.detail?.responseHistory.find((step) => /_CREATE_RETURN$/.test(step.activity ?? ''));

const commentOf = (wire: ReturnWire): string | undefined =>
  wire.summary?.creationInfo?.comments?.content || firstStep(wire)?.notes || undefined;

/** Later words of the buyer, as steps of the history. */
const wroteLater = (wire: ReturnWire): BuyerRequest['wrote'] => {
  const first = firstStep(wire);
  const later = (wire.detail?.responseHistory ?? []).flatMap((step) =>
    step === first || step.author !== 'BUYER' || !step.notes
      ? []
      : [present({ at: step.creationDate, words: step.notes })],
  );
  return later.length === 0 ? undefined : later.slice(-MOST_WORDS);
};

/** Which files the buyer added; a search row does not tell. */
const photosOf = ({ detail }: ReturnWire): string[] | undefined =>
  detail?.files.flatMap(({ fileId, submitter }) => (fileId === undefined || submitter !== 'BUYER' ? [] : [fileId]));

const isEscalated = ({ summary }: ReturnWire) =>
  summary?.status === 'ESCALATED' || summary?.escalationInfo?.caseId !== undefined;

const stateOf = ({ summary, detail }: ReturnWire) => summary?.state ?? detail?.responseHistory.at(-1)?.toState;

/** closeInfo is there on open returns too, so only state and status count; without a summary the last step tells the state. */
const isOpen = (wire: ReturnWire) =>
  !isEscalated(wire) && stateOf(wire) !== 'CLOSED' && wire.summary?.status !== 'CLOSED';

const itemOf = ({ summary, detail }: ReturnWire): BuyerRequest['items'][number] => {
  const created = summary?.creationInfo?.item;
  const item = detail?.itemDetail;
  return present({
    title: item?.itemTitle ?? created?.itemTitle,
    itemId: created?.itemId ?? item?.itemId,
    transactionId: created?.transactionId ?? item?.transactionId,
    quantity: created?.returnQuantity ?? item?.returnQuantity,
    imageUrl: item?.itemPicUrl,
  });
};

/** A return in our words, whether it came from a search or was read by its id. */
export const fromReturn = (account: AccountId, wire: ReturnWire, key?: OrderKey): BuyerRequest => {
  const { summary, detail } = wire;
  const odd: string[] = [];
  const { item: sold, creationDate } = summary?.creationInfo ?? {};
  const purchase = [summary?.orderId, sold?.itemId, sold?.transactionId];
  const id = rowId(summary?.returnId ?? wire.id, { purchase, openedAt: creationDate, body: wire }, odd);
  const state = stateOf(wire);
  if (summary === undefined) odd.push('Summary missing');
  else if (state === undefined) odd.push('State missing');
  const escalated = isEscalated(wire);
  const caseId = summary?.escalationInfo?.caseId;
  odd.push(...oddRefundParts(wire));
  const item = itemOf(wire);
  const open = isOpen(wire);
  return {
    account,
    kind: 'return',
    id,
    order: present({ key, shown: summary?.orderId ?? key }),
    ...present({
      buyer: summary?.buyerLoginName ?? detail?.buyerLoginName,
      amount: amountOf(wire),
      reason: namedOrOdd(returnReasonWords, summary?.creationInfo?.reason, 'Return reason', odd),
      comment: commentOf(wire),
      wrote: wroteLater(wire),
      photos: photosOf(wire),
      status: namedOrOdd(returnStatusWords, summary?.status, 'Return status', odd),
      openedAt: summary?.creationInfo?.creationDate ?? firstStep(wire)?.creationDate,
      closedAt: open ? undefined : detail?.closeInfo?.returnCloseDate,
      respondBy: open ? summary?.sellerResponseDue?.respondByDate : undefined,
      escalatedTo: caseId === undefined ? undefined : { account, kind: 'case' as const, id: caseId },
    }),
    items: Object.keys(item).length === 0 ? [] : [item],
    state: namedOrOdd(returnStateWords, state ?? 'UNKNOWN', 'Return state', odd),
    openedBy: firstStep(wire)?.activity === 'SYSTEM_CREATE_RETURN' ? 'ebay' : 'buyer',
    open,
    ...(escalated ? { options: [], websiteOptions: [] } : returnOptions(summary?.sellerAvailableOptions ?? [], odd)),
    details: returnDetails(wire, odd),
    odd,
  };
};
