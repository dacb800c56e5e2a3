import { type CallDescription, type Field, oneOf } from './field';

const root = '/commerce/notification/v1';
const rest = { group: 'notification', scheme: 'Bearer' } as const;
const paging = { limit: { kind: 'integer' }, continuation_token: {} } as const;
const STATUS = ['ENABLED', 'DISABLED'];

const DESTINATION = {
  name: { kind: 'string', required: true },
  status: oneOf([...STATUS, 'MARKED_DOWN'], true),
  deliveryConfig: {
    kind: 'object',
    required: true,
    fields: { endpoint: { kind: 'string', required: true }, verificationToken: { kind: 'string', required: true } },
  },
} as const satisfies Record<string, Field>;

const PAYLOAD: Field = {
  kind: 'object',
  required: true,
  fields: {
    format: oneOf(['JSON'], true),
    schemaVersion: { kind: 'string', required: true },
    deliveryProtocol: oneOf(['HTTPS'], true),
  },
};

/** The calls of the Notification API that provisioning needs. Source: eBay's Notification API, version 1.6.7. */
export const NOTIFICATION_CALLS = [
  { ...rest, id: 'getNotificationConfig', method: 'GET', path: `${root}/config` },
  {
    ...rest,
    id: 'updateNotificationConfig',
    method: 'PUT',
    path: `${root}/config`,
    body: { alertEmail: { kind: 'string', required: true } },
  },
  { ...rest, id: 'getTopics', method: 'GET', path: `${root}/topic`, query: paging },
  { ...rest, id: 'getTopic', method: 'GET', path: `${root}/topic/{topic_id}` },
  { ...rest, id: 'getPublicKey', method: 'GET', path: `${root}/public_key/{public_key_id}` },
  { ...rest, id: 'getDestinations', method: 'GET', path: `${root}/destination`, query: paging },
  { ...rest, id: 'createDestination', method: 'POST', path: `${root}/destination`, body: DESTINATION },
  { ...rest, id: 'getDestination', method: 'GET', path: `${root}/destination/{destination_id}` },
  { ...rest, id: 'updateDestination', method: 'PUT', path: `${root}/destination/{destination_id}`, body: DESTINATION },
  { ...rest, id: 'deleteDestination', method: 'DELETE', path: `${root}/destination/{destination_id}` },
  { ...rest, id: 'getSubscriptions', method: 'GET', path: `${root}/subscription`, query: paging },
  {
    ...rest,
    id: 'createSubscription',
    method: 'POST',
    path: `${root}/subscription`,
    body: {
      topicId: { kind: 'string', required: true },
      status: oneOf(STATUS, true),
      destinationId: { kind: 'string', required: true },
      payload: PAYLOAD,
    },
  },
  { ...rest, id: 'getSubscription', method: 'GET', path: `${root}/subscription/{subscription_id}` },
  {
    ...rest,
    id: 'updateSubscription',
    method: 'PUT',
    path: `${root}/subscription/{subscription_id}`,
    body: { status: oneOf(STATUS), destinationId: { kind: 'string' }, payload: { ...PAYLOAD, required: false } },
  },
  { ...rest, id: 'deleteSubscription', method: 'DELETE', path: `${root}/subscription/{subscription_id}` },
  {
    ...rest,
    id: 'testSubscription',
    method: 'POST',
    path: `${root}/subscription/{subscription_id}/test`,
    body: 'empty',
  },
] as const satisfies readonly CallDescription[];

export interface Topic {
  topicId: string;
  description: string;
  scope: 'USER' | 'APPLICATION';
  authorizationScopes: string[];
}

const scopes = (name: string): string[] =>
  ['', '.read'].map((suffix) => `https://api.ebay.com/oauth/api_scope/sell.${name}${suffix}`);

/** The topics that a desk can want; eBay has some twenty more. */
export const TOPICS: readonly Topic[] = [
  {
    topicId: 'MARKETPLACE_ACCOUNT_DELETION',
    description: 'A user asked for the deletion of their account.',
    scope: 'APPLICATION',
    authorizationScopes: ['https://api.ebay.com/oauth/api_scope'],
  },
  {
    topicId: 'ORDER_CANCELLATION_ACTIVITY',
    description: 'Activity of a cancellation of the seller.',
    scope: 'USER',
    authorizationScopes: scopes('cancellation'),
  },
  {
    topicId: 'ORDER_RETURN_ACTIVITY',
    description: 'Activity of a return of the seller.',
    scope: 'USER',
    authorizationScopes: scopes('return'),
  },
  {
    topicId: 'ORDER_INQUIRY_ACTIVITY',
    description: 'Activity of an inquiry of the seller, or of its case.',
    scope: 'USER',
    authorizationScopes: scopes('inquiry'),
  },
];
