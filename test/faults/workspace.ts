import type { Clock } from '../../src/clock';
import { deliveryKey } from '../../src/desk/delivery';
import type { Notice } from '../../src/desk/notice';
import { DecisionId } from '../../src/ids';
import type { Store } from '../../src/store/store';
import { requestCardWords } from './request-card-words';

/** What a sender needs of Slack; over HTTP it answers later. */
export interface Slack {
  post(key: string, text: string): string | Promise<string>;
  update(ts: string, text: string): void | Promise<void>;
  lookUp(key: string): string | undefined | Promise<string | undefined>;
}

interface Post {
  readonly key: string;
  text: string;
}

/** A Slack that remembers every post under its metadata key; nobody stops a second post but the sender. */
export class Workspace implements Slack {
  readonly posts: Post[] = [];

  post(key: string, text: string): string {
    this.posts.push({ key, text });
    return String(this.posts.length - 1);
  }

  update(ts: string, text: string): void {
    const post = this.posts[Number(ts)];
    if (post !== undefined) post.text = text;
  }

  lookUp(key: string): string | undefined {
    const index = this.posts.findIndex((post) => post.key === key);
    return index < 0 ? undefined : String(index);
  }

  of(key: string): Post[] {
    return this.posts.filter((post) => post.key === key);
  }
}

/** What a notice shows: for cards, what the rows say at this moment. */
const draw = async (store: Store, notice: Notice): Promise<string> => {
  if (notice.kind === 'request_card') {
    const request = await store.requests.find(notice.request);
    return requestCardWords(request?.state.code, await store.decisions.ofRequest(notice.request));
  }
  if (!('decision' in notice)) return notice.kind;
  const decision = await store.decisions.find(DecisionId.parse(notice.decision));
  return decision?.state ?? 'unknown';
};

/** Delivers every row that is due, in the way that real senders do: look first where an earlier attempt had no answer. */
export const deliver = async (
  store: Store,
  slack: Slack,
  clock: Pick<Clock, 'now'>,
  port: () => Promise<void> = async () => {},
  leaseMs = 30_000,
): Promise<void> => {
  for (;;) {
    const due = await store.outbox.claim(10, leaseMs);
    if (due.length === 0) return;
    for (const delivery of due) {
      const key = deliveryKey(delivery.notice);
      const text = await draw(store, delivery.notice);
      const known = (await store.messages.find(key))?.ts;
      const standing = known ?? (delivery.lookUpFirst ? await slack.lookUp(key) : undefined);
      await port();
      if (clock.now().toISOString() >= delivery.leaseUntil) continue;
      if (standing !== undefined) await slack.update(standing, text);
      const ts = standing ?? (await slack.post(key, text));
      await port();
      if (known === undefined) await store.messages.save(key, { channel: 'C1', ts, contentHash: text });
      await store.outbox.done(delivery);
    }
  }
};
