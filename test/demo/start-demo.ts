import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../src/app';
import { readConfig } from '../../src/config';
import { createLog, type LogLevel } from '../../src/log';
import { startAutonomousBuyers } from '../sim/ebay/autonomous-buyers';
import { runningClock } from '../sim/ebay/running-clock';
import { createShop } from '../sim/ebay/scenes/shop';
import { playWeek, WEEK } from '../sim/ebay/scenes/week';
import { createEbaySimulator, type EbaySimulator } from '../sim/ebay/simulator';
import { createSlackSimulator, type SlackSimulator } from '../sim/slack/simulator';
import { DEMO_CHANNELS, demoDeskFile } from './demo-desk-file';

export interface DemoOptions {
  /** Where the page listens on 127.0.0.1; 0 takes any free port. */
  readonly port: number;
  /** Milliseconds between two new requests of buyers who act by themselves; 0 for none. */
  readonly buyersEvery: number;
  readonly logLevel: LogLevel;
  /** Buyers of one late delivery who ask to cancel at the same time. */
  readonly rush?: number;
}

export interface Demo {
  readonly url: string;
  readonly ebay: EbaySimulator;
  readonly slack: SlackSimulator;
  /** Orders that nobody asked anything about yet, for a first slash command. */
  readonly freshOrder: string;
  stop(): Promise<void>;
}

/** Messages name pictures by https only; nothing is fetched from there. */
const PICTURES = 'https://pictures.invalid';

/** Orders of one item that is late: what many alike requests come from. */
const lateDelivery = (ebay: EbaySimulator, count: number) => {
  const shop = createShop(ebay, { pictures: PICTURES });
  return Array.from({ length: count }, (_, buyer) =>
    shop.sell({ item: 1, buyer, market: buyer % 4 === 3 ? 'germany' : 'us', hoursAgo: 50 + buyer }),
  );
};

/** Both simulators and the real app in this process: a shop with a week behind it, and a team that has it in Slack. */
export const startDemo = async (options: DemoOptions): Promise<Demo> => {
  const folder = mkdtempSync(join(tmpdir(), 'aftersale-demo-'));
  const clock = runningClock({ start: new Date(Date.now() - WEEK) });
  const ebay = createEbaySimulator({ clock });
  const { url: ebayUrl, close: closeEbay } = await ebay.listen();
  await playWeek(ebay, { pictures: PICTURES });
  for (const { orderId } of lateDelivery(ebay, options.rush ?? 0))
    ebay.buyer.requestsCancellation({ orderId, reason: 'WONT_ARRIVE_IN_TIME' });
  const { orderId: freshOrder } = ebay.sells({ buyer: { username: 'mira.holm', name: 'Mira Holm' } });
  const slack = await createSlackSimulator({
    manifest: 'manifest.yml',
    port: options.port,
    clock,
    channels: DEMO_CHANNELS,
    teamName: 'Camera Corner',
    pictures: { [PICTURES]: ebayUrl },
    burst: 60,
  });
  const deskFile = demoDeskFile(slack);
  const connection = slack.connect();
  const config = readConfig({
    SLACK_BOT_TOKEN: connection.botToken,
    SLACK_APP_TOKEN: connection.appToken,
    SLACK_API_URL: connection.apiUrl,
    EBAY_API_URL: ebayUrl,
    EBAY_CLIENT_ID: ebay.credentials.clientId,
    EBAY_CLIENT_SECRET: ebay.credentials.clientSecret,
    EBAY_RU_NAME: 'http://127.0.0.1/accepted',
    SECRET_KEY: 'the key of a demo guards nothing at all',
    EBAY_REFRESH_TOKEN: ebay.accounts[0]?.refreshToken,
    ACCOUNT_NAME: 'Camera Corner',
    TIME_ZONE: 'Europe/Berlin',
    DATABASE_URL: `file:${join(folder, 'desk.sqlite')}`,
    HEALTH_PORT: '0',
    LOG_LEVEL: options.logLevel,
  });
  const app = await buildApp(config, {
    clock,
    log: createLog(config.logLevel),
    deskFile: { read: async () => deskFile, watch: () => () => {} },
    auditKey: 'the key of a demo guards nothing',
  });
  await app.start();
  const stopBuyers =
    options.buyersEvery > 0
      ? startAutonomousBuyers(ebay, { every: options.buyersEvery, pictures: PICTURES })
      : () => {};
  return {
    url: slack.url,
    ebay,
    slack,
    freshOrder,
    async stop() {
      stopBuyers();
      await app.stop();
      await slack.stop();
      await closeEbay();
      clock.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
