import type { SimAccount } from './accounts';
import type { CallBudget } from './analytics/call-budget';
import { cancellationRoutes } from './cancellation/routes';
import { caseRoutes } from './case/routes';
import { DEVELOPER_CALLS } from './description/developer';
import { IDENTITY_CALLS } from './description/identity';
import { orderRoutes } from './fulfillment/routes';
import { type Route, route } from './http/handler';
import { consentRoute } from './identity/consent-page';
import { type Keyset, tokenEndpoint } from './identity/token-endpoint';
import type { Tokens } from './identity/tokens';
import { imageRoute } from './images';
import { inquiryRoutes } from './inquiry/routes';
import { type NotificationParts, notificationRoutes } from './notification/routes';
import { returnRoutes } from './return/routes';
import { keyHandlers, type SigningKeys } from './signature/keys';

/** Every route of the Post-Order API that this simulator serves. */
export const postOrderRoutes: readonly Route[] = [
  ...cancellationRoutes,
  ...returnRoutes,
  ...inquiryRoutes,
  ...caseRoutes,
];

export interface RouteParts extends NotificationParts {
  keyset: Keyset;
  tokens: Tokens;
  accounts: readonly SimAccount[];
  ruNames: Readonly<Record<string, string>>;
  signingKeys: SigningKeys;
  budget: CallBudget;
}

export const allRoutes = (parts: RouteParts): Route[] => {
  const { keyset, tokens, accounts, ruNames, signingKeys, budget } = parts;
  const developer = { ...keyHandlers(signingKeys), getRateLimits: budget.rateLimits };
  return [
    ...postOrderRoutes,
    ...orderRoutes,
    ...notificationRoutes(parts),
    ...DEVELOPER_CALLS.map((call) => route(call, developer[call.id])),
    ...IDENTITY_CALLS.map((call) => route(call, tokenEndpoint(keyset, tokens))),
    consentRoute(keyset, tokens, accounts, ruNames),
    imageRoute,
  ];
};
