import { expect, test } from '@jest/globals';
import type { Part } from './desk';
import { runCalendar } from './run';
import type { Trouble } from './troubles';

/** These play days of a desk; a busy machine takes its time over them. */
const PATIENCE = 900_000;

test(
  'in a week with outages and a clock change every request is announced once and no deadline passes without two notices',
  async () => {
    const verdict = await runCalendar({ days: 7, seed: 1 });
    expect(verdict.wrong).toEqual([]);
    expect(verdict.passed).toBeGreaterThan(150);
  },
  PATIENCE,
);

const planted: { without: Part; troubles: Trouble[]; finds: string }[] = [
  { without: 'watcher-reminders', troubles: ['sweep'], finds: 'without two notices' },
  { without: 'sweeper', troubles: ['ebay'], finds: 'without two notices' },
  { without: 'catch-up', troubles: ['app'], finds: 'never announced' },
];

test.each(planted)(
  'without $without such days go wrong, and the simulation says so',
  async ({ without, troubles, finds }) => {
    const { wrong } = await runCalendar({ days: 5, seed: 1, troubles, shops: 1, perDay: 8, without });
    expect(wrong).toEqual(expect.arrayContaining([expect.stringContaining(finds)]));
  },
  PATIENCE,
);
