import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { systemClock } from '../../../src/clock';
import { BulkId, PersonId } from '../../../src/ids';
import { compareLedger } from '../../../src/store/audit-ledger';
import { openDatabase } from '../../../src/store/database';
import { createStore } from '../../../src/store/store';
import { Family } from './family';
import { buildChild } from './program';
import { Shop } from './shop';
import { startSlack } from './slack-server';

const COUNT = 12;
const BULK = BulkId.parse('a bulk under fire');
const LEASE_MS = 1_200;
const LONGEST_MS = 60_000;
/** In the very moment in which eBay has refunded so many; the last answer is still on its way. */
const KILLED_AFTER = [2, 7];

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

test('a bulk of twelve refunds whose process is killed again and again is done once each, and its end is told once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bulk-kills-'));
  closing.push(() => rmSync(folder, { recursive: true, force: true }));
  const shop = await Shop.open();
  closing.push(() => shop.close());
  const slack = await startSlack();
  closing.push(() => slack.close());
  const url = join(folder, 'desk.sqlite');
  const subjects = Array.from({ length: COUNT }, () => shop.opens('approve a cancellation', 40));
  const inputs = subjects.map((subject) => subject.press(0).input);
  const press = {
    say: 'press for many' as const,
    bulk: BULK,
    who: PersonId.parse('ana'),
    operation: 'cancellation.approve',
    inputs,
  };
  const begun = systemClock.now().getTime();
  const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await holds())) {
      if (systemClock.now().getTime() - begun > LONGEST_MS) throw new Error(`${shop.effects.length} of it are done.`);
      await wait(2);
    }
  };

  const family = await Family.of(1, buildChild(folder), { url, ebay: shop.door, slack: slack.url, lease: LEASE_MS });
  closing.push(() => family.end());
  family.worker().say(press);
  await until(() => family.acknowledged.has(BULK));
  await family.kill(family.worker());
  // Slack delivers the press once more, to the next process.
  family.worker().say(press);
  for (const refunded of KILLED_AFTER) {
    await until(() => shop.effects.length >= refunded);
    await family.kill(family.worker());
  }
  const database = await openDatabase(url, { shared: true, connections: 2 });
  const store = createStore(database, { clock: systemClock, auditKey: 'a key for tests' });
  closing.push(() => store.close());
  await until(async () => (await store.decisions.unfinished()).length === 0 && !(await store.outbox.nextAt()));

  const each = subjects.map(({ id }) => shop.effects.filter(({ of }) => of.split('/')[1] === id).length);
  expect(each).toEqual(subjects.map(() => 1));
  const items = await store.decisions.ofBulk(BULK);
  expect(items.map(({ state }) => state)).toEqual(subjects.map(() => 'done'));
  expect(slack.workspace.of(`bulk-summary:${BULK}`)).toHaveLength(1);
  expect(slack.workspace.of(`bulk:${BULK}`)).toHaveLength(1);
  for (const { id } of items) expect(slack.workspace.of(`receipt:${id}`)).toHaveLength(1);
  expect(await store.audit.verify()).toBeUndefined();
  expect((await compareLedger(store)).differences).toEqual([]);
  expect(await store.intents.unfinished()).toEqual([]);
}, 120_000);
