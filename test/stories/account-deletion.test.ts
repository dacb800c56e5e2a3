import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { openDatabase } from '../../src/store/database';
import { createStore } from '../../src/store/store';
import { backUp, everyRow, onPostgres } from '../store/test-database';
import { type DeskWorld, MINUTE, openDesk, SECOND } from './desk-world';
import { pressed, submitted, told } from './told';

const BUYER = { username: 'Zaphod_Beeblebrox', userId: 'uid-4242424242', eiasToken: 'eias-4242424242==' };
const WROTE = 'The lens smells of my grandmother Trillian';
const ANSWER = 'Dear Mr Beeblebrox, please send it to Betelgeuse Five';
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const TRACES = [/beeblebrox/i, /trillian/i, /betelgeuse/i, /4242424242/];

let desk: DeskWorld;
afterEach(() => desk.ends());

const tracesIn = (text: string): string[] => TRACES.filter((trace) => trace.test(text)).map(String);

/** Everything that the desk keeps: every byte of its files, and every row where the records are on PostgreSQL. */
const tracesOnDisk = async (): Promise<string[]> => {
  const files = readdirSync(desk.folder).map(
    (name) => [name, readFileSync(join(desk.folder, name)).toString('latin1')] as const,
  );
  const kept = [...files, ...(onPostgres ? Object.entries(await everyRow(desk.databaseUrl)) : [])];
  return kept.flatMap(([name, text]) => tracesIn(text).map((trace) => `${name}: ${trace}`));
};

/** Everything that stands in the workspace but what colleagues typed; private answers are gone when they are read. */
const tracesInSlack = (): string[] =>
  desk.slack.world.messages.all
    .filter((message) => message.ephemeralFor === undefined && message.botId !== '')
    .flatMap((message) => tracesIn(JSON.stringify(message)));

const filesOfTheApp = (): string[] => desk.slack.world.messages.all.flatMap((message) => message.files);

/** A return with what the buyer wrote, their photo in the thread, an answer to them, and a shared look at it. */
const workedOn = async () => {
  const order = desk.ebay.sells({ buyer: BUYER });
  desk.ebay.website.ships(order.orderId);
  const photos = [{ fileName: 'crack.png', data: PICTURE }];
  const returnId = desk.ebay.buyer.opensReturn({ orderId: order.orderId, photos, comments: WROTE });
  await desk.passes(2 * MINUTE);
  await told(desk, desk.ana, `/return show ${returnId}`);
  await pressed(desk, desk.ana, 'Share to thread');
  await desk.ana.types(`/return message ${returnId}`, { in: '#support' });
  await desk.rest();
  await desk.ana.fillsIn({ Text: ANSWER });
  await submitted(desk, desk.ana);
  // The first sending shows the text as the buyer will read it; the second is for good.
  await submitted(desk, desk.ana);
  await desk.passes(5 * MINUTE);
  return { order, returnId };
};

const isErased = async (username = BUYER.username) => {
  desk.ebay.buyer.deletesAccount(username);
  await desk.ebay.notifications.settled();
  await desk.passes(30 * SECOND);
};

const auditOf = async () => {
  await desk.stops();
  const store = createStore(await openDatabase(desk.databaseUrl), {
    clock: desk.clock,
    auditKey: 'a key for stories, which is long enough',
  });
  try {
    return { broken: await store.audit.verify(), rows: await store.audit.rows(0, 1000) };
  } finally {
    await store.close();
    await desk.starts();
  }
};

test('a deleted account leaves no trace in the records, in Slack or in the log, and the books stay', async () => {
  desk = await openDesk({ pushed: true });
  const { returnId } = await workedOn();
  expect(await tracesOnDisk()).not.toEqual([]);
  expect([...new Set(tracesInSlack())].length).toBeGreaterThan(1);
  expect(filesOfTheApp()).toHaveLength(1);
  const file = filesOfTheApp()[0] ?? '';
  await isErased();
  expect(tracesInSlack()).toEqual([]);
  expect(desk.slack.world.files.find(file)).toBeUndefined();
  expect(await tracesOnDisk()).toEqual([]);
  expect(tracesIn(desk.logged.join('\n'))).toEqual([]);
  const [card] = desk.sam.reads({ in: '#support' });
  expect(card).toContain('Buyer wants to return');
  expect(card).toContain('$39.90');
  const { broken, rows } = await auditOf();
  expect(broken).toBeUndefined();
  expect(rows.find(({ kind }) => kind === 'buyer_erased')?.body).toMatchObject({ requests: 1, unfinished: 0 });
  expect(rows.find(({ operation }) => operation === 'return.message')?.body).toMatchObject({
    request: `return/${returnId}`,
  });
}, 60_000);

test('eBay gets its acknowledgement although nothing can be erased yet, and a restart ends what was begun', async () => {
  desk = await openDesk({ pushed: true });
  await workedOn();
  desk.slack.faults.set('slack_down', true);
  await isErased();
  expect(desk.ebay.notifications.deliveries.at(-1)?.status).toBe(204);
  expect(tracesInSlack()).not.toEqual([]);
  await desk.stops();
  desk.slack.faults.set('slack_down', false);
  await desk.starts();
  await desk.passes(3 * MINUTE);
  expect(tracesInSlack()).toEqual([]);
  expect(await tracesOnDisk()).toEqual([]);
}, 60_000);

test('what eBay still shows of an erased buyer does not come back with the next rounds', async () => {
  desk = await openDesk({ pushed: true });
  const { returnId } = await workedOn();
  await isErased();
  desk.ebay.buyer.writesInReturn(returnId, WROTE);
  await desk.passes(3 * MINUTE);
  desk.ebay.buyer.closesReturn(returnId);
  await desk.passes(3 * MINUTE);
  expect(desk.sam.reads({ in: '#support' })[0]).toContain('Closed');
  expect(tracesInSlack()).toEqual([]);
  expect(await tracesOnDisk()).toEqual([]);
}, 60_000);

test('other buyers stay as they are, and a stranger’s deletion changes nothing', async () => {
  desk = await openDesk({ pushed: true });
  await workedOn();
  const other = desk.ebay.sells({ buyer: { username: 'ford.prefect' } });
  desk.ebay.buyer.requestsCancellation({ orderId: other.orderId });
  await desk.passes(2 * MINUTE);
  desk.ebay.buyer.deletesAccount('marvin');
  await isErased();
  expect(desk.sam.reads({ in: '#support' }).join('\n')).toContain('ford.prefect');
  const { rows } = await auditOf();
  expect(rows.filter(({ kind }) => kind === 'buyer_erased')).toHaveLength(1);
}, 60_000);

test('admins hear of a deletion that names nobody, since nothing can be erased for it', async () => {
  desk = await openDesk({ pushed: true });
  await isErased('');
  expect(desk.sam.reads({ in: '#supervisors' }).join('\n')).toContain('without naming it, so nothing could be erased');
});

test('a backup from before the deletion is erased again before anybody sees it', async () => {
  desk = await openDesk({ pushed: true });
  await workedOn();
  await desk.stops();
  const restores = await backUp(desk.databaseUrl);
  await desk.starts();
  await isErased();
  await desk.stops();
  await restores();
  expect(await tracesOnDisk()).not.toEqual([]);
  await desk.starts();
  await desk.passes(5 * MINUTE);
  expect(await tracesOnDisk()).toEqual([]);
  expect(tracesInSlack()).toEqual([]);
}, 60_000);
