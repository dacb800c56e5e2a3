import { deleteSubscription } from '../../ebay/calls/notification';
import { DELETION_TOPIC, type PushPorts, readPushState } from './push-state';

/**
 * Ends the sellers' subscriptions to this desk and answers how many. The one about deleted accounts stays, since an
 * application that keeps eBay users' data must have it. @throws AppError
 */
export const retirePush = async (ports: PushPorts): Promise<number> => {
  const { topics, destination } = await readPushState(ports);
  let ended = 0;
  for (const { topic, subscription, subscriber } of topics) {
    const id = subscription?.subscriptionId;
    if (topic === DELETION_TOPIC || id === undefined || subscription?.destinationId !== destination?.destinationId) {
      continue;
    }
    await subscriber.ebay.send(deleteSubscription, { path: { subscription_id: id } });
    ended += 1;
  }
  return ended;
};
