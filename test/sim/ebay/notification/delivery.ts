import type { Ebay, Happening } from '../ebay';
import type { Courier } from './courier';
import { noticeData } from './payload';
import type { Destination, Registry, Subscription } from './registry';
import { type NoticeKey, noticeSignature } from './signing';

/** One attempt to deliver one notification, for tests to look at. */
export interface Delivery {
  notificationId: string;
  topic: string;
  attempt: number;
  /** What the application answered; undefined when nobody was there. */
  status: number | undefined;
}

export interface DeliveryParts {
  ebay: Ebay;
  registry: Registry;
  courier: Courier;
  key: NoticeKey;
}

const ATTEMPTS = 3;
const RETRY_AFTER = 60_000;
/** After so many lost notices eBay stops trying; the owner must enable the destination again. */
const LOST_UNTIL_DOWN = 5;
const ACKNOWLEDGED = [200, 201, 202, 204];

/** Sends signed notifications to whoever has subscribed, each up to three times. */
export const createPostOffice = ({ ebay, registry, courier, key }: DeliveryParts) => {
  const deliveries: Delivery[] = [];
  const under = new Set<Promise<void>>();
  let count = 0;

  const send = async (
    to: Destination,
    happening: Happening,
    notificationId: string,
    attempt: number,
  ): Promise<void> => {
    // What happens is told while it happens: the message is written when it is over.
    await Promise.resolve();
    if (to.status !== 'ENABLED' || !registry.destinations.has(to.destinationId)) return;
    const body = JSON.stringify({
      metadata: { topic: happening.topic, schemaVersion: '1.0', deprecated: false },
      notification: {
        notificationId,
        eventDate: happening.at.toISOString(),
        publishDate: ebay.clock.now().toISOString(),
        publishAttemptCount: attempt,
        data: noticeData(ebay, happening),
      },
    });
    const headers = { 'content-type': 'application/json', 'x-ebay-signature': noticeSignature(key, body) };
    const receipt = await courier({ method: 'POST', url: to.endpoint, headers, body }).catch(() => undefined);
    deliveries.push({ notificationId, topic: happening.topic, attempt, status: receipt?.status });
    if (receipt && ACKNOWLEDGED.includes(receipt.status)) {
      to.failures = 0;
      return;
    }
    if (attempt < ATTEMPTS) {
      ebay.clock.after(RETRY_AFTER, () => post(to, happening, notificationId, attempt + 1));
      return;
    }
    to.failures += 1;
    if (to.failures >= LOST_UNTIL_DOWN) to.status = 'MARKED_DOWN';
  };

  const post = (to: Destination, happening: Happening, notificationId: string, attempt: number): void => {
    const sending = send(to, happening, notificationId, attempt).finally(() => under.delete(sending));
    under.add(sending);
  };

  const publish = (subscription: Subscription, happening: Happening): void => {
    const to = registry.destinations.get(subscription.destinationId);
    if (to === undefined || subscription.status !== 'ENABLED') return;
    count += 1;
    post(to, happening, `49feeaeb-4982-42d9-a377-${String(count).padStart(12, '0')}`, 1);
  };

  ebay.listen((happening) => {
    for (const subscription of registry.subscriptions.values()) {
      const concerned = subscription.account === undefined || subscription.account === happening.seller;
      if (subscription.topicId === happening.topic && concerned) publish(subscription, happening);
    }
  });

  return {
    deliveries,
    publish,
    /** Resolves when nothing is on its way. */
    async settled(): Promise<void> {
      while (under.size > 0) await Promise.all(under);
    },
  };
};

export type PostOffice = ReturnType<typeof createPostOffice>;
