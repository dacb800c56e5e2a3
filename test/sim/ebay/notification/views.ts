import type { Topic } from '../description/notification';
import type { Destination, Subscription } from './registry';

export const topicView = (topic: Topic): object => ({
  ...topic,
  context: topic.scope === 'USER' ? 'SELLER' : 'PARTNERMARKETPLACE',
  status: 'ENABLED',
  filterable: false,
  supportedPayloads: [{ format: ['JSON'], schemaVersion: '1.0', deliveryProtocol: 'HTTPS', deprecated: false }],
});

export const destinationView = (destination: Destination): object => ({
  destinationId: destination.destinationId,
  name: destination.name,
  status: destination.status,
  deliveryConfig: { endpoint: destination.endpoint, verificationToken: destination.verificationToken },
});

export const subscriptionView = (subscription: Subscription): object => ({
  subscriptionId: subscription.subscriptionId,
  topicId: subscription.topicId,
  status: subscription.status,
  creationDate: subscription.creationDate.toISOString(),
  destinationId: subscription.destinationId,
  payload: { format: 'JSON', schemaVersion: '1.0', deliveryProtocol: 'HTTPS' },
});
