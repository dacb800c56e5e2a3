import axios, {
  AxiosError,
  AxiosHeaders,
  type AxiosResponse,
  CanceledError,
  type InternalAxiosRequestConfig,
} from 'axios';
import type { SimClock } from '../clock';
import type { Outcome, SimReply, SimRequest } from './exchange';

/** An axios adapter that leads into the simulator without a socket. */
export type SimAdapter = (config: InternalAxiosRequestConfig) => Promise<AxiosResponse>;

const bodyOf = (data: unknown): Buffer => {
  if (data === undefined || data === null) return Buffer.alloc(0);
  if (typeof data === 'string') return Buffer.from(data, 'utf8');
  if (data instanceof URLSearchParams) return Buffer.from(data.toString(), 'utf8');
  if (Buffer.isBuffer(data)) return data;
  if (data instanceof Uint8Array) return Buffer.from(data);
  throw new TypeError('The simulated eBay takes bodies as text or bytes');
};

const requestOf = (config: InternalAxiosRequestConfig): SimRequest => {
  const url = new URL(axios.getUri(config), 'https://api.ebay.com');
  const body = bodyOf(config.data);
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(config.headers.toJSON())) {
    if (value !== null && value !== undefined) headers[name.toLowerCase()] = String(value);
  }
  // The HTTP adapter of axios names the length of every body that there is.
  if (body.length > 0) headers['content-length'] = String(body.length);
  return {
    method: (config.method ?? 'get').toUpperCase(),
    path: url.pathname,
    query: url.searchParams,
    headers,
    body,
    authority: url.host,
  };
};

const dataOf = (config: InternalAxiosRequestConfig, reply: SimReply): unknown =>
  config.responseType === 'arraybuffer' ? Buffer.from(reply.body) : reply.body.toString();

const finish = (config: InternalAxiosRequestConfig, reply: SimReply, now: Date): AxiosResponse => {
  const response: AxiosResponse = {
    data: dataOf(config, reply),
    status: reply.status,
    statusText: '',
    // As every server does.
    headers: new AxiosHeaders({ date: now.toUTCString(), ...reply.headers }),
    config,
    request: {},
  };
  const accepts = config.validateStatus;
  if (!accepts || accepts(reply.status)) return response;
  const code = reply.status < 500 ? AxiosError.ERR_BAD_REQUEST : AxiosError.ERR_BAD_RESPONSE;
  throw new AxiosError(`Request failed with status code ${reply.status}`, code, config, {}, response);
};

/** `pending` counts requests that have no answer yet. Timeouts of requests run on the simulated clock. */
export const createAdapter =
  (clock: SimClock, answer: (request: SimRequest) => Outcome, pending: Set<SimRequest>): SimAdapter =>
  (config) =>
    new Promise((resolve, reject) => {
      const signal = config.signal as AbortSignal | undefined; // axios types only the part of AbortSignal that it uses itself
      if (signal?.aborted) {
        reject(new CanceledError(undefined, config));
        return;
      }
      const request = requestOf(config);
      pending.add(request);
      const stops: (() => void)[] = [];
      const end = (settle: () => void) => {
        pending.delete(request);
        for (const stop of stops) stop();
        settle();
      };
      const abort = () => end(() => reject(new CanceledError(undefined, config)));
      signal?.addEventListener('abort', abort, { once: true });
      stops.push(() => signal?.removeEventListener('abort', abort));
      if (config.timeout) {
        const code = config.transitional?.clarifyTimeoutError ? AxiosError.ETIMEDOUT : AxiosError.ECONNABORTED;
        const message = `timeout of ${config.timeout}ms exceeded`;
        stops.push(clock.after(config.timeout, () => end(() => reject(new AxiosError(message, code, config, {})))));
      }
      const deliver = (outcome: Outcome): void => {
        if (outcome.kind === 'hang' || !pending.has(request)) return;
        if (outcome.kind === 'later') {
          outcome.outcome.then(deliver, (thrown) => end(() => reject(thrown)));
          return;
        }
        if (outcome.kind === 'reply' && outcome.delay > 0) {
          stops.push(clock.after(outcome.delay, () => deliver({ ...outcome, delay: 0 })));
          return;
        }
        end(() => {
          if (outcome.kind === 'cut') {
            reject(new AxiosError('socket hang up', 'ECONNRESET', config, {}));
            return;
          }
          try {
            resolve(finish(config, outcome.reply, clock.now()));
          } catch (thrown) {
            reject(thrown);
          }
        });
      };
      deliver(answer(request));
    });
