import { WebAPIRequestError } from '@slack/web-api';
import type { SenderPorts } from '../../src/slack/sender-ports';
import type { SimClock } from '../sim/ebay/clock';

/** A message as the team sees it. */
export interface Posted {
  readonly key: string;
  readonly at: number;
  readonly channel: string;
  readonly text: string;
  readonly threaded: boolean;
  readonly ts: string;
  readonly thread?: string | undefined;
}

interface Reading {
  readonly channel: string;
  readonly ts?: string;
  readonly limit: number;
  readonly cursor?: string;
}

interface Post {
  readonly channel: string;
  readonly text?: string;
  readonly thread_ts?: string;
  readonly reply_broadcast?: boolean;
  readonly metadata?: { readonly event_payload: { readonly key?: unknown } };
}

/** One team's Slack as the sender sees it: it may be down, and now and then an answer is lost although the message stands. */
export class SlackChannel {
  readonly posted: Posted[] = [];
  /** Posts and updates together, by the minute: what Slack's limit is about. */
  readonly calls = new Map<number, number>();
  /** Readings of what stands, by the minute: another limit of Slack's. */
  readonly readings = new Map<number, number>();
  down = false;
  losesEvery = 0;
  #number = 0;

  constructor(readonly clock: SimClock) {}

  #answers(counted = this.calls): void {
    const minute = Math.floor(this.clock.now().getTime() / 60_000);
    counted.set(minute, (counted.get(minute) ?? 0) + 1);
    if (this.down) throw new WebAPIRequestError(new Error('Slack is down'));
  }

  async #post(post: Post) {
    this.#answers();
    this.#number += 1;
    const key = String(post.metadata?.event_payload.key ?? '');
    const { channel, text = '', thread_ts, reply_broadcast } = post;
    const threaded = thread_ts !== undefined && reply_broadcast !== true;
    const at = this.clock.now().getTime();
    const ts = `${Math.floor(at / 1_000)}.${String(this.posted.length + 1).padStart(6, '0')}`;
    this.posted.push({ key, at, channel, text, threaded, ts, thread: thread_ts });
    if (this.losesEvery > 0 && this.#number % this.losesEvery === 0) throw new WebAPIRequestError(new Error('lost'));
    return { ok: true, channel, ts };
  }

  #page(all: readonly Posted[], { limit, cursor = '0' }: Reading) {
    this.#answers(this.readings);
    const [from, to] = [Number(cursor), Number(cursor) + limit];
    const messages = all.slice(from, to).map(({ key, ts }) => ({
      ts,
      metadata: { event_type: 'aftersale', event_payload: { key } },
    }));
    return { ok: true, messages, response_metadata: { next_cursor: to < all.length ? String(to) : '' } };
  }

  /** The part of Slack's client that the sender uses. */
  readonly client = {
    chat: {
      postMessage: (post: Post) => this.#post(post),
      update: async () => {
        this.#answers();
        return { ok: true };
      },
    },
    conversations: {
      // Known from before an outage.
      info: async () => ({ ok: true, channel: {} }),
      history: async (reading: Reading) =>
        this.#page(
          this.posted.filter(({ channel, threaded }) => channel === reading.channel && !threaded).reverse(),
          reading,
        ),
      replies: async (reading: Reading) =>
        this.#page(
          this.posted.filter(
            ({ channel, thread, ts }) => channel === reading.channel && [thread, ts].includes(reading.ts),
          ),
          reading,
        ),
    },
    // The sender calls these five methods only, and nothing of their options but what is read here.
  } as unknown as SenderPorts['client'];
}
