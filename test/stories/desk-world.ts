import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, buildApp } from '../../src/app';
import { adaptManifest } from '../../src/cli/manifest/adapt';
import { readManifest } from '../../src/cli/manifest/manifest';
import { type Config, readConfig } from '../../src/config';
import { erasureListAt } from '../../src/erasure-list';
import { createLog } from '../../src/log';
import { freePort } from '../free-port';
import { handMovedClock, type SimClock } from '../sim/ebay/clock';
import { createEbaySimulator, type EbaySimulator, type SimulatorOptions } from '../sim/ebay/simulator';
import type { Person } from '../sim/slack/person';
import { createSlackSimulator, type SlackSimulator } from '../sim/slack/simulator';
import { newDatabaseUrl, onPostgres } from '../store/test-database';
import { type Ending, withAccounts } from './accounts';
import { usualDeskFile } from './desk-file';
import { type EbayMessages, ebayMessages, ORIGIN, VERIFICATION_TOKEN } from './ebay-messages';
import { subscribeAll } from './subscribe-all';
import { untilAtRest, watchCalls } from './under-way';

export interface DeskOptions {
  /** The desk file's text for this workspace; null for none. */
  readonly deskFile?: ((slack: SlackSimulator) => string) | null;
  /** Put into eBay's world before the app starts. */
  readonly before?: (ebay: EbaySimulator) => void;
  /** Slack delivers by signed requests; the clock then begins at the real time, which Bolt compares signatures with. */
  readonly http?: boolean;
  /** User groups of the workspace, by their members' names. */
  readonly usergroups?: { handle: string; users: string[] }[];
  readonly environment?: Readonly<Record<string, string>>;
  /** eBay can reach the app: its messages come in at `ENDPOINT` and are subscribed to. */
  readonly pushed?: boolean;
  readonly ebay?: Pick<SimulatorOptions, 'accounts' | 'callLimits'>;
  /** When the credentials of every one of `ebay.accounts` end. */
  readonly ending?: Ending;
}

/** The real app between both simulators, on one hand-moved clock. */
export interface DeskWorld {
  readonly clock: SimClock;
  readonly ebay: EbaySimulator;
  readonly slack: SlackSimulator;
  /** What eBay pushes to the app. */
  readonly messages: EbayMessages;
  readonly ana: Person;
  readonly sam: Person;
  readonly olga: Person;
  /** Where the app's files are, and the address of its records, which lie there unless the stories run on PostgreSQL. */
  readonly folder: string;
  readonly databaseUrl: string;
  /** Everything the app logged, one JSON line each. */
  readonly logged: readonly string[];
  /** What the app answers at an address of its health port. */
  health(path: '/readyz' | '/metrics'): Promise<{ status: number; text: string }>;
  /** No statement reaches the database while it is away. */
  storeIs(state: 'away' | 'back'): void;
  /** Where eBay's messages, and sellers' browsers, come in. */
  pushPort(): number | undefined;
  /** Resolves when nothing is under way between the app, Slack and eBay. */
  rest(): Promise<void>;
  /** Moves the clock and lets everything that falls due come to rest. */
  passes(milliseconds: number): Promise<void>;
  stops(): Promise<void>;
  /** Starts the app, or another one on the same records. */
  starts(): Promise<void>;
  writesDeskFile(text: string | undefined): Promise<void>;
  /** Ends the world and proves that nothing is left over. @throws Error naming the leftovers. */
  ends(): Promise<void>;
}

/** Memory where there is some: these stories end no process, and a commit to disk takes a thousand times as long. */
const FOLDER = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Seconds of the story within which a stop must end. */
const STOPS_WITHIN = 60;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** What would be pasted into Slack. */
const manifestFor = (prefix = '') =>
  adaptManifest(readManifest(readFileSync('manifest.yml', 'utf8')), { mode: 'socket', prefix });

export const openDesk = async (options: DeskOptions = {}): Promise<DeskWorld> => {
  const folder = mkdtempSync(join(FOLDER, 'aftersale-'));
  const databaseUrl = onPostgres ? await newDatabaseUrl() : `file:${join(folder, 'desk.sqlite')}`;
  const logged: string[] = [];
  const underWay = watchCalls();
  const rest = (): Promise<void> => untilAtRest(underWay, () => slack.underWay > 0);
  const clock = handMovedClock({ rest: () => rest(), ...(options.http ? { start: new Date() } : {}) });
  let app: App | undefined;
  let storeIsAway = false;
  const messages = ebayMessages(() => app?.pushPort());
  const ebay = createEbaySimulator({ ...options.ebay, clock, courier: messages.courier });
  const slack = await createSlackSimulator({
    manifest: manifestFor(options.environment?.COMMAND_PREFIX),
    clock,
    usergroups: options.usergroups ?? [],
  });
  options.before?.(ebay);
  let deskFile = options.deskFile === null ? undefined : (options.deskFile ?? usualDeskFile)(slack);
  let deskFileChanged = () => {};
  const connection = slack.connect();
  const port = options.http ? await freePort() : 0;
  if (options.http) slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  const settings = readConfig({
    SLACK_BOT_TOKEN: connection.botToken,
    SLACK_APP_TOKEN: connection.appToken,
    SLACK_API_URL: connection.apiUrl,
    ...(options.http ? { SLACK_MODE: 'http', SLACK_SIGNING_SECRET: connection.signingSecret, PORT: String(port) } : {}),
    EBAY_CLIENT_ID: ebay.credentials.clientId,
    EBAY_CLIENT_SECRET: ebay.credentials.clientSecret,
    EBAY_REFRESH_TOKEN: ebay.accounts[0]?.refreshToken,
    ACCOUNT_NAME: 'Camera Corner',
    DATABASE_URL: databaseUrl,
    HEALTH_PORT: '0',
    LOG_LEVEL: 'debug',
    ...(options.pushed ? { PUBLIC_URL: ORIGIN, EBAY_VERIFICATION_TOKEN: VERIFICATION_TOKEN, PUSH_PORT: '0' } : {}),
    ...options.environment,
  });
  const config: Config = options.ebay?.accounts
    ? withAccounts(settings, options.ebay.accounts, options.ending)
    : settings;

  const world: DeskWorld = {
    clock,
    ebay,
    slack,
    messages,
    ana: slack.person('Ana'),
    sam: slack.person('Sam'),
    olga: slack.person('Olga'),
    folder,
    databaseUrl,
    logged,
    rest,
    pushPort: () => app?.pushPort(),
    async health(path) {
      const reply = await fetch(`http://127.0.0.1:${app?.healthPort()}${path}`);
      return { status: reply.status, text: await reply.text() };
    },
    storeIs(state) {
      storeIsAway = state === 'away';
    },
    async passes(milliseconds) {
      await clock.advance(milliseconds);
      await rest();
    },
    async stops() {
      let stopped = false;
      const stopping = app?.stop().finally(() => {
        stopped = true;
      });
      app = undefined;
      // Stopping waits for what is under way, and that may wait for time to pass.
      for (let second = 0; second < STOPS_WITHIN && stopping !== undefined && !stopped; second += 1) {
        await clock.advance(SECOND);
      }
      await stopping;
    },
    async starts() {
      app = await buildApp(config, {
        clock,
        log: createLog(config.logLevel, { write: (line) => logged.push(line) }),
        deskFile: {
          read: async () => deskFile,
          watch(changed) {
            deskFileChanged = changed;
            return () => {
              deskFileChanged = () => {};
            };
          },
        },
        auditKey: 'a key for stories, which is long enough',
        erasureList: erasureListAt(join(folder, 'erasures.txt')),
        ebayAdapter: ebay.adapter,
        database: {
          beforeStatement: async () => {
            underWay.note();
            if (storeIsAway) throw new Error('The connection to the database was lost.');
          },
        },
      });
      await app.start();
      await rest();
    },
    async writesDeskFile(text) {
      deskFile = text;
      deskFileChanged();
      await rest();
    },
    async ends() {
      await rest();
      await world.stops();
      const leftovers = [
        ...ebay.unanswered().map(({ method, path }) => `eBay never answered ${method} ${path}`),
        ...slack.violations().map((violation) => `Slack would complain: ${JSON.stringify(violation)}`),
      ];
      await slack.stop();
      underWay.end();
      rmSync(folder, { recursive: true, force: true });
      if (leftovers.length > 0) throw new Error(leftovers.join('\n'));
    },
  };
  await world.starts();
  if (options.pushed) await subscribeAll(ebay);
  return world;
};
