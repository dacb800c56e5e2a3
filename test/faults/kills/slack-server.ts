import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Workspace } from '../workspace';

/** The workspace as the children see it, in the parent, which is never killed. */
export interface SlackServer {
  readonly url: string;
  readonly workspace: Workspace;
  /** How many requests have come. */
  calls(): number;
  close(): Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<Record<string, string>> => {
  let text = '';
  for await (const chunk of request) text += chunk;
  // Written by the children of this very suite.
  return text === '' ? {} : (JSON.parse(text) as Record<string, string>);
};

export const startSlack = async (): Promise<SlackServer> => {
  const workspace = new Workspace();
  const answer = async (request: IncomingMessage): Promise<object> => {
    const { key = '', text = '', ts = '' } = await bodyOf(request);
    switch (request.url) {
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
  let calls = 0;
  const server = createServer((request, response) => {
    calls += 1;
    answer(request).then(
      (reply) => response.end(JSON.stringify(reply)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A listening TCP server has an address of this shape.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    workspace,
    calls: () => calls,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
