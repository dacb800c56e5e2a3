import { z } from 'zod';
import { defineCall, reply } from '../../call';
import { CancelReasonEnum, EligibilityFailureReasonEnum } from '../../enums/cancellation';
import { IdInput } from '../../input';
import { flag, text } from '../../reading/leaves';
import { list } from '../../reading/list';
import { required } from '../../reading/reader';
import { ItemEligibilityResult } from '../../types/cancellation-eligibility';
import { group } from './group';

/** Says whether an order can be cancelled, and with which reasons. */
export const checkCancellationEligibility = defineCall({
  ...group,
  id: 'checkCancellationEligibility',
  aim: 'say whether the order can be cancelled',
  verb: 'POST',
  path: '/post-order/v2/cancellation/check_eligibility',
  input: z.strictObject({ body: z.strictObject({ legacyOrderId: IdInput }) }),
  output: reply({
    eligible: flag,
    eligibleCancelReason: list(CancelReasonEnum),
    failureReason: list(EligibilityFailureReasonEnum),
    itemEligibilityResult: list(ItemEligibilityResult),
    legacyOrderId: required(text),
  }),
  repeatable: true,
  signed: false,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_cancellation_check_eligibility__post.html',
});
