import { getDestinations, getNotificationConfig, getSubscriptions } from '../../ebay/calls/notification';
import type { EbayAccount, EbaySender } from '../../ebay/client';
import type { Destination, Subscription } from '../../ebay/types/notification';
import { AppError, asAppError } from '../../errors';
import type { Account } from '../account';

/** Topics about a seller's requests: each account subscribes with its own token. */
export const SELLER_TOPICS = [
  'ORDER_CANCELLATION_ACTIVITY',
  'ORDER_RETURN_ACTIVITY',
  'ORDER_INQUIRY_ACTIVITY',
] as const;
/** Told to the application, which must subscribe to it because it keeps eBay users' data. */
export const DELETION_TOPIC = 'MARKETPLACE_ACCOUNT_DELETION';

export interface Subscriber {
  /** Undefined for the application itself. */
  readonly account: Account | undefined;
  readonly ebay: EbaySender;
}

export interface PushPorts {
  readonly application: EbaySender;
  readonly accounts: readonly { readonly account: Account; readonly ebay: EbayAccount }[];
  /** Where eBay delivers to, to the letter. */
  readonly endpoint: string;
}

/** One topic of one subscriber, as eBay has it. */
export interface TopicState {
  readonly subscriber: Subscriber;
  readonly topic: string;
  readonly subscription: Subscription | undefined;
  /** Why it is not known or could not be set up. */
  readonly problem?: AppError;
}

export interface PushState {
  readonly alertEmail: string | undefined;
  readonly destination: Destination | undefined;
  readonly topics: readonly TopicState[];
}

/** Everybody who subscribes, with their topics. */
export const subscribers = ({
  application,
  accounts,
}: PushPorts): readonly (readonly [Subscriber, readonly string[]])[] => [
  ...accounts.map((one) => [one, SELLER_TOPICS] as const),
  [{ account: undefined, ebay: application }, [DELETION_TOPIC]],
];

const topicsOf = async (subscriber: Subscriber, topics: readonly string[]): Promise<TopicState[]> => {
  try {
    const { subscriptions } = await subscriber.ebay.send(getSubscriptions, { query: { limit: 100 } });
    return topics.map((topic) => ({
      subscriber,
      topic,
      subscription: subscriptions.find((one) => one.topicId === topic),
    }));
  } catch (thrown) {
    const problem = asAppError(thrown);
    return topics.map((topic) => ({ subscriber, topic, subscription: undefined, problem }));
  }
};

/** What eBay has on record about pushing to this desk. @throws AppError when eBay does not say. */
export const readPushState = async (ports: PushPorts): Promise<PushState> => {
  const { application, endpoint } = ports;
  const config = await application.send(getNotificationConfig, {}).catch((thrown: unknown) => {
    if (thrown instanceof AppError && thrown.code === 'not_found') return undefined;
    throw thrown;
  });
  const { destinations } = await application.send(getDestinations, { query: { limit: 100 } });
  const topics: TopicState[] = [];
  for (const [subscriber, wanted] of subscribers(ports)) topics.push(...(await topicsOf(subscriber, wanted)));
  return {
    alertEmail: config?.alertEmail,
    destination: destinations.find((one) => one.deliveryConfig?.endpoint === endpoint),
    topics,
  };
};

/** Whether messages of this topic reach the desk now. */
export const isHeard = ({ subscription }: TopicState, destination: Destination | undefined): boolean =>
  destination?.status === 'ENABLED' &&
  subscription?.status === 'ENABLED' &&
  subscription.destinationId === destination.destinationId;
