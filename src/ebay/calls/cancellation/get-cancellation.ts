import { z } from 'zod';
import { defineCall, reply } from '../../call';
import { required } from '../../reading/reader';
import { CancelDetail } from '../../types/cancellation';
import { group, path } from './group';

/** One cancellation with its history and money movements. */
export const getCancellation = defineCall({
  ...group,
  id: 'getCancellation',
  aim: 'show the cancellation',
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
