import { NOTIFICATION_CALLS, TOPICS } from '../description/notification';
import { type Answer, type Call, type Route, route } from '../http/handler';
import type { Courier } from './courier';
import type { PostOffice } from './delivery';
import { destinationHandlers } from './destinations';
import { notificationRefusal, type Registry } from './registry';
import type { NoticeKey } from './signing';
import { subscriptionHandlers } from './subscriptions';
import { topicView } from './views';

export interface NotificationParts {
  registry: Registry;
  courier: Courier;
  office: PostOffice;
  key: NoticeKey;
}

/** eBay's Notification API. */
export const notificationRoutes = ({ registry, courier, office, key }: NotificationParts): Route[] => {
  const topic = ({ path }: Call): Answer => {
    const found = TOPICS.find(({ topicId }) => topicId === path('topic_id'));
    if (found === undefined) throw notificationRefusal(404, 195002, 'The specified topic does not exist.');
    return { body: topicView(found) };
  };
  const publicKey = ({ path }: Call): Answer => {
    if (path('public_key_id') !== key.keyId) throw notificationRefusal(404, 195018, 'The public key does not exist.');
    return { body: { algorithm: 'ECDSA', digest: key.digest, key: key.publicPem } };
  };
  const handlers: Record<(typeof NOTIFICATION_CALLS)[number]['id'], Route['handle']> = {
    ...destinationHandlers(registry, courier),
    ...subscriptionHandlers(registry, office),
    getNotificationConfig: () => {
      if (registry.alertEmail === undefined) throw notificationRefusal(404, 195004, 'No configuration exists.');
      return { body: { alertEmail: registry.alertEmail } };
    },
    updateNotificationConfig: ({ body }) => {
      registry.alertEmail = body.text('alertEmail');
      return { status: 204 };
    },
    getTopics: () => ({ body: { total: TOPICS.length, limit: 20, topics: TOPICS.map(topicView) } }),
    getTopic: topic,
    getPublicKey: publicKey,
  };
  return NOTIFICATION_CALLS.map((call) => route(call, handlers[call.id]));
};
