import { afterEach, expect, test } from '@jest/globals';
import { type Clock, systemClock } from '../src/clock';
import { AppError } from '../src/errors';
import { type HealthServer, type ReadinessCheck, startHealthServer } from '../src/health';
import { silentLog } from '../src/log';
import { createMetrics } from '../src/metrics';

let servers: HealthServer[] = [];
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
});

const started = async (checks: readonly ReadinessCheck[], clock: Clock = systemClock, port = 0) => {
  const metrics = createMetrics();
  const server = await startHealthServer({ host: '127.0.0.1', port, metrics, checks, clock, log: silentLog });
  servers.push(server);
  const get = async (path: string, method = 'GET') => {
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`, { method });
    return { status: response.status, text: await response.text() };
  };
  return { server, metrics, get };
};

const store = { name: 'store', check: async () => {} };

test('a working desk is healthy and ready, and says which checks it made', async () => {
  const { get } = await started([store]);
  expect((await get('/healthz')).status).toBe(200);
  const ready = await get('/readyz?verbose');
  expect(ready.status).toBe(200);
  expect(JSON.parse(ready.text)).toEqual({ ready: true, checks: { store: 'ok' } });
});

test('one failing check makes it unready but not unhealthy, and the cause stays hidden', async () => {
  const cause = new Error('connect postgres://desk:hunter2@10.0.0.1');
  const slack = {
    name: 'slack',
    check: () => Promise.reject(new AppError('slack', 'Slack could not be reached.', { cause })),
  };
  const { get } = await started([store, slack]);
  const ready = await get('/readyz');
  expect(ready.status).toBe(503);
  expect(JSON.parse(ready.text)).toEqual({
    ready: false,
    checks: { store: 'ok', slack: 'Slack could not be reached.' },
  });
  expect(ready.text).not.toMatch(/hunter2/);
  expect((await get('/healthz')).status).toBe(200);
});

test('a check that hangs counts as failed once patience ends', async () => {
  const impatient: Clock = {
    now: () => new Date(0),
    after(_, run) {
      queueMicrotask(run);
      return () => {};
    },
  };
  const { get } = await started([{ name: 'store', check: () => new Promise(() => {}) }], impatient);
  expect(JSON.parse((await get('/readyz')).text).checks).toEqual({ store: 'took too long' });
});

test('a draining desk is healthy but takes no new traffic', async () => {
  const { server, get } = await started([store]);
  server.drain();
  expect((await get('/readyz')).status).toBe(503);
  expect((await get('/healthz')).status).toBe(200);
});

test('the two service levels are read as Prometheus reads them', async () => {
  const { metrics, get } = await started([]);
  metrics.cardPosted('cancellation', 42);
  metrics.actEnded('cancellation.approve', 'done');
  metrics.actEnded('cancellation.approve', 'done');
  const { text } = await get('/metrics');
  expect(text).toMatch(/aftersale_click_to_card_seconds_bucket\{le="60",kind="cancellation"\} 1/);
  expect(text).toMatch(/aftersale_click_to_card_seconds_bucket\{le="30",kind="cancellation"\} 0/);
  expect(text).toMatch(/aftersale_acts_total\{operation="cancellation.approve",result="done"\} 2/);
});

test('only reading is answered, and only at known addresses', async () => {
  const { get } = await started([]);
  expect((await get('/metrics', 'POST')).status).toBe(405);
  expect((await get('/')).status).toBe(404);
});

test('a port that is taken is survived', async () => {
  const first = await started([]);
  const second = await started([], systemClock, first.server.port);
  expect(second.server.port).toBeUndefined();
  expect((await first.get('/healthz')).status).toBe(200);
});
