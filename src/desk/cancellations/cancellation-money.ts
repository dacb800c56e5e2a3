import type { CancelDetail } from '../../ebay/types/cancellation';
import { formatMoney } from '../../money';
import type { BuyerRequest } from '../buyer-request';
import { moneyMovementStatusWords, moneyMovementTypeWords } from '../words/money-movement';
import { namedOrOdd } from '../words/named';

/** Where the money of a cancellation is: its refund and every movement, as lines for the card. */
export const cancellationMoney = (wire: CancelDetail, odd: string[]): BuyerRequest['details'] => {
  const refund = wire.refundInfo?.actualRefundDetail;
  const total = refund?.actualRefund?.totalAmount;
  const status = refund?.refundStatus;
  const lines: BuyerRequest['details'] = [];
  if (status !== undefined || total !== undefined) {
    const words =
      status === undefined ? undefined : namedOrOdd(moneyMovementStatusWords, status, 'Refund status', odd).words;
    const parts = [words, total && formatMoney(total)].filter((part) => part !== undefined);
    lines.push({ name: 'Refund', words: parts.join(', ') });
  }
  if (refund?.netChargeAmount !== undefined) {
    lines.push({ name: 'Charged to you', words: formatMoney(refund.netChargeAmount) });
  }
  for (const movement of wire.moneyMovementInfo) {
    const type = namedOrOdd(moneyMovementTypeWords, movement.moneyMovementType ?? 'UNKNOWN', 'Money movement', odd);
    const amount = movement.actualAmount ?? movement.requestedAmount;
    const state = namedOrOdd(moneyMovementStatusWords, movement.status ?? 'UNKNOWN', 'Money movement status', odd);
    lines.push({ name: type.words, words: [amount && formatMoney(amount), state.words].filter(Boolean).join(', ') });
  }
  return lines;
};
