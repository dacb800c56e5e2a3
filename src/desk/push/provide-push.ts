import {
  createDestination,
  createSubscription,
  updateDestination,
  updateNotificationConfig,
  updateSubscription,
} from '../../ebay/calls/notification';
import { AppError, asAppError } from '../../errors';
import { isHeard, type PushPorts, type PushState, readPushState, type TopicState } from './push-state';

export interface PushWishes {
  readonly verificationToken: string;
  readonly alertEmail: string | undefined;
}

const PAYLOAD = { deliveryProtocol: 'HTTPS', format: 'JSON', schemaVersion: '1.0' } as const;
const NAME = 'Aftersale';

const configured = async ({ application }: PushPorts, state: PushState, { alertEmail }: PushWishes): Promise<void> => {
  if (alertEmail === undefined && state.alertEmail === undefined) {
    throw new AppError('configuration', 'eBay wants a mail address for when its messages do not arrive.', {
      hint: 'Set EBAY_ALERT_EMAIL.',
    });
  }
  if (alertEmail === undefined || alertEmail === state.alertEmail) return;
  await application.send(updateNotificationConfig, { body: { alertEmail } });
};

/** eBay calls the endpoint with a challenge before it answers: the desk must be running and reachable. */
const destined = async ({ application, endpoint }: PushPorts, state: PushState, { verificationToken }: PushWishes) => {
  const body = { deliveryConfig: { endpoint, verificationToken }, name: NAME, status: 'ENABLED' } as const;
  const known = state.destination;
  if (known === undefined) {
    const { destinationId } = await application.send(createDestination, { body });
    if (destinationId !== undefined) return destinationId;
    throw new AppError('unexpected_reply', 'eBay made a destination and did not say its id.', {
      hint: 'Run the command again: it is found by its address.',
    });
  }
  if (known.status !== 'ENABLED' || known.deliveryConfig?.verificationToken !== verificationToken) {
    await application.send(updateDestination, { path: { destination_id: known.destinationId ?? '' }, body });
  }
  return known.destinationId ?? '';
};

const subscribed = async (state: TopicState, destinationId: string): Promise<AppError | undefined> => {
  const { subscriber, topic, subscription } = state;
  const body = { destinationId, payload: PAYLOAD, status: 'ENABLED' } as const;
  try {
    if (subscription?.subscriptionId === undefined) {
      await subscriber.ebay.send(createSubscription, { body: { ...body, topicId: topic } });
    } else {
      const path = { subscription_id: subscription.subscriptionId };
      await subscriber.ebay.send(updateSubscription, { path, body });
    }
    return undefined;
  } catch (thrown) {
    return asAppError(thrown);
  }
};

/**
 * Brings eBay to push to this desk: alert address, destination (one that eBay marked down is enabled again), and every
 * subscription with the token that its topic wants. What is in place already is left alone. One account's trouble does not
 * hold the others up; it is told in the state that is answered.
 * https://developer.ebay.com/api-docs/commerce/notification/overview.html
 * @throws AppError configuration, refused when eBay does not take the endpoint, and what reading throws.
 */
export const providePush = async (ports: PushPorts, wishes: PushWishes): Promise<PushState> => {
  const before = await readPushState(ports);
  await configured(ports, before, wishes);
  const destinationId = await destined(ports, before, wishes);
  const problems = new Map<string, AppError>();
  for (const topic of before.topics) {
    if (topic.problem !== undefined || isHeard(topic, { destinationId, status: 'ENABLED' })) continue;
    const problem = await subscribed(topic, destinationId);
    if (problem !== undefined) problems.set(`${topic.subscriber.account?.id ?? ''}/${topic.topic}`, problem);
  }
  const after = await readPushState(ports);
  const topics = after.topics.map((topic) => {
    const problem = problems.get(`${topic.subscriber.account?.id ?? ''}/${topic.topic}`) ?? topic.problem;
    return problem === undefined ? topic : { ...topic, problem };
  });
  return { ...after, topics };
};
