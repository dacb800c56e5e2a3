import { createEbaySimulator } from '../sim/ebay/simulator';
import { createSlackSimulator, type SlackSimulator } from '../sim/slack/simulator';
import { median, percentile } from './figures';
import { startMeasured } from './measured-app';

export interface CommandFigures {
  readonly startMilliseconds: number;
  readonly memory: number;
  readonly ackP50: number;
  readonly ackP99: number;
  /** Whole answers per second, by how many commands are under way at once. */
  readonly perSecond: Readonly<Record<number, number>>;
}

const answersSeen = (slack: SlackSimulator) =>
  slack
    .person('Ana')
    .sees({ in: '#general' })
    .filter((message) => message.user !== 'USLACKBOT').length;

/** Sends `count` commands, `atOnce` under way at a time, and waits for each answer. Acks are timed from the sender's side. */
const load = async (slack: SlackSimulator, orderId: string, count: number, atOnce: number) => {
  const ana = slack.person('Ana');
  const acks: number[] = [];
  const before = answersSeen(slack);
  const begun = performance.now();
  let sent = 0;
  const sender = async () => {
    while (sent < count) {
      sent += 1;
      const at = performance.now();
      const result = await ana.types(`/cancellation check ${orderId}`, { in: '#general' });
      if (!result.ok) throw new Error(`The command failed: ${result.text}`);
      acks.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
  await slack.changed(() => answersSeen(slack) >= before + count, 60_000);
  return { acks, perSecond: (count * 1000) / (performance.now() - begun) };
};

/** One round of one app: fresh simulators, fresh process, warm-up, then the figures. */
export const measureCommands = async (
  command: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  levels: readonly number[] = [1, 20, 100],
): Promise<CommandFigures> => {
  const ebay = createEbaySimulator();
  const order = ebay.sells();
  const [address, slack] = await Promise.all([
    ebay.listen(),
    createSlackSimulator({ manifest: 'manifest.yml', burst: 1_000_000, safetyMs: 60_000 }),
  ]);
  const connection = slack.connect();
  const app = await startMeasured(command, {
    SLACK_MODE: 'socket',
    SLACK_BOT_TOKEN: connection.botToken,
    SLACK_APP_TOKEN: connection.appToken,
    SLACK_API_URL: connection.apiUrl,
    EBAY_API_URL: address.url,
    EBAY_CLIENT_ID: ebay.credentials.clientId,
    EBAY_CLIENT_SECRET: ebay.credentials.clientSecret,
    EBAY_REFRESH_TOKEN: ebay.accounts[0]?.refreshToken ?? '',
    LOG_LEVEL: 'silent',
    ...environment,
  });
  const memory = app.memory();
  await load(slack, order.orderId, 30, 5);
  const perSecond: Record<number, number> = {};
  const acks: number[] = [];
  for (const atOnce of levels) {
    const measured = await load(slack, order.orderId, Math.max(60, atOnce * 3), atOnce);
    perSecond[atOnce] = measured.perSecond;
    if (atOnce === 1) acks.push(...measured.acks);
  }
  await app.stop();
  await Promise.all([slack.stop(), address.close()]);
  return {
    startMilliseconds: app.startMilliseconds,
    memory,
    ackP50: median(acks),
    ackP99: percentile(acks, 0.99),
    perSecond,
  };
};
