import { z } from 'zod';
import { AccountId, BulkId, DecisionId, OrderKey, PersonId } from '../ids';
import { Money } from '../money';
import { BuyerRequest, RequestRef } from './buyer-request';

/** Who asks. Always from Slack's payload, never from the person's text. */
export const Actor = z.object({ person: PersonId });
export type Actor = Readonly<z.infer<typeof Actor>>;

/** Where something was asked, so that results find their way back: a channel, the request's thread, or a private answer. */
export const Origin = z.object({
  channel: z.string().optional(),
  thread: z.string().optional(),
  surface: z.enum(['command', 'button', 'modal', 'shortcut', 'bulk', 'home']),
});
export type Origin = Readonly<z.infer<typeof Origin>>;

const ENDS = ['done', 'refused', 'denied', 'changed', 'sent_back', 'undone', 'expired', 'not_done'] as const;

/**
 * `asked`: written down, not yet looked at · `sign_off`: waits for colleagues · `undo`: waits for its undo window ·
 * `signed`: may be done now · `acting`: an intent is written and the call may have been made · `in_doubt`: reading back ·
 * `parked`: a person must say what happened. The others are ends.
 */
export const DecisionState = z.enum(['asked', 'sign_off', 'undo', 'signed', 'acting', 'in_doubt', 'parked', ...ENDS]);
export type DecisionState = z.infer<typeof DecisionState>;

export const hasEnded = (state: DecisionState): boolean => ENDS.some((end) => end === state);

export const SignOff = z.object({
  person: PersonId,
  verdict: z.enum(['sign_off', 'send_back']),
  reason: z.string().optional(),
  /** On whose behalf, when a delegate signed. */
  onBehalfOf: PersonId.optional(),
  at: z.string(),
});
export type SignOff = Readonly<z.infer<typeof SignOff>>;

const Words = z.object({ name: z.string(), words: z.string() });

/**
 * One thing a person asked for, from the click to its end; everything a decision card or receipt shows.
 * Instants are ISO 8601 texts in UTC.
 */
export const Decision = z.object({
  id: DecisionId,
  account: AccountId,
  /** The operation's name, and its input as plain data. */
  operation: z.string(),
  effect: z.enum(['reply', 'decision', 'money']),
  input: z.unknown(),
  /** Who asks; whoever changes a waiting decision becomes its requester. */
  requester: PersonId,
  origin: Origin,
  /** The bulk that it was asked for in, its place in it from 0, and how many are in it. */
  bulk: z.object({ id: BulkId, place: z.number().int(), of: z.number().int() }).optional(),
  note: z.string().optional(),
  breakGlass: z.string().optional(),
  /** The request acted upon, when it is one. */
  request: RequestRef.optional(),
  order: OrderKey.optional(),
  money: Money.optional(),
  /** The reason's code where the act has one, for policy and routing. */
  reasonCode: z.string().optional(),
  respondBy: z.string().optional(),
  state: DecisionState,
  /** Counts up when somebody changes what is asked, and when consents stop counting; sign-offs belong to one revision. */
  revision: z.number().int(),
  /** Hash of the facts the person saw, and the facts at the last look. */
  seen: z.string().optional(),
  facts: z.record(z.string(), z.string()).optional(),
  /** The request as it stood at that look, before anything was sent. */
  before: BuyerRequest.optional(),
  /** What will be sent and its effect on the seller, in words. */
  described: z.array(Words),
  /** How many distinct people must sign off, and why. */
  approvers: z.number().int(),
  why: z.array(z.string()),
  signOffs: z.array(SignOff),
  /** End of the undo window, or the time when a wait for sign-off expires. */
  until: z.string().optional(),
  /** Until when it is put off by itself: it goes on then without anybody. */
  waitsUntil: z.string().optional(),
  policyHash: z.string().optional(),
  answer: z.object({ words: z.string(), madeIds: z.record(z.string(), z.string()).optional() }).optional(),
  readings: z.array(Words),
  differences: z.array(z.object({ fact: z.string(), was: z.string(), is: z.string() })),
  /** Why it was refused, denied, sent back, parked, or how a person resolved it. */
  reason: z.string().optional(),
  hint: z.string().optional(),
  /** Who undid, sent back or resolved it. */
  endedBy: PersonId.optional(),
  /** Calls made; times read back since the last call, and times that reading back failed. */
  calls: z.number().int(),
  looks: z.number().int(),
  missedLooks: z.number().int(),
  askedAt: z.string(),
  updatedAt: z.string(),
  endedAt: z.string().optional(),
});
export type Decision = Readonly<z.infer<typeof Decision>>;
