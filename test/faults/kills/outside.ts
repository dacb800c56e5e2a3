import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Workspace } from '../workspace';

/** eBay and Slack as the children see them, in the parent, which is never killed: it counts what really happened. */
export interface Outside {
  readonly address: string;
  /** Refunds by the amount, which no two presses share. */
  readonly effects: { readonly amount: string; readonly order: string }[];
  readonly workspace: Workspace;
  close(): Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<Record<string, string>> => {
  let text = '';
  for await (const chunk of request) text += chunk;
  // Written by the children of this very suite.
  return text === '' ? {} : (JSON.parse(text) as Record<string, string>);
};

/** `cuts` says, for every payment, whether its answer is lost. */
export const startOutside = async (cuts: () => boolean): Promise<Outside> => {
  const effects: { amount: string; order: string }[] = [];
  const workspace = new Workspace();
  const answer = async (request: IncomingMessage): Promise<unknown> => {
    const { amount = '', order = '', key = '', text = '', ts = '' } = await bodyOf(request);
    switch (request.url) {
      case '/pay':
        effects.push({ amount, order });
        return cuts() ? undefined : {};
      case '/orders':
        return { refunds: effects.filter((effect) => effect.order === order).map((effect) => effect.amount) };
      case '/post':
        return { ts: workspace.post(key, text) };
      case '/update':
        workspace.update(ts, text);
        return {};
      case '/look-up':
        return { ts: workspace.lookUp(key) ?? null };
      default:
        throw new Error(`Nothing stands at ${request.url}`);
    }
  };
  const server: Server = createServer((request, response) => {
    answer(request).then(
      (reply) => (reply === undefined ? request.socket.destroy() : response.end(JSON.stringify(reply))),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A listening TCP server has an address of this shape.
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    effects,
    workspace,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
