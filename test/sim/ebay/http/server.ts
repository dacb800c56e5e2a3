import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { SimClock } from '../clock';
import type { Outcome, SimRequest } from './exchange';

export interface Listening {
  /** For example http://127.0.0.1:4010, without a slash at its end. */
  url: string;
  close(): Promise<void>;
}

const readBody = async (message: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
};

const requestOf = (message: IncomingMessage, body: Buffer): SimRequest => {
  const url = new URL(message.url ?? '/', 'http://simulator');
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return {
    method: message.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers,
    body,
    authority: headers.host ?? '',
  };
};

/** Serves the simulator on 127.0.0.1; port 0 takes any free one. */
export const listen = async (
  port: number,
  clock: SimClock,
  answer: (request: SimRequest) => Outcome,
  pending: Set<SimRequest>,
): Promise<Listening> => {
  const send = (request: SimRequest, response: ServerResponse, outcome: Outcome) => {
    if (outcome.kind === 'hang') return;
    if (outcome.kind === 'later') {
      outcome.outcome.then(
        (settled) => send(request, response, settled),
        () => response.destroy(),
      );
      return;
    }
    if (outcome.kind === 'reply' && outcome.delay > 0) {
      clock.after(outcome.delay, () => send(request, response, { ...outcome, delay: 0 }));
      return;
    }
    pending.delete(request);
    if (outcome.kind === 'cut') response.destroy();
    else response.writeHead(outcome.reply.status, outcome.reply.headers).end(outcome.reply.body);
  };
  const server = createServer(async (message, response) => {
    const request = requestOf(message, await readBody(message));
    pending.add(request);
    response.on('close', () => pending.delete(request));
    send(request, response, answer(request));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://127.0.0.1:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
