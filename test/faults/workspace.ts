import { deliveryKey } from '../../src/desk/delivery';
import type { Notice } from '../../src/desk/notice';
import { DecisionId } from '../../src/ids';
import type { Store } from '../../src/store/store';

interface Post {
  readonly key: string;
  text: string;
}

/** A Slack that remembers every post under its metadata key; nobody stops a second post but the sender. */
export class Workspace {
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

/** What a notice shows: for a decision's card, its state as the row has it at this moment. */
const draw = async (store: Store, notice: Notice): Promise<string> => {
  if (!('decision' in notice)) return notice.kind;
  const decision = await store.decisions.find(DecisionId.parse(notice.decision));
  return decision?.state ?? 'unknown';
};

/** Delivers every row that is due, in the way that real senders do: look first where an earlier attempt had no answer. */
export const deliver = async (store: Store, workspace: Workspace, port: () => Promise<void>): Promise<void> => {
  for (;;) {
    const due = await store.outbox.claim(10, 30_000);
    if (due.length === 0) return;
    for (const delivery of due) {
      const key = deliveryKey(delivery.notice);
      const text = await draw(store, delivery.notice);
      const known = (await store.messages.find(key))?.ts;
      const standing = known ?? (delivery.lookUpFirst ? workspace.lookUp(key) : undefined);
      await port();
      if (standing !== undefined) workspace.update(standing, text);
      const ts = standing ?? workspace.post(key, text);
      await port();
      if (known === undefined) await store.messages.save(key, { channel: 'C1', ts, contentHash: text });
      await store.outbox.done(delivery);
    }
  }
};
