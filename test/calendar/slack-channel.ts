import { WebAPIRequestError } from '@slack/web-api';
import type { SenderPorts } from '../../src/slack/outbox';
import type { SimClock } from '../sim/ebay/clock';

/** A message as the team sees it. */
export interface Posted {
  readonly key: string;
  readonly at: number;
  readonly channel: string;
  readonly text: string;
  readonly threaded: boolean;
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
  down = false;
  losesEvery = 0;
  #number = 0;

  constructor(readonly clock: SimClock) {}

  #answers(): void {
    const minute = Math.floor(this.clock.now().getTime() / 60_000);
    this.calls.set(minute, (this.calls.get(minute) ?? 0) + 1);
    if (this.down) throw new WebAPIRequestError(new Error('Slack is down'));
  }

  async #post(post: Post) {
    this.#answers();
    this.#number += 1;
    const key = String(post.metadata?.event_payload.key ?? '');
    const { channel, text = '', thread_ts, reply_broadcast } = post;
    const threaded = thread_ts !== undefined && reply_broadcast !== true;
    this.posted.push({ key, at: this.clock.now().getTime(), channel, text, threaded });
    if (this.losesEvery > 0 && this.#number % this.losesEvery === 0) throw new WebAPIRequestError(new Error('lost'));
    return { ok: true, channel, ts: `${this.posted.length}.000100` };
  }

  async #newest() {
    this.#answers();
    const messages = this.posted.map(({ key }, index) => ({
      ts: `${index + 1}.000100`,
      metadata: { event_type: 'aftersale', event_payload: { key } },
    }));
    return { ok: true, messages: messages.slice(-200).reverse() };
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
      info: async () => {
        this.#answers();
        return { ok: true, channel: {} };
      },
      history: () => this.#newest(),
      replies: () => this.#newest(),
    },
    // The sender calls these five methods only, and nothing of their options but what is read here.
  } as unknown as SenderPorts['client'];
}
