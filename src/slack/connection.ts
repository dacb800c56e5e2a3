import { App, type CustomRoute, HTTPReceiver, type Receiver } from '@slack/bolt';
import type { RetryOptions, WebClientOptions } from '@slack/web-api';
import { AppError } from '../errors';
import type { Log } from '../log';
import { boltLog } from './bolt-log';
import { boundedFetch } from './bounded-fetch';
import { type Guarded, type GuardPorts, guard, StaleRequest } from './guard';
import { Sockets } from './sockets';
import { Unheard } from './unheard';

export interface ConnectionSettings {
  readonly mode: 'socket' | 'http';
  readonly botToken: string;
  readonly appToken: string | undefined;
  readonly signingSecret: string | undefined;
  /** Slack's Web API, ending in /api/. */
  readonly apiUrl: string;
  readonly port: number;
}

export interface Connection {
  readonly app: App;
  readonly receiver: Guarded;
  /** How many ways Slack has to reach us now; 0 means that nothing arrives. */
  ways(): number;
  start(): Promise<void>;
  /** Takes nothing new, waits for what is under way at most `bound` milliseconds, then closes. True when all of it ended. */
  stop(bound: number): Promise<boolean>;
}

/** The libraries retry ten to a hundred times over half an hour and never time out; a person waits for seconds. */
const BOUNDED: RetryOptions = { retries: 3, factor: 2, minTimeout: 300, maxTimeout: 5_000, randomize: true };
const TIMEOUT = 8_000;

/**
 * Fresh options for each client: the clients write into the object that they are given (`retryConfig`, and the bot's token when
 * `headers` is set), so a shared one leaks from one to the other.
 */
export const boundedOptions = (apiUrl: string): WebClientOptions => ({
  slackApiUrl: apiUrl,
  retryConfig: { ...BOUNDED },
  timeout: TIMEOUT,
  rejectRateLimitedCalls: true,
});

const needed = (value: string | undefined, name: string): string => {
  if (value === undefined) throw new AppError('configuration', `${name} is needed in this mode.`);
  return value;
};

/** For the sender: no retry of the library's own, because a post whose answer was lost must be looked up before it is tried again. */
export const withoutRetries = (apiUrl: string, log: Log): WebClientOptions => ({
  ...boundedOptions(apiUrl),
  logger: boltLog(log),
  retryConfig: { retries: 0 },
});

const httpReceiver = (settings: ConnectionSettings, ports: GuardPorts, routes: CustomRoute[]): Receiver =>
  new HTTPReceiver({
    signingSecret: needed(settings.signingSecret, 'SLACK_SIGNING_SECRET'),
    endpoints: '/slack/events',
    port: settings.port,
    customRoutes: routes,
    logger: boltLog(ports.log),
    customPropertiesExtractor: (request) => ({ requestTimestamp: request.headers['x-slack-request-timestamp'] }),
    processEventErrorHandler: async ({ error, response }) => {
      ports.log.error('slack_payload_failed', { error });
      if (response.headersSent) return true;
      response.writeHead(error instanceof StaleRequest ? 401 : 500);
      response.end();
      return false;
    },
  });

/** The Bolt app behind the guard, in socket or HTTP mode. @throws AppError `configuration` when the mode's secret is missing. */
export const connect = (settings: ConnectionSettings, ports: GuardPorts, routes: CustomRoute[] = []): Connection => {
  const sockets =
    settings.mode === 'socket'
      ? new Sockets(
          {
            appToken: needed(settings.appToken, 'SLACK_APP_TOKEN'),
            logger: boltLog(ports.log),
            customRoutes: routes,
            installerOptions: { port: settings.port, clientOptions: boundedOptions(settings.apiUrl) },
            processEventErrorHandler: async ({ error }) => {
              ports.log.error('slack_payload_failed', { error });
              return false;
            },
          },
          ports,
        )
      : undefined;
  const receiver = guard(sockets ?? httpReceiver(settings, ports, routes), ports);
  let listening = false;
  const app = new App({
    token: settings.botToken,
    receiver,
    convoStore: false,
    deferInitialization: true,
    clientOptions: { ...boundedOptions(settings.apiUrl), fetch: boundedFetch(ports.clock, TIMEOUT) },
    logger: boltLog(ports.log),
  });
  app.error(async (error) => {
    // For the guard, which would take the person for answered.
    if (error instanceof Unheard) throw error;
    ports.log.error('slack_listener_failed', { error });
  });
  return {
    app,
    receiver,
    ways: () => sockets?.connected ?? (listening ? 1 : 0),
    async start() {
      await app.init();
      await app.start();
      listening = true;
    },
    async stop(bound) {
      if (!listening) return true;
      listening = false;
      const drained = await receiver.drain(bound);
      await receiver.stop();
      return drained;
    },
  };
};
