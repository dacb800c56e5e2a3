import type { SimAccount } from '../accounts';
import type { Answer, Call } from '../http/handler';
import { grantRefusal } from '../refusal';
import { ACCESS_TOKEN_SECONDS, type Tokens } from './tokens';

export interface Keyset {
  clientId: string;
  clientSecret: string;
}

const REFRESH_TOKEN_SECONDS = 47_304_000;

const invalidGrant = () =>
  grantRefusal(
    400,
    'invalid_grant',
    'the provided authorization grant code is invalid or was issued to another client',
  );

/** POST /identity/v1/oauth2/token. Source: eBay's OAuth pages. */
export const tokenEndpoint =
  (keyset: Keyset, tokens: Tokens) =>
  ({ request, now }: Call): Answer => {
    const basic = Buffer.from(`${keyset.clientId}:${keyset.clientSecret}`).toString('base64');
    if (request.headers.authorization !== `Basic ${basic}`) {
      throw grantRefusal(401, 'invalid_client', 'client authentication failed');
    }
    if (!(request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')) {
      throw grantRefusal(400, 'invalid_request', 'the request must be form encoded');
    }
    const form = new URLSearchParams(request.body.toString('utf8'));
    const scopes = (form.get('scope') ?? '').split(' ').filter((scope) => scope !== '');
    const answer = (account: SimAccount | undefined, kind: string, refreshToken?: string): Answer => ({
      body: {
        access_token: tokens.issue(account, scopes, now),
        expires_in: ACCESS_TOKEN_SECONDS,
        ...(refreshToken ? { refresh_token: refreshToken, refresh_token_expires_in: REFRESH_TOKEN_SECONDS } : {}),
        token_type: kind,
      },
    });

    switch (form.get('grant_type')) {
      case 'refresh_token': {
        const account = tokens.accountOf(form.get('refresh_token') ?? '');
        if (account === undefined) throw invalidGrant();
        return answer(account, 'User Access Token');
      }
      case 'client_credentials':
        if (scopes.length === 0) throw grantRefusal(400, 'invalid_scope', 'a scope is required');
        return answer(undefined, 'Application Access Token');
      case 'authorization_code': {
        const account = tokens.redeemCode(form.get('code') ?? '', form.get('redirect_uri') ?? '');
        if (account === undefined) throw invalidGrant();
        tokens.consent(account);
        return answer(account, 'User Access Token', account.refreshToken);
      }
      default:
        throw grantRefusal(400, 'unsupported_grant_type', 'grant type in request is not supported');
    }
  };
