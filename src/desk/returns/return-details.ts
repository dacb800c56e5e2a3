import { formatMoney } from '../../money';
import type { BuyerRequest } from '../buyer-request';
import { carrierWords } from '../words/carrier';
import { moneyMovementStatusWords, moneyMovementTypeWords } from '../words/money-movement';
import { named, namedOrOdd } from '../words/named';
import { refundFeeWords } from '../words/refund-fee';
import { returnCloseReasonWords } from '../words/return-close-reason';
import { returnOptionWords } from '../words/return-option';
import { trackingStatusWords } from '../words/tracking-status';
import type { ReturnWire } from './from-return';
import { repeatedSteps } from './steps-before';

const KINDS: Readonly<Record<string, string>> = {
  SNAD: 'Not as described: the return shipping is yours to pay',
  REMORSE: 'The buyer changed their mind',
  CANCEL: 'The buyer wanted to cancel after it was shipped',
  INSTORE: 'Returned in a store',
};

/** Stands where the number is to stand that the seller has not given yet. */
export const RMA_MISSING = 'Required';

type Lines = BuyerRequest['details'];

const moneyLines = ({ detail }: ReturnWire, odd: string[]): Lines => {
  const refund = detail?.refundInfo?.actualRefundDetail;
  const total = refund?.actualRefund?.totalAmount;
  const lines: Lines = [];
  if (refund?.refundStatus !== undefined || total !== undefined) {
    const status = namedOrOdd(moneyMovementStatusWords, refund?.refundStatus, 'Refund status', odd)?.words;
    lines.push({ name: 'Refund', words: [status, total && formatMoney(total)].filter(Boolean).join(', ') });
  }
  for (const fee of refund?.actualRefund?.itemizedRefundDetail ?? []) {
    if (fee.refundAmount === undefined) continue;
    const name = namedOrOdd(refundFeeWords, fee.refundFeeType ?? 'OTHER', 'Refund fee', odd).words;
    lines.push({ name: `Refunded: ${name}`, words: formatMoney(fee.refundAmount) });
  }
  for (const movement of detail?.moneyMovementInfo ?? []) {
    const amount = movement.actualAmount ?? movement.requestedAmount;
    const status = named(moneyMovementStatusWords, movement.status ?? 'UNKNOWN').words;
    const type = namedOrOdd(
      moneyMovementTypeWords,
      movement.moneyMovementType ?? 'UNKNOWN',
      'Money movement',
      odd,
    ).words;
    lines.push({ name: type, words: [amount && formatMoney(amount), status].filter(Boolean).join(', ') });
  }
  const provisional = detail?.refundInfo?.provisionalRefund;
  if (provisional?.refundProvided === true) {
    lines.push({
      name: 'Provisional refund',
      words: provisional.refundReversed === true ? 'Given and taken back' : 'Given by eBay',
    });
  }
  return lines;
};

const shipmentLines = ({ detail }: ReturnWire): Lines => {
  const tracking = detail?.returnShipmentInfo?.shipmentTracking;
  if (tracking?.trackingNumber === undefined || tracking.trackingNumber === '') return [];
  const carrier = tracking.carrierName || named(carrierWords, tracking.carrierEnum ?? 'UNKNOWN').words;
  const status = named(trackingStatusWords, tracking.deliveryStatus)?.words;
  return [{ name: 'Coming back', words: [carrier, tracking.trackingNumber, status].filter(Boolean).join(', ') }];
};

/** The last partial refund that was offered, as the history tells it. */
const offerLines = ({ detail }: ReturnWire): Lines => {
  const offer = detail?.responseHistory.findLast(({ attributes }) => attributes?.partialRefundAmount !== undefined);
  const { partialRefundAmount, keepOriginalItem } = offer?.attributes ?? {};
  if (partialRefundAmount === undefined) return [];
  const item =
    keepOriginalItem === undefined ? '' : `, and the buyer ${keepOriginalItem ? 'keeps' : 'sends back'} the item`;
  return [{ name: 'Partial refund offered', words: `${formatMoney(partialRefundAmount)}${item}` }];
};

/** The lines of a return's card beside what every request has. */
export const returnDetails = (wire: ReturnWire, odd: string[]): Lines => {
  const { summary, detail } = wire;
  const kind = KINDS[summary?.creationInfo?.reasonType ?? ''];
  const due = summary?.sellerResponseDue?.activityDue;
  const closed = summary?.state === 'CLOSED' ? detail?.closeInfo?.returnCloseReason : undefined;
  const tries = detail?.responseHistory.filter((step) => REFUND_TRIES.includes(step.activity ?? '')).length ?? 0;
  const lines: (Lines[number] | undefined)[] = [
    kind === undefined ? undefined : { name: 'Kind', words: kind },
    due === undefined ? undefined : { name: 'eBay waits for', words: named(returnOptionWords, due).words },
    summary?.returnPolicy?.rmaRequired === true
      ? { name: 'RMA number', words: detail?.RMANumber ?? RMA_MISSING }
      : undefined,
    closed === undefined
      ? undefined
      : { name: 'How it ended', words: namedOrOdd(returnCloseReasonWords, closed, 'Close reason', odd).words },
    summary?.timeoutDate === undefined ? undefined : { name: 'eBay may close it on', words: summary.timeoutDate },
    detail?.returnContentOnHold === true
      ? { name: 'Hidden by eBay', words: 'A part of this return is held back by a policy' }
      : undefined,
    tries === 0 ? undefined : { name: 'Refund tries', words: String(tries) },
  ];
  return [
    ...lines.filter((line) => line !== undefined),
    ...repeatedSteps(wire),
    ...offerLines(wire),
    ...shipmentLines(wire),
    ...moneyLines(wire, odd),
  ];
};

/** The steps of a return's history that are tries to refund it. */
export const REFUND_TRIES: readonly string[] = ['SELLER_ISSUE_REFUND', 'SELLER_RETRY_REFUND'];
