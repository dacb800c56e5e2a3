import { z } from 'zod';
import { BulkId, DecisionId, PersonId } from '../../../src/ids';

/** Where a child works. */
export const Place = z.object({
  /** Of the database. */
  url: z.string(),
  ebay: z.object({ url: z.string(), clientId: z.string(), clientSecret: z.string(), refreshToken: z.string() }),
  slack: z.string(),
  /** How long one process may hold a decision, in milliseconds. */
  lease: z.number(),
});
export type Place = z.infer<typeof Place>;

/** What the parent says, one line of JSON each. */
export const Said = z.discriminatedUnion('say', [
  z.object({ say: z.literal('go'), place: Place }),
  z.object({
    say: z.literal('press'),
    payload: z.string(),
    who: PersonId,
    operation: z.string(),
    input: z.unknown(),
  }),
  z.object({
    say: z.literal('press for many'),
    bulk: BulkId,
    who: PersonId,
    operation: z.string(),
    inputs: z.array(z.unknown()),
  }),
  z.object({ say: z.literal('sign off'), decision: DecisionId }),
  z.object({ say: z.literal('resolve'), decision: DecisionId, happened: z.boolean() }),
]);
export type Said = z.input<typeof Said>;

/** What a child tells. */
export const Told = z.object({
  ready: z.boolean().optional(),
  /** A press that was written down, by its decision or bulk. */
  acknowledged: z.string().optional(),
  /** A decision that needs no further consent. */
  signed: z.string().optional(),
  failed: z.string().optional(),
});
export type Told = z.infer<typeof Told>;
