import type { OutputOf } from '../../ebay/call';
import type { getInquiry } from '../../ebay/calls/inquiry';
import type { InquirySummaryType } from '../../ebay/types/inquiry';
import type { AccountId, OrderKey } from '../../ids';
import type { BuyerRequest } from '../buyer-request';
import { plainMoney } from '../plain-money';
import { present } from '../present';
import { rowId } from '../row-id';
import { inquiryReasonWords } from '../words/inquiry-reason';
import { inquiryStatusWords } from '../words/inquiry-status';
import { namedOrOdd } from '../words/named';
import { inquiryDetails } from './inquiry-details';
import { isMoneyUnderWay } from './money-under-way';

export type InquiryWire = OutputOf<typeof getInquiry>;

/** Statuses in which nothing more can happen to the inquiry itself. */
const CLOSED: readonly string[] = ['CLOSED', 'CS_CLOSED', 'CLOSED_WITH_ESCALATION'];

/** More than a buyer writes; a card is stored whole. */
const MOST_WORDS = 20;

/**
 * eBay lists no options of an inquiry. While it is open the seller may refund, tell the shipment, write, or ask eBay to
 * step in; once money is on its way, only write.
 */
const optionsOf = (status: string, state: string | undefined): string[] => {
  if (CLOSED.includes(status)) return [];
  if (status === 'PENDING') return ['inquiry.message'];
  if (isMoneyUnderWay(state)) return ['inquiry.message', 'inquiry.escalate'];
  return ['inquiry.refund', 'inquiry.shipped', 'inquiry.message', 'inquiry.escalate'];
};

interface Common {
  readonly account: AccountId;
  readonly id: string;
  readonly status: string | undefined;
  /** Absent in rows of a search. */
  readonly state?: string | undefined;
  readonly respondBy: string | undefined;
  readonly key: OrderKey | undefined;
  readonly itemId: string | undefined;
  readonly transactionId: string | undefined;
}

/** Rows of a search have no state, so the status says how it stands in both; the state tells money that is under way. */
const common = (given: Common, odd: string[]) => {
  const status = given.status ?? 'OTHER';
  if (given.status === undefined) odd.push('Status missing');
  const { itemId, transactionId, account, key } = given;
  const shown = itemId === undefined || transactionId === undefined ? undefined : `${itemId}-${transactionId}`;
  return {
    account,
    kind: 'inquiry' as const,
    id: given.id,
    order: present({ key, shown: key ?? shown }),
    state: namedOrOdd(inquiryStatusWords, status, 'Inquiry status', odd),
    open: !CLOSED.includes(status),
    ...present({ respondBy: ['WAITING_SELLER_RESPONSE', 'OPEN'].includes(status) ? given.respondBy : undefined }),
    options: optionsOf(status, given.state),
    websiteOptions: [],
  };
};

/** A row of the inquiry search in our words. */
export const fromInquiryRow = (account: AccountId, row: InquirySummaryType, key?: OrderKey): BuyerRequest => {
  const odd: string[] = [];
  const { itemId, transactionId, inquiryStatusEnum: status, respondByDate: respondBy } = row;
  const nameless = { purchase: [itemId, transactionId], openedAt: row.creationDate, body: row };
  const id = rowId(row.inquiryId, nameless, odd);
  const base = common({ account, id, status, respondBy, key, itemId, transactionId }, odd);
  return {
    ...base,
    ...present({ buyer: row.buyer, amount: plainMoney(row.claimAmount), openedAt: row.creationDate }),
    items: itemId === undefined ? [] : [present({ itemId, transactionId })],
    openedBy: 'buyer',
    details: [],
    odd,
  };
};

/** A whole inquiry in our words; `id` where eBay left it out. */
export const fromInquiry = (account: AccountId, wire: InquiryWire, id: string, key?: OrderKey): BuyerRequest => {
  const odd: string[] = [];
  const { itemId, transactionId, status, state, sellerMakeItRightByDate: respondBy } = wire;
  const base = common({ account, id: wire.inquiryId ?? id, status, state, respondBy, key, itemId, transactionId }, odd);
  const opening = wire.inquiryHistoryDetails?.history.find((event) => event.actor === 'BUYER' && event.description);
  const later = (wire.inquiryHistoryDetails?.history ?? []).flatMap((event) =>
    event === opening || event.actor !== 'BUYER' || !event.description
      ? []
      : [present({ at: event.date, words: event.description })],
  );
  const item = present({
    title: wire.itemDetails?.itemTitle,
    itemId,
    transactionId,
    quantity: wire.inquiryQuantity,
    imageUrl: wire.itemDetails?.itemPictureUrl,
  });
  return {
    ...base,
    ...present({
      buyer: wire.buyer,
      amount: plainMoney(wire.claimAmount ?? wire.inquiryDetails?.totalAmount),
      reason: namedOrOdd(inquiryReasonWords, wire.creationReason, 'Inquiry reason', odd),
      comment: opening?.description,
      wrote: later.length === 0 ? undefined : later.slice(-MOST_WORDS),
      openedAt: wire.inquiryDetails?.creationDate,
      carrier: wire.inquiryHistoryDetails?.shipmentTrackingDetails?.carrier || undefined,
      closedAt: wire.inquiryClosureDate,
    }),
    items: Object.keys(item).length === 0 ? [] : [item],
    openedBy:
      wire.initiator === 'SELLER'
        ? 'seller'
        : wire.initiator === 'SYSTEM' || wire.initiator === 'CSR'
          ? 'ebay'
          : 'buyer',
    details: inquiryDetails(wire, odd),
    odd,
  };
};
