import { existsSync, mkdirSync, readFileSync, unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { buildApp } from './app';
import { systemClock } from './clock';
import { type Config, readConfig } from './config';
import { erasureListAt } from './erasure-list';
import { asAppError } from './errors';
import { createLog } from './log';
import type { DeskFilePort } from './perform/live-policy';
import { auditKeyFor } from './store/audit-key';

/** Calls `changed` when the file was written, made or removed. */
const watched = (path: string) => (changed: () => void) => {
  watchFile(path, { interval: 2_000, persistent: false }, changed);
  return () => unwatchFile(path, changed);
};

const deskFileAt = (path: string): DeskFilePort => ({
  read: async () => (existsSync(path) ? readFile(path, 'utf8') : undefined),
  watch: watched(path),
});

const settings = (): Config => {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return readConfig(process.env, (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined));
};

const main = async (): Promise<void> => {
  const config = settings();
  const log = createLog(config.logLevel);
  if (config.databaseUrl.startsWith('file:')) mkdirSync(dirname(config.databaseUrl.slice(5)), { recursive: true });
  const app = await buildApp(config, {
    clock: systemClock,
    log,
    deskFile: deskFileAt(resolve(config.deskFile)),
    accountsFile: { read: () => settings().ebay.accounts, watch: watched(resolve(config.accountsFile)) },
    auditKey: auditKeyFor(config.auditKey, config.databaseUrl),
    erasureList: erasureListAt(resolve(config.erasuresFile)),
  });
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    log.info('stopping', { signal });
    app.stop().then(
      () => process.exit(0),
      (thrown: unknown) => fail(thrown),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // A listener that failed outside of every net must not end the desk; it is logged and the work stays in its row.
  process.on('unhandledRejection', (error) => log.error('unhandled_rejection', { error }));
  await app.start();
  process.stdout.write(`Aftersale is ready (${config.slack.mode} mode).\n`);
};

const fail = (thrown: unknown): never => {
  const error = asAppError(thrown);
  process.stderr.write(`${error.message}\n${error.hint === undefined ? '' : `${error.hint}\n`}`);
  if (error.code === 'internal') process.stderr.write(`${String(error.cause)}\n`);
  process.exit(1);
};

main().catch(fail);
