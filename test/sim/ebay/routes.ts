import { cancellationRoutes } from './cancellation/routes';
import { IDENTITY_CALLS } from './description/identity';
import { orderRoutes } from './fulfillment/routes';
import { type Route, route } from './http/handler';
import { type Keyset, tokenEndpoint } from './identity/token-endpoint';
import type { Tokens } from './identity/tokens';

/** Every route of the Post-Order API that this simulator serves. */
export const postOrderRoutes: readonly Route[] = [...cancellationRoutes];

export const allRoutes = (keyset: Keyset, tokens: Tokens): Route[] => [
  ...postOrderRoutes,
  ...orderRoutes,
  ...IDENTITY_CALLS.map((call) => route(call, tokenEndpoint(keyset, tokens))),
];
