import { z } from 'zod';
import { AccountId, BulkId, PersonId } from '../ids';
import { RequestRef } from './buyer-request';

/** Alike acts on several requests of one account, asked for as one. Each is an ordinary decision; this says what binds them. */
export const Bulk = z.object({
  id: BulkId,
  account: AccountId,
  operation: z.string(),
  requester: PersonId,
  /** How many decisions it has. */
  of: z.number().int(),
  /** What was selected and left out when it was asked for, and why. */
  skipped: z.array(z.object({ request: RequestRef, reason: z.string() })),
  askedAt: z.string(),
});
export type Bulk = Readonly<z.infer<typeof Bulk>>;
