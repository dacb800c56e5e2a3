import { afterAll, expect, test } from '@jest/globals';
import { removeFiles, runBulk } from './bulk-run';

const RUNS = Number(process.env.BULK_FAULT_RUNS ?? 15);
afterAll(removeFiles);

test(`over ${RUNS} bulks whose processes die at any call, every item is done once and the end is told once`, async () => {
  const wrong: string[] = [];
  let deaths = 0;
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const ended = await runBulk(seed);
    wrong.push(...ended.wrong);
    deaths += ended.lives - 1;
  }
  expect(wrong).toEqual([]);
  expect(deaths).toBeGreaterThan(RUNS / 2);
}, 600_000);

test('a desk that forgets that a bulk was asked for before is found out', async () => {
  const found: string[] = [];
  for (let seed = 1; seed <= 5 && found.length === 0; seed += 1) found.push(...(await runBulk(seed, true)).wrong);
  expect(found).not.toEqual([]);
}, 120_000);
