import { z } from 'zod';
import { defineCall, emptyReply } from '../../call';
import { AddressInput, IdInput } from '../../input';
import { group, path } from './group';

/** The address a buyer returns to inside a case; gone. */
export const provideCaseReturnAddress = defineCall({
  ...group,
  id: 'provideCaseReturnAddress',
  aim: 'take a return address for the case',
  verb: 'POST',
  path: '/post-order/v2/casemanagement/{caseId}/provide_return_address',
  input: z.strictObject({
    path,
    body: z.strictObject({
      firstName: z.string().optional(),
      lastName: z.string().optional(),
      returnAddress: AddressInput,
      RMA: IdInput.optional(),
    }),
  }),
  output: emptyReply,
  answersEmpty: true,
  repeatable: false,
  signed: false,
  goneSince: '2026-03-02',
  replacement: 'Give the return address on the eBay website.',
  source:
    'https://developer.ebay.com/Devzone/post-order/post-order_v2_casemanagement-caseid_provide_return_address__post.html',
});
