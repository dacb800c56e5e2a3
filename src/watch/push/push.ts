import type { Account } from '../../desk/account';
import type { RequestRef } from '../../desk/buyer-request';
import type { PushEvent } from '../../desk/push/push-event';
import type { WatchTables } from '../ports';
import { createConsentReturn, returnPath } from './consent-return';
import { createEndpoint, type PushReading } from './endpoint';
import { createHintReader } from './seller-account';
import { type PushServer, startPushServer } from './server';
import { createPushWorker, type WorkerPorts } from './worker';

/** Where eBay's messages are heard. */
export interface PushAddress {
  readonly host: string;
  readonly port: number;
  readonly path: string;
}

export interface PushPorts extends Omit<WorkerPorts, 'readHint' | 'pushed'> {
  /** Undefined where eBay cannot reach the desk; what an earlier process kept is worked on all the same. */
  readonly way: { readonly address: PushAddress; readonly reading: PushReading } | undefined;
  readonly pushed: WorkerPorts['pushed'] & { keep(notification: string, event: PushEvent): Promise<boolean> };
  readonly settings: WatchTables['settings'];
  readonly accounts: () => readonly Account[];
  /** A seller's browser came back from eBay's consent page to this address. Answers what to show. @throws AppError */
  consented(address: string): Promise<string>;
  readonly look: (ref: RequestRef) => Promise<void>;
}

export interface Push {
  /** Listens, and takes up what an earlier process left. @throws AppError configuration when the port is taken. */
  start(): Promise<void>;
  /** The port that is listened on, once started. */
  port(): number | undefined;
  /** Works on everything that is due now. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

/** Hears what eBay pushes and looks at what it names; the rounds go on beside it, so nothing depends on being told. */
export const createPush = (ports: PushPorts): Push => {
  const { way, pushed, settings, accounts, look, clock, log } = ports;
  const worker = createPushWorker({ ...ports, readHint: createHintReader({ settings, accounts, look, clock }) });
  let server: PushServer | undefined;
  return {
    async start() {
      worker.start();
      if (way === undefined) return;
      const { address, reading } = way;
      const heard = createEndpoint({
        path: address.path,
        reading,
        keep: (notification, event) => pushed.keep(notification, event),
        kept: () => worker.wake(),
        log,
      });
      const consented = createConsentReturn({ path: returnPath(address.path), finish: ports.consented, log });
      server = await startPushServer(address, async (request) => (await consented(request)) ?? heard(request));
      log.info('push_listens', { host: address.host, port: server.port, path: address.path });
    },
    port: () => server?.port,
    flush: () => worker.flush(),
    async stop() {
      await server?.close();
      await worker.stop();
      server = undefined;
    },
  };
};
