import { afterAll, expect, test } from '@jest/globals';
import { Files } from './files';
import { runKills } from './kills/run-kills';
import { FAULTS } from './plan';
import { BUGS } from './planted-bugs';
import { runSeed } from './run';

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

const MOST_SEEDS = 150;

test.each(BUGS)(
  'The suite is not blind: it finds the planted bug "%s"',
  async (bug) => {
    for (let seed = 1; seed <= MOST_SEEDS; seed += 1) {
      const { wrong } = await runSeed(seed, files, bug);
      if (wrong.length === 0) continue;
      process.stdout.write(`planted: ${bug}: found after ${seed} seeds: ${wrong[0]}\n`);
      return;
    }
    throw new Error(`"${bug}" was not found in ${MOST_SEEDS} seeds.`);
  },
  240_000,
);

test('Real processes that are killed or stopped while they move money lose nothing and pay nothing twice', async () => {
  const { wrong, decisions } = await runKills({ kills: 6, instances: 1, seed: 1 });
  expect(wrong).toEqual([]);
  expect(decisions.length).toBeGreaterThan(0);
}, 400_000);
