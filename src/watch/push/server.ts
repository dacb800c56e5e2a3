import { createServer, type IncomingMessage } from 'node:http';
import { AppError } from '../../errors';
import type { PushAnswer, PushRequest } from './endpoint';

/** eBay's messages have some hundred bytes. */
const LARGEST = 256 * 1024;
/** eBay waits about three seconds; nothing slower is eBay. */
const PATIENCE = 10_000;

/** The whole body, or undefined when it is larger than any message of eBay's. */
const bytesOf = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > LARGEST) return undefined;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
};

export interface PushServer {
  readonly port: number;
  /** Takes nothing new and ends when what was begun is answered. */
  close(): Promise<void>;
}

/**
 * A listener of its own for eBay's messages, since Socket Mode has none; a proxy with a certificate stands before it.
 * @throws AppError configuration when the port cannot be had.
 */
export const startPushServer = async (
  at: { readonly host: string; readonly port: number },
  answer: (request: PushRequest) => Promise<PushAnswer>,
): Promise<PushServer> => {
  const respond = async (request: IncomingMessage): Promise<PushAnswer> => {
    const body = await bytesOf(request);
    if (body === undefined) return { status: 413 };
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://endpoint');
    const header = request.headers['x-ebay-signature'];
    return answer({
      method: request.method ?? '',
      path: pathname,
      query: searchParams,
      signature: typeof header === 'string' ? header : undefined,
      body,
    });
  };

  const server = createServer({ requestTimeout: PATIENCE, headersTimeout: PATIENCE }, (request, response) => {
    respond(request).then(
      ({ status, json, text }) => {
        const body = json === undefined ? (text ?? '') : JSON.stringify(json);
        const kind = json === undefined ? 'text/plain; charset=utf-8' : 'application/json';
        const type: Record<string, string> = body === '' ? {} : { 'Content-Type': kind };
        response.writeHead(status, { ...type, 'Cache-Control': 'no-store' }).end(body);
        if (status === 413) request.destroy();
      },
      () => response.destroy(),
    );
  });

  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new AppError('configuration', `eBay’s messages cannot be heard on ${at.host}:${at.port}.`, {
          cause,
          hint: 'Free the port, or set PUSH_HOST and PUSH_PORT to where the proxy should lead.',
        }),
      ),
    );
    server.listen(at.port, at.host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : at.port);
    });
  });

  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
};
