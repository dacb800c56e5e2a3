import { z } from 'zod';
import { CaseId } from '../../../ids';
import { defineCall, reply } from '../../call';
import { EscalateReasonEnum } from '../../enums/return-reason';
import { TextInput } from '../../input';
import { id, text } from '../../reading/leaves';
import { group, path } from './group';

/** Asks eBay to step in on a return, which becomes a case. */
export const escalateReturn = defineCall({
  ...group,
  id: 'escalateReturn',
  aim: 'decide the return itself',
  verb: 'POST',
  path: '/post-order/v2/return/{returnId}/escalate',
  input: z.strictObject({
    path,
    body: z.strictObject({ comments: TextInput.optional(), reason: z.enum(EscalateReasonEnum.values).optional() }),
  }),
  output: reply({
    caseId: id(CaseId),
    caseUrl: text,
  }),
  repeatable: false,
  signed: false,
  source: 'https://developer.ebay.com/Devzone/post-order/post-order_v2_return-returnid_escalate__post.html',
});
