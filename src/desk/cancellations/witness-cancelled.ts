import { CancelId } from '../../ids';
import { formatMoney } from '../../money';
import type { DeskContext, Reading, Witness } from '../operation';
import { readOrder } from '../orders/read-order';
import { readCancellation } from './read-cancellation';
import { findCancellations } from './search-cancellations';

/** The seller's cancellation of this order: by the id that eBay gave, else by the order, where declined ones do not count. */
const cancellationOf = async (context: DeskContext, order: string, id: string | undefined) => {
  if (id !== undefined) return id;
  const { rows } = await findCancellations(context, { openedBy: 'seller', order });
  return rows.find((row) => row.cancelStatus !== 'CANCEL_REJECTED' && row.cancelStatus !== 'INVALID')?.cancelId;
};

/** Whether the order was cancelled by its seller: looked up in the cancellations and in the order itself. @throws AppError */
export const witnessCancelled = async (
  context: DeskContext,
  order: string,
  madeId: string | undefined,
): Promise<Witness> => {
  const id = CancelId.safeParse(await cancellationOf(context, order, madeId)).data;
  if (id !== undefined) {
    const { request } = await readCancellation(context, id);
    return {
      verdict: 'happened',
      readings: [
        { name: 'Cancellation', words: id },
        { name: 'State', words: request.state.words },
        ...request.details.filter((detail) => detail.name === 'Refund'),
      ],
      request,
    };
  }
  const { refunds, cancelIds } = await readOrder(context, order);
  const readings: Reading[] = [
    { name: 'Cancellations of the order', words: cancelIds.join(', ') || 'none' },
    {
      name: 'Refunds of the order',
      words:
        refunds
          .map((refund) => (refund.amount === undefined ? 'amount unknown' : formatMoney(refund.amount)))
          .join(', ') || 'none',
    },
  ];
  // A refund or a cancellation that the search does not show may be ours or another's: that proves nothing.
  const quiet = refunds.length === 0 && cancelIds.length === 0;
  return { verdict: quiet ? 'not_happened' : 'unsure', readings };
};
