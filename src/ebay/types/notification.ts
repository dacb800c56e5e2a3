import { instant } from '../reading/containers';
import { count, flag, oneOf, text } from '../reading/leaves';
import { list } from '../reading/list';
import { object } from '../reading/object';
import { type ReadBy, required } from '../reading/reader';

export const DestinationStatus = oneOf('DestinationStatus', ['ENABLED', 'DISABLED', 'MARKED_DOWN']);

export const SubscriptionStatus = oneOf('SubscriptionStatus', ['ENABLED', 'DISABLED']);

export const Destination = object({
  deliveryConfig: object({ endpoint: text, verificationToken: text }),
  destinationId: required(text),
  name: text,
  status: DestinationStatus,
});
export type Destination = NonNullable<ReadBy<typeof Destination>>;

export const Subscription = object({
  creationDate: instant,
  destinationId: text,
  filterId: text,
  payload: object({ deliveryProtocol: text, format: text, schemaVersion: text }),
  status: SubscriptionStatus,
  subscriptionId: required(text),
  topicId: text,
});
export type Subscription = NonNullable<ReadBy<typeof Subscription>>;

export const Topic = object({
  authorizationScopes: list(text),
  context: text,
  description: text,
  filterable: flag,
  scope: text,
  status: text,
  supportedPayloads: list(
    object({ deliveryProtocol: text, deprecated: flag, format: list(text), schemaVersion: text }),
  ),
  topicId: required(text),
});
export type Topic = NonNullable<ReadBy<typeof Topic>>;

/** What every list of the Notification API carries beside its members. */
export const page = { href: text, limit: count, next: text, total: count };
