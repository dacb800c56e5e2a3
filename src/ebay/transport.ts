import http from 'node:http';
import https from 'node:https';
import axios, { type AxiosAdapter, AxiosError } from 'axios';
import type { Clock } from '../clock';
import { stopSignal } from './stop-signal';

export interface HttpRequest {
  readonly verb: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The very bytes that go out; a signature was made over them. */
  readonly body?: Buffer;
}

export interface HttpReply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** No reply came. `sent` is false only when it is certain that eBay never got the request. */
export class TransportFailure extends Error {
  override readonly name = 'TransportFailure';

  constructor(
    readonly code: string,
    readonly sent: boolean,
  ) {
    super(sent ? `No answer came (${code}).` : `No connection could be made (${code}).`);
  }
}

export interface Transport {
  /** Every status is a reply. @throws TransportFailure */
  send(request: HttpRequest): Promise<HttpReply>;
  close(): void;
}

export interface TransportOptions {
  readonly clock: Clock;
  /** Leads requests elsewhere than to the network, for example into a simulator in the same process. */
  readonly adapter?: AxiosAdapter;
  /** How long one request may take, from connecting to the last byte. */
  readonly deadlineMilliseconds?: number;
}

const DEADLINE = 30_000;
/** A return with photos carries them in base64. */
const LARGEST_BODY = 32 * 1024 * 1024;
/** Shorter than servers' own idle limits: a write on a socket that the server just closed would be in doubt for nothing. */
const IDLE_SOCKET = 4_000;

const BEFORE_SENDING = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_INVALID_URL',
]);

const asText = (data: unknown): string => {
  if (typeof data === 'string') return data;
  if (data instanceof Uint8Array) return Buffer.from(data).toString('utf8');
  return data === undefined || data === null ? '' : JSON.stringify(data);
};

const replyFrom = (response: { status: number; headers: unknown; data: unknown }): HttpReply => ({
  status: response.status,
  headers: Object.fromEntries(
    Object.entries(response.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
  ),
  text: asText(response.data),
});

// The thrown error holds the request with its token, so it is never kept as a cause: only its code goes on.
const failureFrom = (thrown: unknown): TransportFailure => {
  const code = thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'UNKNOWN';
  const inner = thrown instanceof AxiosError ? thrown.cause : thrown;
  const connecting = inner instanceof Error && 'syscall' in inner && inner.syscall === 'connect';
  return new TransportFailure(code, !(BEFORE_SENDING.has(code) || connecting));
};

/** HTTP to eBay: kept-alive connections, bytes out as given, text in as sent. Proxy settings of the environment are respected. */
export const createTransport = ({ clock, adapter, deadlineMilliseconds = DEADLINE }: TransportOptions): Transport => {
  const agents = { keepAlive: true, timeout: IDLE_SOCKET, maxSockets: 64 };
  const httpAgent = new http.Agent(agents);
  const httpsAgent = new https.Agent(agents);
  const instance = axios.create({
    httpAgent,
    httpsAgent,
    maxRedirects: 0,
    maxContentLength: LARGEST_BODY,
    maxBodyLength: LARGEST_BODY,
    responseType: 'text',
    transformRequest: [(data) => data],
    transformResponse: [(data) => data],
    validateStatus: () => true,
    ...(adapter === undefined ? {} : { adapter }),
  });

  return {
    async send({ verb, url, headers, body }) {
      const stop = stopSignal();
      // An adapter may never answer and not listen to the signal either, so the deadline is also a contender of its own.
      let cancel = () => {};
      const deadline = new Promise<never>((_, reject) => {
        cancel = clock.after(deadlineMilliseconds, () => {
          reject(new TransportFailure('TIMEOUT', true));
          stop.now();
        });
      });
      const bytes = body ?? (verb === 'GET' || verb === 'DELETE' ? undefined : Buffer.alloc(0));
      const exchange = instance
        .request({
          method: verb,
          url,
          headers: {
            'Accept-Encoding': 'gzip, deflate, br',
            ...headers,
            ...(bytes === undefined ? {} : { 'Content-Length': String(bytes.length) }),
          },
          signal: stop,
          ...(bytes === undefined ? {} : { data: bytes }),
        })
        .then(replyFrom, (thrown: unknown) => {
          if (thrown instanceof AxiosError && thrown.response !== undefined) return replyFrom(thrown.response);
          throw failureFrom(thrown);
        });
      try {
        return await Promise.race([exchange, deadline]);
      } finally {
        cancel();
        exchange.catch(() => {});
      }
    },
    close() {
      httpAgent.destroy();
      httpsAgent.destroy();
    },
  };
};
