import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DeskFile } from '../../src/desk/desk-file';
import { accountOf, openDesk, restOf } from '../calendar/desk';
import { ends } from '../calendar/ends';
import { startPostman } from '../calendar/postman';
import { SlackChannel } from '../calendar/slack-channel';
import { account } from '../sim/ebay/accounts';
import { handMovedClock } from '../sim/ebay/clock';
import { createEbaySimulator } from '../sim/ebay/simulator';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const START = new Date('2026-11-16T09:00:00.000Z');
const BURST = 500;
/** One a second. */
const POSTS = 60;
/** After an outage answers may have been lost; one reading of the channel tells of twenty messages, and a page of it of two hundred. */
const READINGS = 20;

setFlagsFromString('--expose_gc');
const collect: () => void = runInNewContext('gc');

/** Megabytes that are in use once nothing unused is left. */
const heap = (): number => {
  collect();
  collect();
  return process.memoryUsage().heapUsed / 1024 / 1024;
};

interface Moment {
  readonly when: string;
  readonly megabytes: number;
  readonly waiting: number;
  readonly cards: number;
}

interface Burst {
  readonly moments: readonly Moment[];
  /** Posts and updates in the busiest minute. */
  readonly busiest: number;
  /** Readings of what stands in Slack, in the busiest minute and in all. */
  readonly readings: { readonly busiest: number; readonly all: number };
  readonly refused: number;
  readonly cards: number;
  readonly twice: number;
  /** Minutes from the end of the outage to the last card; from the burst where there was none. */
  readonly minutes: number;
}

const world = (counted: { activity: number }) => {
  const clock = handMovedClock({ start: START, rest: restOf(counted) });
  const ebay = createEbaySimulator({ clock, seed: 1, accounts: [account({ id: 'shop' })] });
  const clicks = () => {
    for (let number = 0; number < BURST; number += 1) {
      const { orderId } = ebay.sells({ seller: 'shop' });
      ebay.buyer.requestsCancellation({ orderId, reason: 'ORDER_MISTAKE' });
    }
  };
  return { clock, ebay, clicks };
};

/** What the simulated eBay itself takes for so many orders and requests. */
const simulated = (): number => {
  const { clicks, ebay } = world({ activity: 0 });
  const before = heap();
  clicks();
  const grown = heap() - before;
  return ebay.world.cancellations.size === BURST ? grown : Number.NaN;
};

const burst = async (down: boolean): Promise<Burst> => {
  const counted = { activity: 0 };
  const { clock, ebay, clicks } = world(counted);
  const slack = new SlackChannel(clock);
  const desk = await openDesk({
    ebay,
    slack,
    accounts: [accountOf('shop', 'EBAY_US', 'America/New_York')],
    rules: DeskFile.parse({}),
    activity: () => {
      counted.activity += 1;
    },
    minute: MINUTE,
  });
  const moments: Moment[] = [];
  const note = async (when: string) => {
    const { rows } = await desk.store.outbox.undelivered();
    moments.push({ when, megabytes: heap(), waiting: rows, cards: slack.posted.length });
  };
  desk.starts();
  startPostman({ clock, every: 2 * SECOND, delivers: desk.delivers });
  await clock.advance(10 * MINUTE);
  await note('before');
  slack.down = down;
  clicks();
  await clock.advance(2 * MINUTE);
  await note('two minutes after the clicks');
  let since = clock.now().getTime() - 2 * MINUTE;
  if (down) {
    await clock.advance(28 * MINUTE);
    await note('Slack down for half an hour');
    await clock.advance(30 * MINUTE);
    await note('Slack down for an hour');
    slack.down = false;
    slack.calls.clear();
    slack.readings.clear();
    since = clock.now().getTime();
  }
  await clock.advance(5 * MINUTE);
  await note(down ? 'five minutes after Slack is back' : 'seven minutes after the clicks');
  for (let minute = 0; minute < 60 && slack.posted.length < BURST; minute += 1) await clock.advance(MINUTE);
  await clock.advance(20 * MINUTE);
  await note('twenty minutes after the last card');
  await ends(clock, desk.stops());
  await desk.close();
  const keys = slack.posted.map(({ key }) => key);
  return {
    moments,
    busiest: Math.max(0, ...slack.calls.values()),
    readings: {
      busiest: Math.max(0, ...slack.readings.values()),
      all: [...slack.readings.values()].reduce((sum, count) => sum + count, 0),
    },
    refused: ebay.requests.filter(({ status }) => status === 429).length,
    cards: new Set(keys).size,
    twice: keys.length - new Set(keys).size,
    minutes: ((slack.posted.at(-1)?.at ?? since) - since) / MINUTE,
  };
};

const table = ({ moments }: Burst): string =>
  moments
    .map(({ when, megabytes, waiting, cards }) => `| ${[when, megabytes.toFixed(1), waiting, cards].join(' | ')} |`)
    .join('\n');

const ending = ({ cards, twice, busiest, readings, refused, minutes }: Burst): string =>
  `${cards} cards, ${twice} of them twice; the last one ${minutes.toFixed(1)} minutes later; ${busiest} posts and updates in Slack's busiest minute, and at most ${readings.busiest} readings of the channel, ${readings.all} in all; ${refused} answers 429 of eBay.`;

const page = (alone: number, up: Burst, down: Burst): string => `# A burst of five hundred requests

Written by \`npm run test:burst -- --write\`: the watcher, store and sender as they run, in one process with a simulated eBay and a
Slack that takes one message a second. Memory is the heap in use after a full collection, in megabytes. The database is in memory
outside of that heap. The simulated eBay takes ${alone.toFixed(1)} MB of it for its own five hundred orders.

## All at once

| When | Heap | Messages waiting | Cards in Slack |
|---|---|---|---|
${table(up)}

${ending(up)}

## With Slack down for an hour

| When | Heap | Messages waiting | Cards in Slack |
|---|---|---|---|
${table(down)}

${ending(down)} After an outage the channel is read before a message is posted whose answer may have been lost; one reading tells of all that wait together.
`;

const main = async (): Promise<number> => {
  const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
  const alone = simulated();
  const [up, down] = [await burst(false), await burst(true)];
  const written = page(alone, up, down);
  console.log(written);
  if (values.write) writeFileSync('docs/burst.md', written);
  const isKept = [up, down].every(({ cards, twice, refused, busiest, readings }) => {
    return cards === BURST && twice === 0 && refused === 0 && busiest <= POSTS + 2 && readings.busiest <= READINGS;
  });
  console.log(isKept ? 'kept' : 'NOT kept: each card once, without a refusal by either side');
  return isKept ? 0 : 1;
};

void main().then((code) => {
  process.exitCode = code;
});
