import { z } from 'zod';
import { AccountId, BulkId, ChannelId, DecisionId, PersonId } from '../ids';
import { RequestRef } from './buyer-request';
import { SlackDeed } from './waiting-person';

/**
 * Something that people are to be told, as plain data in an outbox row written in the same commit as the change it speaks of.
 * The writer does not know Slack; the sender draws the words and blocks from the rows as they stand when it sends.
 */
export const Notice = z.discriminatedUnion('kind', [
  /** The request's card: posted once, updated in place afterwards. */
  z.object({ kind: z.literal('request_card'), request: RequestRef }),
  /** The decision's own card (asked, waiting for sign-off, undo window, result): one message, updated in place. */
  z.object({ kind: z.literal('decision_card'), decision: DecisionId }),
  /** A finished act, in the request's thread. Posted once. */
  z.object({ kind: z.literal('receipt'), decision: DecisionId }),
  /** A line in the request's thread, for example that it was closed on the website. */
  z.object({ kind: z.literal('thread_line'), request: RequestRef, text: z.string(), dedupe: z.string() }),
  /** The buyer's photos of a return, in the thread of its card. Shown once. */
  z.object({
    kind: z.literal('photos'),
    request: RequestRef,
    /** Only these files, by eBay's id; all that there are when left out. */
    files: z.array(z.string()).optional(),
    /** They came after the return was announced. */
    later: z.boolean().optional(),
  }),
  /** Who has the request changed hands, in its thread. `at` tells one change from the next. */
  z.object({
    kind: z.literal('ownership'),
    request: RequestRef,
    change: z.enum(['claimed', 'taken_over', 'assigned', 'released', 'lost', 'left']),
    by: PersonId.optional(),
    to: PersonId.optional(),
    from: PersonId.optional(),
    at: z.string(),
  }),
  /** A request was put off for a while, or is back, in its thread. */
  z.object({
    kind: z.literal('snooze'),
    request: RequestRef,
    change: z.enum(['snoozed', 'over', 'ended', 'changed']),
    person: PersonId,
    until: z.string(),
    at: z.string(),
  }),
  /** An internal note, in the request's thread. Its words stay in their own row. */
  z.object({ kind: z.literal('note'), request: RequestRef, note: z.number().int() }),
  z.object({
    kind: z.literal('reminder'),
    request: RequestRef,
    /** On whose card it is said, where that is not its own: a case goes on where its return or inquiry was talked about. */
    under: RequestRef.optional(),
    step: z.string(),
    to: z.array(PersonId),
    /** Slack user groups, by id. */
    groups: z.array(z.string()).optional(),
    audience: z.enum(['owner', 'channel', 'escalation']),
  }),
  /** Calls those who can sign off by name, below the card. Said once per wait, which `until` (ISO 8601) tells from others. */
  z.object({ kind: z.literal('sign_off_call'), decision: DecisionId, until: z.string() }),
  /** A decision still waits for sign-off and will expire soon. Said once per revision, to those who can sign off. */
  z.object({ kind: z.literal('decision_reminder'), decision: DecisionId, revision: z.number().int() }),
  /** How far a bulk is: one message, updated in place. */
  z.object({ kind: z.literal('bulk_progress'), bulk: BulkId }),
  /** What of a bulk waits for sign-off, with its total and all its items: one message, updated in place. */
  z.object({ kind: z.literal('bulk_sign_off'), bulk: BulkId }),
  /** Calls those who can sign off what waits of a bulk, below that card. Said once. */
  z.object({ kind: z.literal('bulk_call'), bulk: BulkId }),
  /** A bulk still waits for sign-off and will expire soon. Said once. */
  z.object({ kind: z.literal('bulk_reminder'), bulk: BulkId }),
  /** What became of every item of a bulk, in the thread of its progress; updated when a parked one is cleared up. */
  z.object({ kind: z.literal('bulk_summary'), bulk: BulkId }),
  /** Something that whoever runs the desk must know. */
  z.object({
    kind: z.literal('admin_alert'),
    code: z.string(),
    /** A note asks for nothing. */
    tone: z.enum(['alarm', 'note']).optional(),
    account: AccountId.optional(),
    /** The act that it is about. */
    decision: DecisionId.optional(),
    text: z.string(),
    hint: z.string().optional(),
    dedupe: z.string(),
  }),
  /** How far the first reading of a large source has come, for whoever runs the desk; one message, updated in place. */
  z.object({ kind: z.literal('backfill'), account: AccountId, source: z.string() }),
  /** Unusually many requests about one thing; one message, drawn anew when somebody has seen it. */
  z.object({ kind: z.literal('spike'), spike: z.string() }),
  /** How things stand for a channel. Said once per `slot`, which names the day and for a handover the time. */
  z.object({
    kind: z.literal('digest'),
    sort: z.enum(['morning', 'handover']),
    channel: ChannelId,
    slot: z.string(),
    /** Since when decisions are told, as ISO 8601. */
    since: z.string(),
    /** Who hands over, when it was asked for. */
    by: PersonId.optional(),
  }),
  /** To one person: what of theirs was cut short by a restart, oldest first; `since` is ISO 8601. */
  z.object({
    kind: z.literal('interrupted'),
    person: PersonId,
    deeds: z.array(SlackDeed.extend({ since: z.string() })).min(1),
    dedupe: z.string(),
  }),
]);
export type Notice = z.infer<typeof Notice>;
