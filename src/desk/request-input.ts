import { z } from 'zod';
import { AccountId } from '../ids';
import type { RequestKind } from './buyer-request';
import type { Target } from './operation';

/** The input of every operation on one request begins with these two, so that a card's button needs nothing else. */
export const requestInput = <Id extends z.ZodType<string>>(id: Id) => z.object({ account: AccountId, id });

export const onRequest =
  (kind: RequestKind) =>
  (input: { readonly account: AccountId; readonly id: string }): Target => ({
    on: 'request',
    account: input.account,
    kind,
    id: input.id,
  });
