import { type AxiosAdapter, AxiosError, type InternalAxiosRequestConfig } from 'axios';
import { createCallBudget } from '../../src/ebay/budget';
import { memoryBudgetBook } from '../../src/ebay/budget-book';
import { createEbayClient, type EbayAccountSettings, type EbayClientOptions } from '../../src/ebay/client';
import { ebayHosts } from '../../src/ebay/hosts';
import { AccountId } from '../../src/ids';
import { type HandMovedClock, handMovedClock } from '../hand-moved-clock';

/** What eBay does with one request. */
export type Answer =
  | { readonly status?: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | { readonly cut: string; readonly connecting?: boolean }
  | 'hang';

export interface SeenRequest {
  readonly verb: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

const TOKEN_PATH = '/identity/v1/oauth2/token';

const failure = (answer: { cut: string; connecting?: boolean }, config: InternalAxiosRequestConfig) => {
  const socket = Object.assign(new Error('socket'), {
    code: answer.cut,
    ...(answer.connecting ? { syscall: 'connect' } : {}),
  });
  return AxiosError.from(socket, answer.cut, config);
};

/** The network's edge with a script: tokens are handed out, everything else is answered from the script in turn. */
export const scriptedEbay = (script: Answer[], tokens: Answer[] = []) => {
  const calls: SeenRequest[] = [];
  const tokenRequests: SeenRequest[] = [];
  const adapter: AxiosAdapter = (config) => {
    const url = config.url ?? '';
    const seen = {
      verb: (config.method ?? '').toUpperCase(),
      url,
      headers: Object.fromEntries(Object.entries(config.headers.toJSON()).map(([key, value]) => [key, String(value)])),
      body: Buffer.isBuffer(config.data) ? config.data.toString('utf8') : undefined,
    };
    const isToken = url.includes(TOKEN_PATH);
    (isToken ? tokenRequests : calls).push(seen);
    const fresh: Answer = {
      body: { access_token: `token-${tokenRequests.length}`, expires_in: 7200, token_type: 'User' },
    };
    const answer = isToken ? (tokens.shift() ?? fresh) : script.shift();
    if (answer === undefined) return Promise.reject(new Error(`nothing is scripted for ${seen.verb} ${url}`));
    if (answer === 'hang') return new Promise(() => {});
    if ('cut' in answer) return Promise.reject(failure(answer, config));
    const { status = 200, body = '', headers = {} } = answer;
    const data = typeof body === 'string' ? body : JSON.stringify(body);
    return Promise.resolve({ status, statusText: '', headers, data, config, request: {} });
  };
  return { adapter, calls, tokenRequests, script };
};

export const ACCOUNT = AccountId.parse('Main shop');

/** A seller account whose eBay follows `script`. */
export const scriptedAccount = (
  script: Answer[],
  options: Partial<EbayClientOptions> & {
    clock?: HandMovedClock;
    tokens?: Answer[];
    seller?: Partial<EbayAccountSettings>;
  } = {},
) => {
  const clock = options.clock ?? handMovedClock();
  const ebay = scriptedEbay(script, options.tokens);
  const { seller, tokens: _, ...clientOptions } = options;
  const client = createEbayClient({
    hosts: ebayHosts('https://api.ebay.com'),
    credentials: { clientId: 'client', clientSecret: 'secret' },
    settings: (id) => (id === ACCOUNT ? { refreshToken: 'refresh', marketplaceId: 'EBAY_US', ...seller } : undefined),
    budget: createCallBudget({ clock, book: memoryBudgetBook(), accounts: () => 1 }),
    random: () => 0.5,
    ...clientOptions,
    clock,
    adapter: ebay.adapter,
  });
  return { ...ebay, clock, client, account: client.account(ACCOUNT) };
};
