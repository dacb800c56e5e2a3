import { z } from 'zod';
import { CancelId } from '../../ids';
import { defineCall, emptyReply, reply } from '../call';
import { CancelReasonEnum, EligibilityFailureReasonEnum } from '../enums/cancellation';
import { DateTimeInput, IdInput, MomentInput, pagingInput } from '../input';
import { count, flag, id, text } from '../reading/leaves';
import { list } from '../reading/list';
import { required } from '../reading/reader';
import {
  CancelDetail,
  CancelSummary,
  ErrorData,
  ItemEligibilityResult,
  OrderEligibilityResult,
} from '../types/cancellation';
import { PaginationOutput } from '../types/shared';

const group = { host: 'api', token: 'IAF', family: 'post-order.cancellation' } as const;
const path = z.strictObject({ cancelId: CancelId });

/** Accepts a buyer's request: the order is cancelled and refunded in full. */
export const approveCancellation = defineCall({
  ...group,
  id: 'approveCancellation',
  verb: 'POST',
  path: '/post-order/v2/cancellation/{cancelId}/approve',
  input: z.strictObject({ path }),
  output: emptyReply,
  answersEmpty: true,
  repeatable: false,
  signed: true,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_cancellation-cancelid_approve__post.html',
});

/** Says whether an order can be cancelled and with which reasons. */
export const checkCancellationEligibility = defineCall({
  ...group,
  id: 'checkCancellationEligibility',
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

/** A buyer's step that eBay took out. */
export const confirmCancellationRefund = defineCall({
  ...group,
  id: 'confirmCancellationRefund',
  verb: 'POST',
  path: '/post-order/v2/cancellation/{cancelId}/confirm',
  input: z.strictObject({
    path,
    body: z.strictObject({ refundDate: DateTimeInput.optional(), unpaidOrder: z.boolean().optional() }),
  }),
  output: emptyReply,
  answersEmpty: true,
  repeatable: false,
  signed: false,
  goneSince: '2026-03-02',
  replacement: 'Nothing needs to be done: refunds that eBay pays close by themselves.',
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_cancellation-cancelid_confirm__post.html',
});

/** Cancels a whole order at once, as its seller. A success without `cancelId` is a refusal, explained in `orderEligibilityResult`. */
export const createCancellation = defineCall({
  ...group,
  id: 'createCancellation',
  verb: 'POST',
  path: '/post-order/v2/cancellation',
  input: z.strictObject({
    body: z.strictObject({
      legacyOrderId: IdInput,
      // Documented as optional, but what eBay takes then, OTHER, is refused today.
      cancelReason: z.enum(CancelReasonEnum.values),
      buyerPaid: z.boolean().optional(),
      buyerPaidDate: DateTimeInput.optional(),
    }),
  }),
  output: reply({
    cancelId: id(CancelId),
    orderEligibilityResult: OrderEligibilityResult,
    warnings: list(ErrorData),
  }),
  repeatable: false,
  signed: true,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_cancellation__post.html',
});

/** One cancellation with its history and money movements. */
export const getCancellation = defineCall({
  ...group,
  id: 'getCancellation',
  verb: 'GET',
  path: '/post-order/v2/cancellation/{cancelId}',
  input: z.strictObject({
    path,
    query: z.strictObject({ fieldgroups: z.enum(['FULL', 'SUMMARY']).optional() }).optional(),
  }),
  output: reply({ cancelDetail: required(CancelDetail) }),
  repeatable: true,
  signed: false,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_cancellation-cancelid__get.html',
});

/** Refuses a buyer's request, usually because the order has shipped. There is no reason to give. */
export const rejectCancellation = defineCall({
  ...group,
  id: 'rejectCancellation',
  verb: 'POST',
  path: '/post-order/v2/cancellation/{cancelId}/reject',
  input: z.strictObject({
    path,
    // eBay wants {} rather than no body.
    body: z.strictObject({ shipmentDate: DateTimeInput.optional(), trackingNumber: IdInput.optional() }),
  }),
  output: emptyReply,
  answersEmpty: true,
  repeatable: false,
  signed: false,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_cancellation-cancelid_reject__post.html',
});

/** Lists cancellations. `role` is who asked, and eBay takes SELLER when it is left out, so it must be said. */
export const searchCancellations = defineCall({
  ...group,
  id: 'searchCancellations',
  verb: 'GET',
  path: '/post-order/v2/cancellation/search',
  input: z.strictObject({
    query: z.strictObject({
      cancel_id: IdInput.optional(),
      creation_date_range_from: MomentInput.optional(),
      creation_date_range_to: MomentInput.optional(),
      item_id: IdInput.optional(),
      legacy_order_id: IdInput.optional(),
      role: z.enum(['BUYER', 'SELLER']),
      sort: z.enum(['+CANCEL_ID', '-CANCEL_ID', '+CANCEL_REQUEST_DATE', '-CANCEL_REQUEST_DATE']).optional(),
      transaction_id: IdInput.optional(),
      ...pagingInput(500),
    }),
  }),
  output: reply({ cancellations: list(CancelSummary), paginationOutput: PaginationOutput, total: count }),
  repeatable: true,
  signed: false,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_cancellation_search__get.html',
});

export const cancellationCalls = [
  approveCancellation,
  checkCancellationEligibility,
  confirmCancellationRefund,
  createCancellation,
  getCancellation,
  rejectCancellation,
  searchCancellations,
] as const;
