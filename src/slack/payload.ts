import { z } from 'zod';

const Envelope = z.looseObject({
  type: z.string().optional(),
  event_id: z.string().optional(),
  event: z.looseObject({ type: z.string() }).optional(),
  command: z.string().optional(),
  trigger_id: z.string().optional(),
  view: z.looseObject({ id: z.string(), hash: z.string().optional() }).optional(),
  actions: z.array(z.looseObject({ action_id: z.string(), action_ts: z.string().optional() })).optional(),
  response_url: z.string().optional(),
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
  readonly responseUrl: string | undefined;
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

const keyed = (kind: PayloadKind, ...parts: readonly (string | undefined)[]): string | undefined =>
  parts.every((part) => part === undefined) ? undefined : [kind, ...parts].join(':');

/**
 * Recognises a body by its shape. Slack delivers again with the same `event_id`, with the same `trigger_id` for what a person did,
 * and with the same view and hash for a submission.
 */
export const readPayload = (body: unknown): Payload => {
  const parsed = Envelope.safeParse(body);
  if (!parsed.success) return { kind: 'unknown', key: undefined, name: 'unreadable', responseUrl: undefined };
  const it = parsed.data;
  const kind: PayloadKind =
    it.event !== undefined
      ? 'event'
      : it.command !== undefined
        ? 'command'
        : ((it.type !== undefined ? KINDS[it.type] : undefined) ?? 'unknown');
  const action = it.actions?.[0];
  const responseUrl = it.response_url;
  switch (kind) {
    case 'event':
      return { kind, key: keyed(kind, it.event_id), name: it.event?.type ?? 'event', responseUrl };
    case 'command':
      return { kind, key: keyed(kind, it.trigger_id), name: it.command ?? 'command', responseUrl };
    case 'action':
      return {
        kind,
        key: keyed(kind, it.trigger_id ?? action?.action_ts),
        name: action?.action_id ?? 'action',
        responseUrl,
      };
    case 'submission':
    case 'closing':
      return { kind, key: keyed(kind, it.view?.id, it.view?.hash), name: kind, responseUrl };
    case 'shortcut':
      return { kind, key: keyed(kind, it.trigger_id), name: kind, responseUrl };
    case 'options':
    case 'unknown':
      return { kind, key: undefined, name: it.type ?? kind, responseUrl };
  }
};
