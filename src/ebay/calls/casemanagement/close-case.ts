import { z } from 'zod';
import { defineCall, emptyReply } from '../../call';
import { BuyerCloseReasonEnum } from '../../enums/claim';
import { TextInput } from '../../input';
import { group, path } from './group';

/** The buyer closes a case; gone. */
export const closeCase = defineCall({
  ...group,
  id: 'closeCase',
  aim: 'close the case',
  verb: 'POST',
  path: '/post-order/v2/casemanagement/{caseId}/close',
  input: z.strictObject({
    path,
    body: z.strictObject({ closeReason: z.enum(BuyerCloseReasonEnum.values), comments: TextInput.optional() }),
  }),
  output: emptyReply,
  answersEmpty: true,
  repeatable: false,
  signed: false,
  goneSince: '2026-03-02',
  replacement: 'The buyer closes the case on the eBay website.',
  source: 'https://developer.ebay.com/Devzone/post-order/types/BuyerCloseCaseRequest.html',
});
