import type { CallDescription } from './field';

/** Source: eBay's OAuth pages: the client credentials, authorization code and refresh token grants. */
export const IDENTITY_CALLS = [
  { id: 'token', group: 'identity', method: 'POST', path: '/identity/v1/oauth2/token', scheme: 'Basic', body: 'form' },
] as const satisfies readonly CallDescription[];
