import { z } from 'zod';
import { RequestRef } from '../desk/buyer-request';
import { AccountId } from '../ids';

/** What a button, a form or a typed command is about. Opaque ids only: it travels through Slack. */
export const Subject = z.discriminatedUnion('on', [
  RequestRef.extend({ on: z.literal('request') }),
  z.object({ on: z.literal('order'), account: AccountId, order: z.string().min(1).max(200) }),
  z.object({ on: z.literal('account'), account: AccountId }),
]);
export type Subject = z.infer<typeof Subject>;

export const subjectOf = (ref: RequestRef): Subject => ({
  on: 'request',
  account: ref.account,
  kind: ref.kind,
  id: ref.id,
});

/** The input of every operation on one request: a request's account and id. */
export const onRequest = (subject: Subject) => ({
  account: subject.account,
  id: subject.on === 'request' ? subject.id : undefined,
});

/** The input of every operation on one order. */
export const onOrder = (subject: Subject) => ({
  account: subject.account,
  order: subject.on === 'order' ? subject.order : undefined,
});

export const onAccount = (subject: Subject) => ({ account: subject.account });
