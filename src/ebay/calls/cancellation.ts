import { approveCancellation } from './cancellation/approve-cancellation';
import { checkCancellationEligibility } from './cancellation/check-cancellation-eligibility';
import { confirmCancellationRefund } from './cancellation/confirm-cancellation-refund';
import { createCancellation } from './cancellation/create-cancellation';
import { getCancellation } from './cancellation/get-cancellation';
import { rejectCancellation } from './cancellation/reject-cancellation';
import { searchCancellations } from './cancellation/search-cancellations';

export {
  approveCancellation,
  checkCancellationEligibility,
  confirmCancellationRefund,
  createCancellation,
  getCancellation,
  rejectCancellation,
  searchCancellations,
};

/** The cancellation group of the Post-Order API. */
export const cancellationCalls = [
  approveCancellation,
  checkCancellationEligibility,
  confirmCancellationRefund,
  createCancellation,
  getCancellation,
  rejectCancellation,
  searchCancellations,
] as const;
