import { addDays } from 'date-fns';
import type { OutputOf } from '../../ebay/call';
import type { getCase } from '../../ebay/calls/casemanagement';
import type { CaseSummaryType } from '../../ebay/types/case';
import type { AccountId, OrderKey } from '../../ids';
import type { BuyerRequest } from '../buyer-request';
import { plainMoney } from '../plain-money';
import { present } from '../present';
import { rowId } from '../row-id';
import { caseStatusWords } from '../words/case-status';
import { caseTypeWords } from '../words/case-type';
import { namedOrOdd } from '../words/named';
import { caseDetails } from './case-details';

export type CaseWire = OutputOf<typeof getCase>;

const CLOSED: readonly string[] = ['CLOSED', 'CS_CLOSED'];
const OPENED_BY: Readonly<Record<string, BuyerRequest['openedBy']>> = {
  BUYER: 'buyer',
  SELLER: 'seller',
  CSR: 'ebay',
  SYSTEM: 'ebay',
};

/** eBay's help pages give 30 calendar days after the case closed. */
const APPEAL_DAYS = 30;

const orderOf = (itemId: string | undefined, transactionId: string | undefined, key: OrderKey | undefined) =>
  present({ key, shown: key ?? (itemId && transactionId ? `${itemId}-${transactionId}` : undefined) });

/** A row of the case search in our words; it does not say whether an appeal is possible. */
export const fromCaseRow = (account: AccountId, row: CaseSummaryType, key?: OrderKey): BuyerRequest => {
  const odd: string[] = [];
  const { itemId, transactionId, caseStatusEnum: status = 'OTHER' } = row;
  const open = !CLOSED.includes(status);
  return {
    account,
    kind: 'case',
    id: rowId(row.caseId, { purchase: [itemId, transactionId], openedAt: row.creationDate, body: row }, odd),
    order: orderOf(itemId, transactionId, key),
    ...present({
      buyer: row.buyer,
      amount: plainMoney(row.claimAmount),
      openedAt: row.creationDate,
      respondBy: open ? row.respondByDate : undefined,
    }),
    items: itemId === undefined ? [] : [present({ itemId, transactionId })],
    state: namedOrOdd(caseStatusWords, status, 'Case status', odd),
    openedBy: 'unknown',
    open,
    options: [],
    websiteOptions: [],
    details: [],
    odd,
  };
};

/** When the case closed, which eBay tells only as its last change. */
const closedAtOf = (wire: CaseWire): string | undefined =>
  CLOSED.includes(wire.status ?? '') ? wire.lastModifiedDate : undefined;

/** Until about when a decision can be appealed. */
export const appealUntil = (wire: CaseWire): Date | undefined => {
  const closedAt = closedAtOf(wire);
  return closedAt === undefined ? undefined : addDays(new Date(closedAt), APPEAL_DAYS);
};

/** A whole case in our words; `id` where eBay left it out. */
export const fromCase = (account: AccountId, wire: CaseWire, id: string, key?: OrderKey): BuyerRequest => {
  const odd: string[] = [];
  const { itemId, transactionId, status = 'OTHER' } = wire;
  if (wire.status === undefined) odd.push('Status missing');
  const opening = wire.caseHistoryDetails?.history.find((event) => event.actor === 'BUYER' && event.description);
  return {
    account,
    kind: 'case',
    id: wire.caseId ?? id,
    order: orderOf(itemId, transactionId, key),
    ...present({
      buyer: wire.buyer,
      amount: plainMoney(wire.claimAmount),
      reason: namedOrOdd(caseTypeWords, wire.caseType, 'Case type', odd),
      comment: opening?.description,
      openedAt: wire.creationDate ?? wire.caseDetails?.creationDate,
      closedAt: closedAtOf(wire),
    }),
    items: itemId === undefined ? [] : [present({ itemId, transactionId, quantity: wire.caseQuantity })],
    state: namedOrOdd(caseStatusWords, status, 'Case status', odd),
    openedBy: OPENED_BY[wire.escalatedBy ?? wire.initiator ?? ''] ?? 'unknown',
    open: !CLOSED.includes(status),
    options: wire.appealDetails?.eligibleForAppeal === true ? ['case.appeal'] : [],
    websiteOptions: [],
    details: caseDetails(wire, appealUntil(wire), odd),
    odd,
  };
};
