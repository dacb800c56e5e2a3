import type { Clock } from '../clock';
import { pushEvent } from '../desk/push/push-event';
import { getPublicKey } from '../ebay/calls/notification';
import type { EbaySender } from '../ebay/client';
import { readNotification } from '../ebay/notification';
import { challengeResponse } from '../ebay/notification-signature';
import { createSignatureCheck } from '../ebay/public-keys';
import { AppError } from '../errors';
import type { Upkeep } from '../perform/upkeep';
import type { PushConfig } from '../push-config';
import type { Slack } from '../slack/slack';
import { createPush, type Push, type PushPorts } from '../watch/push/push';
import type { Watcher } from '../watch/watcher';
import type { EbaySide } from './ebay-side';
import type { Foundation } from './foundation';

/** Where eBay's messages are heard, and how they are known to be eBay's. */
const wayOf = (
  { endpoint, verificationToken, host, port }: PushConfig,
  application: EbaySender,
  clock: Clock,
): NonNullable<PushPorts['way']> => ({
  address: { host, port, path: new URL(endpoint).pathname },
  reading: {
    challengeResponse: (code) => challengeResponse(code, verificationToken, endpoint),
    isGenuine: createSignatureCheck({
      fetch: async (kid) => (await application.send(getPublicKey, { path: { public_key_id: kid } })).key,
      clock,
    }),
    read(text) {
      const notification = readNotification(text);
      return { notificationId: notification.notificationId, event: pushEvent(notification) };
    },
  },
});

/** What eBay's messages set in motion. */
export interface PushListeners {
  readonly watcher: Pick<Watcher, 'look'>;
  readonly upkeep: Pick<Upkeep, 'finishConsent'>;
  readonly eraseThread: Slack['eraseThread'];
}

export const createPushSide = (
  { config, erasureList, store, tellAdmins, wake, clock, log }: Foundation,
  { accounts, accountNamed, client }: EbaySide,
  { watcher, upkeep, eraseThread }: PushListeners,
): Push =>
  createPush({
    way: config.push === undefined ? undefined : wayOf(config.push, client.application, clock),
    pushed: store.pushed,
    settings: store.settings,
    accounts: () => accounts.all,
    look: async (ref) => {
      await watcher.look(ref);
      wake();
    },
    erase: async (names) => {
      const { digests, threads, unfinished } = await store.eraseBuyer(names);
      await erasureList.add(digests);
      wake();
      for (const thread of threads) await eraseThread(thread);
      if (unfinished === 0) return;
      throw new AppError('busy', 'What is still being done needs what it is to send; the rest is erased.');
    },
    consented: async (address) => {
      const done = await upkeep.finishConsent(address);
      return done.kind === 'denied' ? done.reason : `${accountNamed(done.account).name} is connected.`;
    },
    erased: () => store.forget(),
    alarm: (code, words) => tellAdmins(code, words),
    clock,
    log,
  });
