import { z } from 'zod';
import { AccountId, BulkId, PersonId } from '../ids';
import { Money } from '../money';
import { RequestKind } from './buyer-request';

/** One request that somebody may choose, with nothing of the buyer: what was read when the list was opened. */
export const Choosable = z.object({
  id: z.string().min(1),
  amount: Money.optional(),
  item: z.string().optional(),
  order: z.string().optional(),
  respondBy: z.string().optional(),
  options: z.array(z.string()),
  /** Hash of the facts that were shown, once they were read anew for the decision. */
  seen: z.string().optional(),
});
export type Choosable = z.infer<typeof Choosable>;

/** What one person has selected so far for one decision on many requests; it becomes the bulk with the same id. */
export const Selection = z.object({
  id: BulkId,
  person: PersonId,
  account: AccountId,
  kind: RequestKind,
  /** The operation chosen, and those that may be. */
  operation: z.string(),
  operations: z.array(z.string()).min(1),
  choosable: z.array(Choosable),
  /** Ids of those that are chosen. */
  chosen: z.array(z.string()),
  page: z.number().int().min(0),
  /** Counts how often it was drawn: Slack keeps what somebody ticked unless a field gets another name. */
  drawn: z.number().int(),
  /** Left out when it was read anew, and why. */
  skipped: z.array(z.object({ id: z.string(), reason: z.string() })),
  madeAt: z.string(),
});
export type Selection = Readonly<z.infer<typeof Selection>>;
