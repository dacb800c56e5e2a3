import { createServer, type ServerResponse } from 'node:http';
import { type Clock, pause } from './clock';
import { asAppError } from './errors';
import type { Log } from './log';
import type { Metrics } from './metrics';

/** One thing that must work before traffic is welcome. Rejects, with an AppError that says why, when it does not. */
export interface ReadinessCheck {
  readonly name: string;
  check(): Promise<void>;
}

export interface HealthServerOptions {
  readonly host: string;
  readonly port: number;
  readonly metrics: Metrics;
  readonly checks: readonly ReadinessCheck[];
  readonly clock: Clock;
  readonly log: Log;
  /** Called before figures are told, for those that are read at that moment. */
  readonly figures?: () => Promise<void>;
  /** A check that takes longer counts as failed. */
  readonly patienceMilliseconds?: number;
}

export interface HealthServer {
  /** The port it listens on; undefined when it could not be had. */
  readonly port: number | undefined;
  /** From now on `/readyz` says no, so that no new traffic comes while the app drains. */
  drain(): void;
  close(): Promise<void>;
}

const answer = (response: ServerResponse, status: number, type: string, text: string) =>
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(text);

/**
 * `/healthz` (the process answers), `/readyz` (it can do its work) and `/metrics`. A port that is taken is no reason
 * not to serve the team: it is logged, and the app goes on without.
 */
export const startHealthServer = async (options: HealthServerOptions): Promise<HealthServer> => {
  const { host, port, metrics, checks, clock, log, figures, patienceMilliseconds = 2000 } = options;
  let draining = false;

  const verdict = async ({ name, check }: ReadinessCheck): Promise<readonly [string, string]> => {
    const patience = new AbortController();
    try {
      const late = pause(clock, patienceMilliseconds, patience.signal).then(() => 'took too long');
      const words = await Promise.race([check().then(() => 'ok'), late]);
      return [name, words];
    } catch (thrown) {
      // The message only: causes may quote addresses with passwords.
      return [name, asAppError(thrown).message];
    } finally {
      patience.abort();
    }
  };

  const readiness = async (response: ServerResponse) => {
    const verdicts = await Promise.all(checks.map(verdict));
    const ready = !draining && verdicts.every(([, words]) => words === 'ok');
    const body = { ready, ...(draining ? { draining } : {}), checks: Object.fromEntries(verdicts) };
    answer(response, ready ? 200 : 503, 'application/json', `${JSON.stringify(body)}\n`);
  };

  const told = async (response: ServerResponse) => {
    await figures?.().catch((error: unknown) => log.warn('figures_incomplete', { error }));
    answer(response, 200, metrics.contentType, await metrics.text());
  };

  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    if (request.method !== 'GET' && request.method !== 'HEAD') answer(response, 405, 'text/plain', '');
    else if (path === '/healthz') answer(response, 200, 'text/plain', 'ok\n');
    else if (path === '/readyz') void readiness(response);
    else if (path === '/metrics') void told(response);
    else answer(response, 404, 'text/plain', '');
  });
  // Health must never keep a process alive that has stopped otherwise.
  server.unref();

  const bound = await new Promise<number | undefined>((resolve) => {
    server.once('error', (error) => {
      log.warn('health_port_unavailable', { host, port, reason: 'code' in error ? String(error.code) : error.name });
      resolve(undefined);
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : undefined);
    });
  });

  return {
    port: bound,
    drain: () => {
      draining = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
