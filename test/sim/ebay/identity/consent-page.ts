import type { SimAccount } from '../accounts';
import type { CallDescription } from '../description/field';
import { type Answer, type Call, type Route, route } from '../http/handler';
import { Refusal } from '../refusal';
import type { Keyset } from './token-endpoint';
import type { Tokens } from './tokens';

const PAGE: CallDescription = {
  id: 'consentPage',
  group: 'identity',
  method: 'GET',
  path: '/oauth2/authorize',
  scheme: 'none',
  query: {
    client_id: { required: true },
    redirect_uri: { required: true },
    response_type: { required: true, oneOf: ['code'] },
    scope: { required: true },
    state: {},
    prompt: {},
    locale: {},
    /** Not eBay's: the choice made on this page. */
    simulated_choice: {},
  },
};

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const STYLE = `body { font: 16px/1.5 'Liberation Sans', Arial, sans-serif; margin: 24px; max-width: 30rem; }
h1 { font-size: 1.4rem; margin: 0 0 .5rem; }
a { display: inline-block; padding: .5rem 1.25rem; border: 1px solid #3665f3; border-radius: 20px; text-decoration: none; }`;

const page = (query: URLSearchParams, sellers: readonly SimAccount[]): string => {
  const link = (choice: string, label: string) => {
    const next = new URLSearchParams(query);
    next.set('simulated_choice', choice);
    return `<p><a href="/oauth2/authorize?${escaped(next.toString())}">${escaped(label)}</a></p>`;
  };
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Grant application access</title><style>${STYLE}</style></head><body>
<h1>Grant application access</h1><p>This application wants to act for your eBay account. (Simulated eBay.)</p>
${sellers.map(({ id, username }) => link(id, `Agree as ${username}`)).join('\n')}
${link('', 'Not now')}</body></html>`;
};

/**
 * The page on which a seller consents. eBay takes a RuName as redirect_uri and keeps its addresses; `ruNames` does that
 * here, and an address on this machine may be given directly.
 */
export const consentRoute = (
  keyset: Keyset,
  tokens: Tokens,
  accounts: readonly SimAccount[],
  ruNames: Readonly<Record<string, string>>,
): Route =>
  route(PAGE, ({ query }: Call): Answer => {
    const redirectUri = query.get('redirect_uri') ?? '';
    const target =
      ruNames[redirectUri] ?? (/^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(redirectUri) ? redirectUri : undefined);
    if (query.get('client_id') !== keyset.clientId || target === undefined) {
      throw new Refusal(400, { error_id: 'unauthorized_client', error_description: 'The OAuth client was not found.' });
    }
    const sellers = accounts.filter(({ role }) => role === 'seller');
    const choice = query.get('simulated_choice');
    if (choice === null) return { raw: { type: 'text/html; charset=utf-8', content: page(query, sellers) } };
    const seller = sellers.find(({ id }) => id === choice);
    const url = new URL(target);
    if (query.get('state')) url.searchParams.set('state', query.get('state') ?? '');
    if (seller) {
      url.searchParams.set('code', tokens.issueCode(seller, redirectUri));
      url.searchParams.set('expires_in', '299');
    } else {
      url.searchParams.set('error', 'access_denied');
    }
    return { status: 302, headers: { location: url.toString() } };
  });
