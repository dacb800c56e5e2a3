import { z } from 'zod';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import { parseJson } from './json';
import { refusalsIn } from './refusal';
import { type Transport, TransportFailure } from './transport';

const SCOPE = 'https://api.ebay.com/oauth/api_scope';
/** Reading and answering requests. */
export const DESK_SCOPES = [SCOPE, `${SCOPE}/sell.fulfillment`] as const;
/** What eBay's push notifications need besides; each must be enabled on the keyset first. */
export const PUSH_SCOPES = [
  `${SCOPE}/commerce.notification.subscription`,
  `${SCOPE}/sell.cancellation`,
  `${SCOPE}/sell.return`,
  `${SCOPE}/sell.inquiry`,
] as const;

/** The application as eBay knows it. `ruName` is eBay's name of the address that a seller's browser returns to. */
export interface ConsentApplication {
  readonly api: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly ruName: string;
}

/** eBay's own sign-in host beside its API host; a stand-in serves both. */
const signInHost = (api: string) => api.replace(/^https:\/\/api\.((sandbox\.)?ebay\.com)$/, 'https://auth.$1');

/**
 * The page where the seller consents. `state` is a fresh secret that must come back with the reply.
 * https://developer.ebay.com/api-docs/static/oauth-consent-request.html
 */
export const consentAddress = (
  { api, clientId, ruName }: ConsentApplication,
  state: string,
  scopes: readonly string[],
): string => {
  const query = new URLSearchParams({ client_id: clientId, response_type: 'code', redirect_uri: ruName, state });
  return `${signInHost(api)}/oauth2/authorize?${query}&scope=${encodeURIComponent(scopes.join(' '))}`;
};

const refusal = (message: string, hint: string) => new AppError('bad_input', message, { hint });

/**
 * The code in the address that the seller's browser ended at.
 * @throws AppError `bad_input` when the seller declined, or it is the reply to another consent.
 */
export const codeFromReply = (address: string, state: string): string => {
  if (!URL.canParse(address.trim())) {
    throw refusal('That is not an address.', 'Copy the whole address from the browser, beginning with https://.');
  }
  const reply = new URL(address.trim()).searchParams;
  if (reply.get('error') !== null) {
    throw refusal('The seller did not consent.', 'Open the address again and press Agree and Continue.');
  }
  if (reply.get('state') !== state) {
    throw refusal(
      'This is the reply to another consent.',
      'Open the address that was printed last, and paste its reply.',
    );
  }
  const code = reply.get('code');
  if (code) return code;
  throw refusal('There is no code in this address.', 'Copy the address of the page that follows Agree and Continue.');
};

export interface Consent {
  readonly refreshToken: string;
  /** When it ends, about 18 months from now. */
  readonly endsAt: Date | undefined;
}

const Granted = z.object({
  refresh_token: z.string().min(1),
  refresh_token_expires_in: z.coerce.number().positive().optional(),
});

const readGranted = (text: string) => {
  try {
    return Granted.safeParse(parseJson(text)).data;
  } catch {
    return undefined;
  }
};

/**
 * Trades the code, good once and for five minutes, for the seller's refresh token.
 * https://developer.ebay.com/api-docs/static/oauth-auth-code-grant-request.html
 * @throws AppError `unreachable`, `token`
 */
export const exchangeConsent = async (
  { api, clientId, clientSecret, ruName }: ConsentApplication,
  code: string,
  { transport, clock }: { readonly transport: Transport; readonly clock: Clock },
): Promise<Consent> => {
  const form = new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: ruName });
  const reply = await transport
    .send({
      verb: 'POST',
      url: `${api}/identity/v1/oauth2/token`,
      headers: {
        Authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
        Accept: 'application/json',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: Buffer.from(form.toString()),
    })
    .catch((thrown: unknown) => {
      if (!(thrown instanceof TransportFailure)) throw thrown;
      throw new AppError('unreachable', 'eBay could not be reached.', { hint: 'Check the network and try again.' });
    });
  const granted = reply.status < 400 ? readGranted(reply.text) : undefined;
  if (granted === undefined) {
    const errorId = refusalsIn(reply.text)[0]?.errorId;
    const keys = errorId === 'invalid_client';
    throw new AppError(
      'token',
      keys ? 'eBay does not accept the client ID and secret.' : 'eBay did not accept the code.',
      {
        hint: keys
          ? 'Check EBAY_CLIENT_ID and EBAY_CLIENT_SECRET, and that they belong to the chosen EBAY_ENV.'
          : 'A code works once and for five minutes, and EBAY_RU_NAME must be the one it was asked with: consent again.',
        facts: { status: reply.status, errorId },
      },
    );
  }
  const seconds = granted.refresh_token_expires_in;
  return {
    refreshToken: granted.refresh_token,
    endsAt: seconds === undefined ? undefined : new Date(clock.now().getTime() + seconds * 1000),
  };
};
