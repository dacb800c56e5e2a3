import { afterAll, expect, test } from '@jest/globals';
import { runKills } from './kills/run-kills';
import { FAULTS } from './plan';
import { BUGS, type Bug } from './planted-bugs';
import { Files, runSeed } from './run';

const files = new Files();
afterAll(() => files.remove());

test('Whatever fails or dies, money moves at most once, with the consent it needs, and every decision ends', async () => {
  const wrong: string[] = [];
  for (let seed = 1; seed <= FAULTS.length * 2; seed += 1) {
    const result = await runSeed(seed, files);
    wrong.push(...result.wrong.map((words) => `seed ${seed} (${result.plan.fault}): ${words}`));
  }
  expect(wrong).toEqual([]);
}, 120_000);

/** This one shows in one seed of several hundred; the search begins near one of them. */
const FIRST_SEED: Partial<Record<Bug, number>> = { 'outbox outside the commit': 5201 };

test.each(BUGS)(
  'The suite is not blind: it finds the planted bug "%s"',
  async (bug) => {
    const first = FIRST_SEED[bug] ?? 1;
    for (let seed = first; seed < first + 300; seed += 1) {
      const { wrong } = await runSeed(seed, files, bug);
      if (wrong.length > 0) return;
    }
    throw new Error(`"${bug}" was not found in 300 seeds.`);
  },
  240_000,
);

test('Real processes that are killed or stopped while they move money lose nothing and pay nothing twice', async () => {
  const { wrong, decisions } = await runKills({ kills: 6, instances: 1, seed: 1 });
  expect(wrong).toEqual([]);
  expect(decisions.length).toBeGreaterThan(0);
}, 120_000);
