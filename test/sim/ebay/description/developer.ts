import { type CallDescription, oneOf } from './field';

const keys = '/developer/key_management/v1/signing_key';

/** Key management (on eBay's second host) and the application's call limits. Source: eBay's Developer APIs. */
export const DEVELOPER_CALLS = [
  {
    id: 'createSigningKey',
    group: 'keys',
    method: 'POST',
    path: keys,
    scheme: 'Bearer',
    token: 'app',
    body: { signingKeyCipher: oneOf(['ED25519', 'RSA'], true) },
  },
  { id: 'getSigningKeys', group: 'keys', method: 'GET', path: keys, scheme: 'Bearer', token: 'app' },
  {
    id: 'getSigningKey',
    group: 'keys',
    method: 'GET',
    path: `${keys}/{signing_key_id}`,
    scheme: 'Bearer',
    token: 'app',
  },
  {
    id: 'getRateLimits',
    group: 'analytics',
    method: 'GET',
    path: '/developer/analytics/v1_beta/rate_limit/',
    scheme: 'Bearer',
    token: 'app',
    query: { api_context: {}, api_name: {} },
  },
] as const satisfies readonly CallDescription[];
