import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BuyerRequest } from '../../src/desk/buyer-request';
import { planFor, type RoundPlan } from '../../src/watch/plan-round';
import { afterRound, type SourceState } from '../../src/watch/source-state';
import { stretchesOf } from '../../src/watch/stretches';
import { watchRange } from '../../src/watch/watch-range';
import { cancellationRequest } from '../slack/buyer-requests';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const START = Date.parse('2026-11-22T00:00:00Z');
const ROUNDS_MAY_CALL = 3750;
const RETURN = cancellationRequest({ kind: 'return' });
const search = { part: 1, pageSize: 200 };

interface Seller {
  /** Rows of the last `span` days; so many a day on ordinary days. */
  readonly rows: number;
  readonly span: number;
  /** So many of them are due within a day, opened between three days and so many more days ago. */
  readonly due: number;
  readonly spread: number;
  /** The days on which they were opened are so many times as busy as the others. */
  readonly busy?: number;
  /** Calls that are left, for how long, when the day begins. */
  readonly calls?: number;
  readonly left?: number;
}

const dueOf = ({ due, spread }: Seller, now: number): BuyerRequest[] =>
  Array.from({ length: due }, (_, number) => ({
    ...RETURN,
    id: `${number}`,
    openedAt: new Date(now - (3 + (number / due) * spread) * DAY).toISOString(),
    respondBy: new Date(now + ((number * 37) % 24) * HOUR).toISOString(),
  }));

/** The rounds of a day as the plans ask for them, with what each really costs and the longest looks apart. */
const dayOf = (seller: Seller) => {
  const { rows, span, busy = 1, calls = ROUNDS_MAY_CALL, left = DAY } = seller;
  const until = START + left;
  const rowsIn = (from: number, to: number, now: number) => {
    const days = Math.max(0, to - Math.max(from, now - span * DAY)) / DAY;
    const isBusy = to < now - 2 * DAY;
    return days * (rows / span) * (isBusy ? busy : 1);
  };
  let state: SourceState = {
    firstCompleteAt: new Date(START - 60 * DAY).toISOString(),
    lastCompleteAt: new Date(START).toISOString(),
    rowsSince: new Date(START - span * DAY).toISOString(),
    newestAt: new Date(START).toISOString(),
    allTriedAt: new Date(START).toISOString(),
    rows,
  };
  const used = { new: 0, due_soon: 0, all: 0 };
  const gaps: { gap: number; planned: number }[] = [];
  let [lastLook, planned] = [START, 0];
  for (let now = START + MINUTE; now < until; ) {
    const at = new Date(now);
    const spent = used.new + used.due_soon + used.all;
    const allowance = { calls: Math.max(0, calls - spent), until: new Date(until) };
    const due = dueOf(seller, now);
    const plan: RoundPlan = planFor(state, due, search, { allowance, accounts: 1, now: at });
    const known = [{ ...RETURN, openedAt: new Date(now - span * DAY).toISOString() }];
    const ranges =
      plan.kind === 'due_soon' ? stretchesOf(due, state, search, at) : [watchRange(plan.kind, state, known, at)];
    const pages = ranges.map(({ from, to }) =>
      Math.max(1, Math.ceil(rowsIn(from.getTime(), to.getTime(), now) / search.pageSize)),
    );
    const cost = pages.reduce((sum, one) => sum + one, 0);
    used[plan.kind] += cost;
    planned = Math.max(planned, plan.usual);
    if (plan.kind !== 'due_soon') {
      gaps.push({ gap: now - lastLook, planned });
      [lastLook, planned] = [now, plan.usual];
    }
    const read = { read: plan.kind === 'all' ? rows : cost, open: 0, callsPerStretch: cost / ranges.length };
    const since = { since: ranges[0]?.from.toISOString() ?? '' };
    state = afterRound(state, plan.kind, { ...read, ...since }, at.toISOString());
    now += plan.wait;
  }
  return { used, gaps, longest: Math.max(...gaps.map(({ gap }) => gap)) };
};

test.each([[0.5], [5], [25]])(
  'with ten thousand open, new requests are looked for every five minutes at least all day, when those due soon were opened within %s days',
  (spread) => {
    const { used, longest } = dayOf({ rows: 10_000, span: 30, due: 100, spread });
    expect(longest).toBeLessThanOrEqual(5 * MINUTE);
    expect(used.due_soon).toBeLessThan(0.2 * ROUNDS_MAY_CALL);
    expect(used.new).toBeGreaterThan(0.3 * ROUNDS_MAY_CALL);
  },
);

test('where those due soon were opened on a busy day, their rounds cost what was planned from the second one on', () => {
  const { used, longest } = dayOf({ rows: 10_000, span: 30, due: 100, spread: 0.5, busy: 8 });
  expect(longest).toBeLessThanOrEqual(5 * MINUTE);
  expect(used.due_soon).toBeLessThan(0.2 * ROUNDS_MAY_CALL);
});

test('in the last hour of eBay’s day and where eBay states no limit, each kind of round has its turn', () => {
  for (const calls of [600, 100_000]) {
    const { gaps, used } = dayOf({ rows: 10_000, span: 30, due: 10, spread: 0.1, calls, left: HOUR });
    expect(Math.min(gaps.length, used.due_soon, used.all)).toBeGreaterThan(0);
    expect(gaps.length).toBeGreaterThan(50);
  }
});

test('new requests are never looked for less often than at half the planned pace, however a seller’s day is made', () => {
  const seller = fc.record({
    rows: fc.integer({ min: 201, max: 20_000 }),
    span: fc.integer({ min: 2, max: 60 }),
    due: fc.integer({ min: 0, max: 60 }),
    spread: fc.double({ min: 0, max: 40, noNaN: true }),
    busy: fc.double({ min: 1, max: 10, noNaN: true }),
    calls: fc.integer({ min: 20, max: 100_000 }),
    left: fc.integer({ min: HOUR, max: 6 * HOUR }),
  });
  fc.assert(
    fc.property(seller, (given) => {
      for (const { gap, planned } of dayOf(given).gaps) expect(gap).toBeLessThanOrEqual(2 * planned);
    }),
    { numRuns: 40, seed: 1 },
  );
});
