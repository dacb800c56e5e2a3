import { z } from 'zod';
import { defineCall, emptyReply } from '../../call';
import { TextInput } from '../../input';
import { group, path } from './group';

/** Appeals a decision that went against the seller, with a text; allowed where `appealDetails.eligibleForAppeal` says so. */
export const appealCaseDecision = defineCall({
  ...group,
  id: 'appealCaseDecision',
  aim: 'look at its decision again',
  verb: 'POST',
  path: '/post-order/v2/casemanagement/{caseId}/appeal',
  input: z.strictObject({ path, body: z.strictObject({ comments: TextInput }) }),
  output: emptyReply,
  answersEmpty: true,
  repeatable: false,
  signed: false,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_casemanagement-caseId_appeal__post.html',
});
