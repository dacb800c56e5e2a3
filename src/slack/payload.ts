import { z } from 'zod';
import { WaitingPerson } from '../desk/waiting-person';

const Envelope = z.looseObject({
  type: z.string().optional(),
  event_id: z.string().optional(),
  event: z.looseObject({ type: z.string() }).optional(),
  command: z.string().optional(),
  trigger_id: z.string().optional(),
  user: z.looseObject({ id: z.string() }).optional(),
  user_id: z.string().optional(),
  view: z.looseObject({ id: z.string(), hash: z.string().optional() }).optional(),
  actions: z.array(z.looseObject({ action_id: z.string(), action_ts: z.string().optional() })).optional(),
});

export type PayloadKind =
  | 'event'
  | 'command'
  | 'action'
  | 'shortcut'
  | 'submission'
  | 'closing'
  | 'options'
  | 'unknown';

/** What Slack sent, as far as the guard must know it. */
export interface Payload {
  readonly kind: PayloadKind;
  /** The same for each delivery of the same thing; undefined where a second delivery does no harm. */
  readonly key: string | undefined;
  /** What it was, for the log and for answers: `/cancellation`, an action id, an event type. Never a person's text. */
  readonly name: string;
  /** Who waits for an answer; nobody does for an event. */
  readonly waiting: WaitingPerson | undefined;
}

const KINDS: Readonly<Record<string, PayloadKind>> = {
  block_actions: 'action',
  interactive_message: 'action',
  shortcut: 'shortcut',
  message_action: 'shortcut',
  view_submission: 'submission',
  view_closed: 'closing',
  block_suggestion: 'options',
};

const DID: Readonly<Partial<Record<PayloadKind, WaitingPerson['did']>>> = {
  command: 'command',
  action: 'button',
  submission: 'form',
  shortcut: 'shortcut',
};

const waitingOf = (kind: PayloadKind, person: string | undefined, command: string | undefined) => {
  const name = command === undefined ? {} : { name: command };
  return WaitingPerson.safeParse({ person, did: DID[kind], ...name }).data;
};

const keyed = (kind: PayloadKind, ...parts: readonly (string | undefined)[]): string | undefined =>
  parts.every((part) => part === undefined) ? undefined : [kind, ...parts].join(':');

/**
 * Recognises a body by its shape. Slack delivers again with the same `event_id`, with the same `trigger_id` for what a person did,
 * forms that are sent included.
 */
export const readPayload = (body: unknown): Payload => {
  const parsed = Envelope.safeParse(body);
  if (!parsed.success) return { kind: 'unknown', key: undefined, name: 'unreadable', waiting: undefined };
  const it = parsed.data;
  const kind: PayloadKind =
    it.event !== undefined
      ? 'event'
      : it.command !== undefined
        ? 'command'
        : ((it.type !== undefined ? KINDS[it.type] : undefined) ?? 'unknown');
  const action = it.actions?.[0];
  const waiting = waitingOf(kind, it.user?.id ?? it.user_id, it.command);
  switch (kind) {
    case 'event':
      return { kind, key: keyed(kind, it.event_id), name: it.event?.type ?? 'event', waiting };
    case 'command':
      return { kind, key: keyed(kind, it.trigger_id), name: it.command ?? 'command', waiting };
    case 'action':
      return {
        kind,
        key: keyed(kind, it.trigger_id ?? action?.action_ts),
        name: action?.action_id ?? 'action',
        waiting,
      };
    case 'submission':
      // Not the view's hash: it stays the same when the form is sent again after its faults were mended.
      return { kind, key: keyed(kind, it.trigger_id), name: kind, waiting };
    case 'closing':
      return { kind, key: keyed(kind, it.view?.id, it.view?.hash), name: kind, waiting };
    case 'shortcut':
      return { kind, key: keyed(kind, it.trigger_id), name: kind, waiting };
    case 'options':
    case 'unknown':
      return { kind, key: undefined, name: it.type ?? kind, waiting: undefined };
  }
};
