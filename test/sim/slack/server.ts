import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** Answers a request it knows, and says false for one it does not. */
export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => boolean | Promise<boolean>;

export function reply(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): true {
  const isText = typeof body === 'string' || Buffer.isBuffer(body);
  const type = isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers });
  response.end(isText ? body : JSON.stringify(body));
  return true;
}

/** One HTTP server on the loopback address for everything the workspace offers. */
export class WorkspaceServer {
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();

  constructor(handlers: Handler[], upgrade: (request: IncomingMessage, socket: Socket, head: Buffer) => void) {
    this.server = createServer((request, response) => {
      void this.answer(handlers, request, response);
    });
    this.server.on('upgrade', (request, socket: Socket, head) => upgrade(request, socket, head));
    this.server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('close', () => this.sockets.delete(socket));
    });
    this.server.keepAliveTimeout = 30_000;
  }

  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', () => {
        const address = this.server.address();
        resolve(isAddressInfo(address) ? address.port : port);
      });
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      for (const socket of this.sockets) socket.destroy();
    });
  }

  private async answer(handlers: Handler[], request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    try {
      for (const handler of handlers) if (await handler(request, response, url)) return;
      reply(response, 404, 'Not here');
    } catch (error) {
      if (!response.headersSent)
        reply(response, 500, `The simulator failed: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
}

const isAddressInfo = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === 'object' && address !== null;
