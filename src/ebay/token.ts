import { z } from 'zod';
import { type Clock, pause } from '../clock';
import { AppError } from '../errors';
import { parseJson } from './json';
import { refusalsIn } from './refusal';
import { retryAfter, waitBeforeRetry } from './retry';
import { type HttpReply, type Transport, TransportFailure } from './transport';

/** What a token is asked for with: a seller's refresh token, or nothing for the application itself. */
export interface TokenGrant {
  readonly refreshToken?: string;
  /** Scopes, when fewer than were consented to; the application's token needs them said. */
  readonly scopes?: readonly string[];
}

export interface TokenSource {
  /** An access token that is good for some minutes yet; many who wait share one request. @throws AppError token, consent_needed, unreachable */
  get(grant: TokenGrant): Promise<string>;
  /** Says that eBay refused this token: the next `get` asks for a new one. */
  refuse(grant: TokenGrant, token: string): void;
}

export interface TokenSourceOptions {
  readonly api: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly random: () => number;
}

const REFRESH_BEFORE_END = 5 * 60 * 1000;

const TokenReply = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive(),
});

interface Held {
  readonly token: string;
  readonly end: number;
  /** From here on a new one is fetched, though this one still works. */
  readonly renewal: number;
}

const parsed = (source: string): unknown => {
  try {
    return parseJson(source);
  } catch {
    return undefined;
  }
};

const formOf = ({ refreshToken, scopes }: TokenGrant): string => {
  const form = new URLSearchParams(
    refreshToken === undefined
      ? { grant_type: 'client_credentials' }
      : { grant_type: 'refresh_token', refresh_token: refreshToken },
  );
  if (scopes !== undefined && scopes.length > 0) form.set('scope', scopes.join(' '));
  return form.toString();
};

const refused = (reply: HttpReply): AppError => {
  const errorId = refusalsIn(reply.text)[0]?.errorId;
  const facts = { status: reply.status, errorId };
  if (errorId === 'invalid_grant') {
    return new AppError('consent_needed', 'eBay no longer accepts this seller’s consent.', {
      hint: 'The seller must connect the account again; consent ends after 18 months or with a new password.',
      facts,
    });
  }
  if (reply.status >= 500 || reply.status === 429) {
    return new AppError('unreachable', 'eBay could not hand out an access token.', {
      hint: 'Try again in a few minutes.',
      facts,
    });
  }
  const hint =
    errorId === 'invalid_client'
      ? 'Check EBAY_CLIENT_ID and EBAY_CLIENT_SECRET.'
      : 'Check the eBay keys and the permissions of this account.';
  return new AppError('token', 'eBay refused to hand out an access token.', { hint, facts });
};

/** https://developer.ebay.com/api-docs/static/oauth-refresh-token-request.html */
export const createTokenSource = (options: TokenSourceOptions): TokenSource => {
  const { api, clientId, clientSecret, transport, clock, random } = options;
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  const held = new Map<string, Held>();
  const asked = new Map<string, Promise<string>>();

  const exchange = async (grant: TokenGrant): Promise<HttpReply> => {
    for (let number = 1; ; number += 1) {
      const reply = await transport
        .send({
          verb: 'POST',
          url: `${api}/identity/v1/oauth2/token`,
          headers: {
            Authorization: `Basic ${basic}`,
            Accept: 'application/json',
            'Content-Type': 'application/x-www-form-urlencoded',
          },
          body: Buffer.from(formOf(grant)),
        })
        .catch((thrown: unknown) => {
          if (thrown instanceof TransportFailure) return undefined;
          throw thrown;
        });
      if (reply !== undefined && reply.status < 400) return reply;
      const wait = waitBeforeRetry(
        {
          number,
          status: reply?.status,
          retryAfterMilliseconds: retryAfter(reply?.headers['retry-after'], clock.now()),
        },
        random(),
      );
      if (wait !== undefined) await pause(clock, wait);
      else if (reply !== undefined) throw refused(reply);
      else throw new AppError('unreachable', 'eBay could not be reached.', { hint: 'Try again in a few minutes.' });
    }
  };

  const fetched = async (key: string, grant: TokenGrant): Promise<string> => {
    const reply = await exchange(grant);
    const { success, data } = TokenReply.safeParse(parsed(reply.text));
    if (!success) {
      throw new AppError('token', 'eBay answered with an unreadable access token.', {
        facts: { status: reply.status },
      });
    }
    const lifetime = data.expires_in * 1000;
    const end = clock.now().getTime() + lifetime;
    held.set(key, { token: data.access_token, end, renewal: end - Math.min(REFRESH_BEFORE_END, lifetime / 2) });
    return data.access_token;
  };

  return {
    async get(grant) {
      const key = formOf(grant);
      const now = clock.now().getTime();
      const known = held.get(key);
      if (known !== undefined && now < known.renewal) return known.token;
      let waiting = asked.get(key);
      if (waiting === undefined) {
        waiting = fetched(key, grant).finally(() => asked.delete(key));
        asked.set(key, waiting);
      }
      if (known === undefined || now >= known.end) return waiting;
      // A renewal that fails while the old token still works must not stop anybody.
      return waiting.catch(() => known.token);
    },
    refuse(grant, token) {
      const key = formOf(grant);
      if (held.get(key)?.token === token) held.delete(key);
    },
  };
};
