import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from '@jest/globals';
import { systemClock } from '../../src/clock';
import { createTransport, type Transport, TransportFailure } from '../../src/ebay/transport';

const opened: Array<() => void> = [];
afterEach(() => {
  for (const close of opened.splice(0)) close();
});

interface Seen {
  readonly line: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

const serve = async (
  answer: (response: http.ServerResponse, seen: Seen) => void,
): Promise<{ address: string; transport: Transport; seen: Seen[]; connections: () => number }> => {
  const seen: Seen[] = [];
  let connections = 0;
  const server = http.createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const one = { line: `${request.method} ${request.url}`, headers: request.headers, body: Buffer.concat(chunks) };
    seen.push(one);
    answer(response, one);
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on TCP has an address object.
  const { port } = server.address() as AddressInfo;
  const transport = createTransport({ clock: systemClock });
  opened.push(
    () => transport.close(),
    () => server.closeAllConnections(),
    () => server.close(),
  );
  return { address: `http://127.0.0.1:${port}`, transport, seen, connections: () => connections };
};

test('the bytes that arrive are the bytes that were given, with their length', async () => {
  const { address, transport, seen } = await serve((response) => response.end('{}'));
  const body = Buffer.from('{"content":"Grüße"}');
  await transport.send({
    verb: 'POST',
    url: `${address}/a?sort=%2BID`,
    headers: { Authorization: 'IAF t', 'Content-Type': 'application/json' },
    body,
  });
  expect(seen[0]?.line).toBe('POST /a?sort=%2BID');
  expect(seen[0]?.body).toEqual(body);
  expect(seen[0]?.headers).toMatchObject({
    'content-length': String(body.length),
    'content-type': 'application/json',
    authorization: 'IAF t',
  });
  expect(seen[0]?.headers['transfer-encoding']).toBeUndefined();
});

test('a post without a body says that its length is nothing, and a read keeps its content type', async () => {
  const { address, transport, seen } = await serve((response) => response.end());
  const headers = { 'Content-Type': 'application/json' };
  await transport.send({ verb: 'POST', url: address, headers });
  await transport.send({ verb: 'GET', url: address, headers });
  expect(seen[0]?.headers['content-length']).toBe('0');
  expect(seen[1]?.headers['content-type']).toBe('application/json');
  expect(seen[1]?.headers['content-length']).toBeUndefined();
});

test('replies come back as text with their status, compressed or not, and connections are kept', async () => {
  const { address, transport, connections } = await serve((response, { line }) => {
    if (line.endsWith('/zip')) {
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('{"id":12345678901234567890}'));
    } else {
      response.writeHead(405, { 'Content-Type': 'text/plain', 'Retry-After': '3' }).end();
    }
  });
  expect((await transport.send({ verb: 'GET', url: `${address}/zip`, headers: {} })).text).toBe(
    '{"id":12345678901234567890}',
  );
  const refused = await transport.send({ verb: 'GET', url: address, headers: {} });
  expect(refused).toMatchObject({ status: 405, text: '', headers: { 'retry-after': '3' } });
  expect(connections()).toBe(1);
});

test('a redirect is a reply and is not followed', async () => {
  const { address, transport, seen } = await serve((response) => response.writeHead(302, { Location: '/b' }).end());
  expect((await transport.send({ verb: 'GET', url: address, headers: {} })).status).toBe(302);
  expect(seen).toHaveLength(1);
});

test('a connection cut while eBay works is told from one that never came about, and neither error holds the token', async () => {
  const { address, transport } = await serve((response) => response.destroy());
  const headers = { Authorization: 'IAF v^1.1#secret' };
  const failed = async (url: string) => {
    const thrown = await transport.send({ verb: 'POST', url, headers }).catch((error: unknown) => error);
    if (!(thrown instanceof TransportFailure)) throw new Error('expected a TransportFailure');
    expect(JSON.stringify([thrown, thrown.message, thrown.cause ?? ''])).not.toContain('secret');
    return thrown;
  };
  expect((await failed(address)).sent).toBe(true);
  opened.splice(0).forEach((close) => {
    close();
  });
  expect((await failed(address)).sent).toBe(false);
});
