import { cancellationRoutes } from './cancellation/routes';
import { caseRoutes } from './case/routes';
import { IDENTITY_CALLS } from './description/identity';
import { orderRoutes } from './fulfillment/routes';
import { type Route, route } from './http/handler';
import { type Keyset, tokenEndpoint } from './identity/token-endpoint';
import type { Tokens } from './identity/tokens';
import { imageRoute } from './images';
import { inquiryRoutes } from './inquiry/routes';
import { returnRoutes } from './return/routes';

/** Every route of the Post-Order API that this simulator serves. */
export const postOrderRoutes: readonly Route[] = [
  ...cancellationRoutes,
  ...returnRoutes,
  ...inquiryRoutes,
  ...caseRoutes,
];

export const allRoutes = (keyset: Keyset, tokens: Tokens): Route[] => [
  ...postOrderRoutes,
  ...orderRoutes,
  imageRoute,
  ...IDENTITY_CALLS.map((call) => route(call, tokenEndpoint(keyset, tokens))),
];
