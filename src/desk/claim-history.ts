import type { ClaimHistoryEventModel, ClaimHistoryResponse } from '../ebay/types/claim-history';
import { formatMoney } from '../money';
import type { BuyerRequest } from './buyer-request';
import { moneyMovementStatusWords } from './words/money-movement';
import { named } from './words/named';

type History = ClaimHistoryResponse | undefined;

/** eBay tells the steps of inquiries and cases in free English, so a refund shows by its money or by the word. */
const isRefund = (event: ClaimHistoryEventModel): boolean =>
  (event.moneyMovement?.moneyMovementEntryList.length ?? 0) > 0 ||
  (/\brefund/i.test(event.action ?? '') && !/\b(fail|declin|ask|request)/i.test(event.action ?? ''));

/** How often the seller tried to refund, as the history tells it. */
export const sellerRefundTries = (history: History): number =>
  (history?.history ?? []).filter((event) => event.actor === 'SELLER' && isRefund(event)).length;

/** How often the seller told a shipment, as the history tells it. */
export const shipmentsTold = (history: History): number =>
  (history?.history ?? []).filter(
    (event) => event.actor === 'SELLER' && /\b(tracking|shipping|shipment)/i.test(event.action ?? ''),
  ).length;

/** The money that moved, as lines of a card. */
export const claimMoneyLines = (history: History): BuyerRequest['details'] =>
  (history?.history ?? [])
    .flatMap((event) => event.moneyMovement?.moneyMovementEntryList ?? [])
    .flatMap((entry) =>
      entry.amount === undefined
        ? []
        : [
            {
              name: 'Refund',
              words: [formatMoney(entry.amount), named(moneyMovementStatusWords, entry.fundingStatus)?.words]
                .filter(Boolean)
                .join(', '),
            },
          ],
    );

/** The newest step in eBay's own words. */
export const lastStep = (history: History): string | undefined => {
  const events = history?.history ?? [];
  return [...events].sort((left, right) => (left.date ?? '').localeCompare(right.date ?? '')).at(-1)?.action;
};
