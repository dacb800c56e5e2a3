import { TOPICS } from '../description/notification';
import type { Answer, Call } from '../http/handler';
import type { PostOffice } from './delivery';
import { notificationRefusal, type Registry, type Subscription } from './registry';
import { subscriptionView } from './views';

const EXAMPLE = { ORDER_CANCELLATION_ACTIVITY: 'cancellations', ORDER_RETURN_ACTIVITY: 'returns' } as const;

/** The calls about subscriptions: which topics are sent where. */
export const subscriptionHandlers = (registry: Registry, office: PostOffice) => {
  /** The subscriptions of this token's holder: a user's are theirs, an application's its own. */
  const own =
    ({ user }: Call) =>
    (subscription: Subscription) =>
      (subscription.account ?? '') === user.id;
  const of = (call: Call): Subscription => {
    const subscription = registry.subscriptions.get(call.path('subscription_id'));
    if (subscription === undefined || !own(call)(subscription)) {
      throw notificationRefusal(404, 195012, 'The specified subscription does not exist.');
    }
    return subscription;
  };
  const knownDestination = (destinationId: string): string => {
    if (!registry.destinations.has(destinationId)) {
      throw notificationRefusal(400, 195014, 'The specified destination does not exist.');
    }
    return destinationId;
  };

  return {
    getSubscriptions: (call: Call): Answer => {
      const subscriptions = [...registry.subscriptions.values()].filter(own(call)).map(subscriptionView);
      return { body: { total: subscriptions.length, limit: 20, subscriptions } };
    },
    getSubscription: (call: Call): Answer => ({ body: subscriptionView(of(call)) }),
    createSubscription: (call: Call): Answer => {
      const { body, ebay, user, now } = call;
      const topic = TOPICS.find(({ topicId }) => topicId === body.text('topicId'));
      if (topic === undefined) throw notificationRefusal(400, 195002, 'The specified topic does not exist.');
      const account = user.id || undefined;
      // Topics of users need the user's token, topics of the application its own.
      if ((topic.scope === 'USER') !== (account !== undefined)) {
        throw notificationRefusal(403, 195011, 'Not authorized for this topic.');
      }
      const repeated = [...registry.subscriptions.values()].some(
        (each) => own(call)(each) && each.topicId === topic.topicId,
      );
      if (repeated) throw notificationRefusal(409, 195010, 'A subscription for this topic already exists.');
      const subscription: Subscription = {
        subscriptionId: `sub-${ebay.ids.request()}`,
        topicId: topic.topicId,
        status: body.text('status'),
        destinationId: knownDestination(body.text('destinationId')),
        creationDate: now,
        account,
      };
      registry.subscriptions.set(subscription.subscriptionId, subscription);
      const location = `/commerce/notification/v1/subscription/${subscription.subscriptionId}`;
      return { status: 201, headers: { location } };
    },
    updateSubscription: (call: Call): Answer => {
      const subscription = of(call);
      if (call.body.has('status')) subscription.status = call.body.text('status');
      if (call.body.has('destinationId'))
        subscription.destinationId = knownDestination(call.body.text('destinationId'));
      return { status: 204 };
    },
    deleteSubscription: (call: Call): Answer => {
      registry.subscriptions.delete(of(call).subscriptionId);
      return { status: 204 };
    },
    /** Sends the newest thing that the topic could be about. */
    testSubscription: (call: Call): Answer => {
      const subscription = of(call);
      const { topicId } = subscription;
      const topic = topicId as keyof typeof EXAMPLE | 'ORDER_INQUIRY_ACTIVITY' | 'MARKETPLACE_ACCOUNT_DELETION'; // only these can be subscribed to
      const { world } = call.ebay;
      const isDeletion = topic === 'MARKETPLACE_ACCOUNT_DELETION';
      const things =
        topic === 'ORDER_INQUIRY_ACTIVITY' ? world.inquiries : isDeletion ? undefined : world[EXAMPLE[topic]];
      const id = things ? [...things.keys()].at(-1) : 'test_user';
      if (id === undefined) throw notificationRefusal(500, 195000, 'A system error has occurred.');
      const activityType = isDeletion ? '' : 'SELLER_RESPONSE_REMINDER';
      office.publish(subscription, { topic, activityType, id, seller: call.user.id, at: call.now });
      return { status: 202 };
    },
  };
};
