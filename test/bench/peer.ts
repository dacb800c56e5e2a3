import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** Among what is built, because everything under test is ours. */
const FOLDER = resolve('dist/peers');
const fromPeers = createRequire(join(FOLDER, 'package.json'));

const install = (): void => {
  if (existsSync(join(FOLDER, 'node_modules', 'ebay-api'))) return;
  mkdirSync(FOLDER, { recursive: true });
  copyFileSync('test/bench/package.json', join(FOLDER, 'package.json'));
  const words = ['install', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', words, { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'] });
};

interface Peer {
  readonly OAuth2: { setCredentials(token: object): void };
  readonly req: {
    readonly instance: {
      readonly interceptors: { request: { use(change: (config: { url: string }) => object): void } };
    };
  };
  readonly postOrder: { readonly cancellation: { getCancellation(id: string): Promise<unknown> } };
}

const version = (): string =>
  z.object({ version: z.string() }).parse(fromPeers(join(FOLDER, 'node_modules/ebay-api/package.json'))).version;

/** The package `ebay-api`, installed when it is missing. @throws Error when the registry does not hand it out. */
export const ebayApiPackage = (address: string) => {
  install();
  // The package is not there when types are checked; what is used of it is described above.
  const Package = fromPeers('ebay-api') as new (config: object) => Peer;
  const peer = new Package({ appId: 'app', certId: 'cert', sandbox: false, marketplaceId: 'EBAY_US', siteId: 0 });
  peer.OAuth2.setCredentials({
    access_token: 'a token',
    expires_in: 7200,
    refresh_token: 'a refresh token',
    refresh_token_expires_in: 47_304_000,
    token_type: 'User Access Token',
  });
  peer.req.instance.interceptors.request.use((config) =>
    Object.assign(config, { url: config.url.replace('https://api.ebay.com', address) }),
  );
  return {
    name: `the package ebay-api ${version()}`,
    getCancellation: (id: string) => peer.postOrder.cancellation.getCancellation(id),
  };
};
