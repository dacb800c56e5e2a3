import type { BulkId, DecisionId } from '../ids';
import type { RequestRef } from './buyer-request';
import type { Notice } from './notice';

/** What the sender of notices needs from the store; declared here, implemented under src/store. */

/** One notice taken up for delivery. While its lease lives nobody else delivers it. */
export interface Delivery {
  readonly id: number;
  /** Names the message: one message per key, posted once and updated afterwards. Goes into the message's metadata. */
  readonly key: string;
  readonly notice: Notice;
  /** Counts from 1. */
  readonly attempt: number;
  /** An earlier attempt ended without an answer: look the message up by its metadata key before posting again. */
  readonly lookUpFirst: boolean;
  /** An earlier attempt began what cannot be looked up, an upload, and its answer never came: it may stand. */
  readonly begun: boolean;
  readonly token: number;
  /** Until when nobody else delivers it, as ISO 8601: do not post after that. */
  readonly leaseUntil: string;
  /** Smaller ones go first. */
  readonly turn: number;
  /** When it was written down, as ISO 8601; none of its attempts is older. */
  readonly enqueuedAt: string;
}

export interface Outbox {
  /**
   * Takes up to `limit` notices that are due, one per key, by their turns and then oldest first. `leaseMs` is how long nobody else
   * may take them. Those that are known to go to one of the `busy` channels stay.
   */
  claim(limit: number, leaseMs: number, busy?: readonly string[]): Promise<Delivery[]>;
  /** Whether something waits for the channel that goes before this one. */
  isOvertaken(delivery: Delivery, channel: string): Promise<boolean>;
  /** They were not tried, since others go to their channel now: it keeps them for a later claim, in their order. */
  putBack(deliveries: readonly Delivery[], channel: string): Promise<void>;
  /** Written down before what cannot be looked up afterwards. False when somebody else has taken the notice up meanwhile. */
  begin(delivery: Delivery): Promise<boolean>;
  done(delivery: Delivery): Promise<void>;
  /** To be tried again after `retryAfterMs`. `mayHavePosted` when no answer came, so that the next attempt looks first. */
  failed(delivery: Delivery, retryAfterMs: number, mayHavePosted: boolean, why: string): Promise<void>;
  /** Never to be tried again, for example because the channel is gone. */
  dropped(delivery: Delivery, why: string): Promise<void>;
  /**
   * Takes up the message's own notice, written down if there is none, before it is posted for the sake of another one: to be put
   * back afterwards, and looked up first from then on. Undefined while somebody delivers it.
   */
  postingFor(notice: Notice, leaseMs: number): Promise<Delivery | undefined>;
  /** Since when the oldest of those waits that were tried and are not delivered, as ISO 8601: no doubt is older. */
  triedSince(): Promise<string | undefined>;
  /** When the next notice is due; undefined when nothing waits. */
  nextAt(): Promise<string | undefined>;
}

/** A message that stands in Slack. */
export interface PostedMessage {
  readonly channel: string;
  readonly ts: string;
  /** The thread it belongs to, when it is a reply. */
  readonly thread?: string;
  /** Hash of what it shows, so that an update that changes nothing is not sent. */
  readonly contentHash: string;
}

export interface Messages {
  find(key: string): Promise<PostedMessage | undefined>;
  /** Those of the keys under which there is a message. */
  among(keys: readonly string[]): Promise<ReadonlySet<string>>;
  save(key: string, message: PostedMessage): Promise<void>;
  forget(key: string): Promise<void>;
}

/** `request_card` messages are found under this key, which is also the thread that everything about the request goes to. */
export const requestCardKey = (ref: RequestRef): string => `request:${ref.account}/${ref.kind}/${ref.id}`;

/** What the keys of all reminders of a request begin with. */
export const remindersKey = (ref: RequestRef): string => `reminder:${requestCardKey(ref)}:`;

/** What the keys of the call for sign-off and of its reminder begin with. */
export const callKeys = (decision: DecisionId) =>
  [`sign-off-call:${decision}:`, `sign-off-reminder:${decision}:`] as const;

/** The same of a bulk. */
export const bulkCallKeys = (bulk: BulkId) => [`bulk-call:${bulk}`, `bulk-reminder:${bulk}`] as const;

/** Which notices go before others that wait for the same channel: people who must act at once, and last what was there before the desk. */
export type Turn = 'urgent' | 'usual' | 'old_stock';

/** Why a notice that calls people by name waits in quiet hours. */
export const HELD_BACK = 'quiet_hours';

/** Why a notice waits that no channel is named for. */
export const UNROUTED = 'nothing_to_show';

/** Which message a notice posts or updates. */
export const deliveryKey = (notice: Notice): string => {
  switch (notice.kind) {
    case 'request_card':
      return requestCardKey(notice.request);
    case 'decision_card':
      return `decision:${notice.decision}`;
    case 'receipt':
      return `receipt:${notice.decision}`;
    case 'thread_line':
      return `line:${requestCardKey(notice.request)}:${notice.dedupe}`;
    case 'photos':
      return ['photos', requestCardKey(notice.request), ...(notice.files ?? [])].join(':');
    case 'ownership':
      return `ownership:${requestCardKey(notice.request)}:${notice.at}:${notice.change}`;
    case 'snooze':
      return `snooze:${requestCardKey(notice.request)}:${notice.at}:${notice.change}`;
    case 'note':
      return `note:${notice.note}`;
    case 'reminder':
      return `${remindersKey(notice.request)}${notice.step}`;
    case 'sign_off_call':
      return `${callKeys(notice.decision)[0]}${notice.until}`;
    case 'decision_reminder':
      return `${callKeys(notice.decision)[1]}${notice.revision}`;
    case 'bulk_progress':
      return `bulk:${notice.bulk}`;
    case 'bulk_sign_off':
      return `bulk-sign-off:${notice.bulk}`;
    case 'bulk_call':
      return bulkCallKeys(notice.bulk)[0];
    case 'bulk_reminder':
      return bulkCallKeys(notice.bulk)[1];
    case 'bulk_summary':
      return `bulk-summary:${notice.bulk}`;
    case 'admin_alert':
      return `alert:${notice.dedupe}`;
    case 'backfill':
      return `backfill:${notice.account}/${notice.source}`;
    case 'spike':
      return `spike:${notice.spike}`;
    case 'digest':
      return `digest:${notice.sort}:${notice.channel}:${notice.slot}`;
    case 'interrupted':
      return `interrupted:${notice.dedupe}`;
  }
};

const UPDATABLE: ReadonlySet<Notice['kind']> = new Set([
  'request_card',
  'decision_card',
  'bulk_progress',
  'bulk_sign_off',
  'bulk_summary',
  'backfill',
  'spike',
]);

/** Cards are drawn anew whenever what they show changes; the others are said once. */
export const isUpdatable = ({ kind }: Notice): boolean => UPDATABLE.has(kind);

const URGENT: ReadonlySet<Notice['kind']> = new Set(['reminder', 'decision_reminder', 'bulk_reminder']);

export const turnOf = ({ kind }: Notice): Turn => (URGENT.has(kind) ? 'urgent' : 'usual');
