import type { CancelDetail } from '../../ebay/types/cancellation';
import type { DeskContext, Witness } from '../operation';
import { cancelActivityWords } from '../words/cancel-activity';
import { named } from '../words/named';
import { readCancellation } from './read-cancellation';

const APPROVED_STATES = ['REFUND_PENDING', 'REFUND_INITIATED', 'CONFIRM_REFUND_PENDING', 'REFUND_FAILED_RETRY'];
const APPROVED_ENDINGS = ['CANCEL_CLOSED_WITH_REFUND', 'CANCEL_CLOSED_NO_REFUND', 'CANCEL_CLOSED_UNKNOWN_REFUND'];

/** How the seller's answer shows: by its step in the history, else by state and status. */
const answerIn = (wire: CancelDetail): 'approved' | 'declined' | 'none' | 'unsure' => {
  const steps = new Set<string>(wire.activityHistories.map((step) => step.activityType ?? ''));
  if (steps.has('SELLER_APPROVE')) return 'approved';
  if (steps.has('SELLER_REJECT')) return 'declined';
  if (steps.has('SYSTEM_TIMEOUT_FOR_APPROVAL') || /^SELLER_APPROVE_TIMEOUT/.test(wire.cancelCloseReason ?? ''))
    return 'none';
  if (wire.cancelState === 'APPROVAL_PENDING') return 'none';
  if (wire.cancelStatus === 'CANCEL_REJECTED') return wire.cancelCloseReason === 'SELLER_DECLINE' ? 'declined' : 'none';
  if (APPROVED_STATES.includes(wire.cancelState ?? '')) return 'approved';
  if (wire.cancelCloseReason === 'SELLER_APPROVE_UNPAID') return 'approved';
  return APPROVED_ENDINGS.includes(wire.cancelStatus ?? '') ? 'approved' : 'unsure';
};

/** Whether the seller's answer to a buyer's request is visible on eBay. @throws AppError when it cannot be read. */
export const witnessAnswer = async (
  context: DeskContext,
  id: string,
  looked: 'approved' | 'declined',
): Promise<Witness> => {
  const { wire, request } = await readCancellation(context, id);
  const answer = answerIn(wire);
  const last = wire.activityHistories.at(-1)?.activityType;
  return {
    verdict: answer === looked ? 'happened' : answer === 'unsure' ? 'unsure' : 'not_happened',
    readings: [
      { name: 'State', words: request.state.words },
      ...(request.status === undefined ? [] : [{ name: 'Status', words: request.status.words }]),
      ...(last === undefined ? [] : [{ name: 'Last step', words: named(cancelActivityWords, last).words }]),
      ...request.details.filter((detail) => detail.name === 'Refund'),
    ],
    request,
  };
};
