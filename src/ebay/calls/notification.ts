import { createDestination } from './notification/create-destination';
import { createSubscription } from './notification/create-subscription';
import { deleteDestination } from './notification/delete-destination';
import { deleteSubscription } from './notification/delete-subscription';
import { getDestinations } from './notification/get-destinations';
import { getNotificationConfig } from './notification/get-notification-config';
import { getPublicKey } from './notification/get-public-key';
import { getSubscriptions } from './notification/get-subscriptions';
import { getTopics } from './notification/get-topics';
import { testSubscription } from './notification/test-subscription';
import { updateDestination } from './notification/update-destination';
import { updateNotificationConfig } from './notification/update-notification-config';
import { updateSubscription } from './notification/update-subscription';

export {
  createDestination,
  createSubscription,
  deleteDestination,
  deleteSubscription,
  getDestinations,
  getNotificationConfig,
  getPublicKey,
  getSubscriptions,
  getTopics,
  testSubscription,
  updateDestination,
  updateNotificationConfig,
  updateSubscription,
};

/** The Notification API, as far as push needs it. */
export const notificationCalls = [
  getNotificationConfig,
  updateNotificationConfig,
  createDestination,
  getDestinations,
  updateDestination,
  deleteDestination,
  createSubscription,
  getSubscriptions,
  updateSubscription,
  deleteSubscription,
  testSubscription,
  getTopics,
  getPublicKey,
] as const;
