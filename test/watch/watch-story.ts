import type { BuyerRequest } from '../../src/desk/buyer-request';
import { requestCardKey } from '../../src/desk/delivery';
import type { Notice } from '../../src/desk/notice';
import type { EbaySender } from '../../src/ebay/client';
import { silentLog } from '../../src/log';
import { createWatcher, type Watcher } from '../../src/watch/watcher';
import { type DeskStory, deskStory } from '../desk/desk-story';
import type { SimulatorOptions } from '../sim/ebay/simulator';

export interface WatchStory extends DeskStory {
  readonly watcher: Watcher;
  /** A watcher as after a restart, over the same store. */
  readonly restarted: () => Watcher;
  /** Delivers what waits in the outbox, as the sender would, and answers what was told. */
  readonly told: () => Promise<Notice[]>;
  readonly kept: () => Promise<BuyerRequest[]>;
}

/** A watched desk over the eBay simulator; Slack is a sender that takes everything. */
export const watchStory = async (options: SimulatorOptions = {}): Promise<WatchStory> => {
  const desk = await deskStory(options);
  const { store, account, context } = desk;
  const restarted = () =>
    createWatcher({
      store,
      accounts: () => [account],
      contextFor: () => context,
      clock: context.clock,
      log: silentLog,
    });
  const told = async () => {
    const notices: Notice[] = [];
    for (;;) {
      const due = await store.outbox.claim(50, 60_000);
      if (due.length === 0) return notices;
      for (const delivery of due) {
        notices.push(delivery.notice);
        if (delivery.notice.kind === 'request_card') {
          const key = requestCardKey(delivery.notice.request);
          await store.messages.save(key, { channel: 'C1', ts: `${notices.length}.1`, contentHash: 'h' });
        }
        await store.outbox.done(delivery);
      }
    }
  };
  return { ...desk, watcher: restarted(), restarted, told, kept: () => store.requests.open(account.id) };
};

/** A watcher over the same store, to whom eBay answers otherwise: `change` gets a call and its reply as read. */
export const toldOtherwise = (
  { store, account, context }: DeskStory,
  change: (call: string, reply: object) => object | undefined,
): Watcher => {
  const send: EbaySender['send'] = async (call, input, options) => {
    const reply = await context.ebay.send(call, input, options);
    // What is changed is still read as the reply of this call, odd as it is.
    return (change(call.id, reply) as typeof reply | undefined) ?? reply;
  };
  return createWatcher({
    store,
    accounts: () => [account],
    contextFor: () => ({ ...context, ebay: { ...context.ebay, send } }),
    clock: context.clock,
    log: silentLog,
  });
};

/** What a test compares: kinds and ids, with the words of lines. */
export const brief = (notices: readonly Notice[]): string[] =>
  notices.map((notice) => {
    switch (notice.kind) {
      case 'request_card':
        return `card ${notice.request.id}`;
      case 'thread_line':
        return `line ${notice.request.id}: ${notice.text}`;
      case 'admin_alert':
        return `alert ${notice.code}: ${notice.text}`;
      default:
        return notice.kind;
    }
  });
