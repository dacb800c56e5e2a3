import type { BuyerRequest } from '../buyer-request';
import type { DeskContext, Witness } from '../operation';
import { type ReadReturn, readReturn } from './read-return';
import { REFUND_TRIES } from './return-details';
import { readingsOf } from './witness-step';

const REFUNDED_STATES =
  /^(REFUND_INITIATED|REFUND_SENT_PENDING_CONFIRMATION|REFUND_AS_PAYOUT_INITIATED|PAYOUT_INITIATED|LESS_THAN_A_FULL_REFUND_ISSUED)$/;

const triesIn = ({ wire }: ReadReturn): number =>
  wire.detail?.responseHistory.filter((step) => REFUND_TRIES.includes(step.activity ?? '')).length ?? 0;

const triesBefore = (before: BuyerRequest | undefined): number =>
  Number(before?.details.find((detail) => detail.name === 'Refund tries')?.words ?? 0);

/**
 * Whether the seller's refund is visible: a try more in the history than before, a refund's status, or a state that only a
 * refund leads to. A refund that eBay made by itself is none of ours. @throws AppError when it cannot be read.
 */
export const witnessRefund = async (
  context: DeskContext,
  id: string,
  before: BuyerRequest | undefined,
): Promise<Witness> => {
  const read = await readReturn(context, id);
  const { request, wire } = read;
  const history = wire.detail?.responseHistory ?? [];
  const actual = wire.detail?.refundInfo?.actualRefundDetail;
  const byEbay = actual?.refundInitiationType === 'AUTO_REFUND';
  const isTried = triesIn(read) > triesBefore(before);
  const isPaid = !byEbay && (actual?.refundStatus === 'SUCCESS' || actual?.refundStatus === 'PENDING');
  const isMoving = history.length === 0 && REFUNDED_STATES.test(request.state.code);
  const isOffered = request.options.includes('return.refund');
  const seen = isTried || (isPaid && !isOffered) || isMoving;
  const verdict = seen ? 'happened' : isOffered || history.length > 0 ? 'not_happened' : 'unsure';
  return { verdict, readings: readingsOf(read), request };
};
