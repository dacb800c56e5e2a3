import { expect, test } from '@jest/globals';
import { percentile, runBudget } from './run';

const MINUTE = 60_000;
const scene = { accounts: 1, open: 210, perHour: 60, hours: 2, seed: 1 };
const PATIENCE = 200_000;

test(
  'by polling alone every click has its card within five minutes, inside the calls that two hours may use',
  async () => {
    const { waits, unseen, calls, refused } = await runBudget({ ...scene, push: false });
    expect({ unseen, refused }).toEqual({ unseen: 0, refused: 0 });
    expect(percentile(waits, 0.99)).toBeLessThan(5 * MINUTE);
    // Two hours of a day, and the first reading of old stock.
    for (const used of Object.values(calls)) expect(used).toBeLessThan((2 / 24) * 3750 + 0.25 * 3750);
  },
  PATIENCE,
);

test(
  'with push every click has its card within a minute',
  async () => {
    const { waits, unseen, refused } = await runBudget({ ...scene, accounts: 3, open: 70, push: true });
    expect({ unseen, refused }).toEqual({ unseen: 0, refused: 0 });
    expect(percentile(waits, 0.99)).toBeLessThan(MINUTE);
  },
  PATIENCE,
);
