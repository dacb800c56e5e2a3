import type { EbaySimulator } from '../sim/ebay/simulator';
import type { Posted } from './slack-channel';
import type { Outage } from './troubles';
import { type Deadline, openedIn } from './watchman';

export interface Evidence {
  readonly days: number;
  readonly seed: number;
  readonly outages: readonly Outage[];
  readonly posted: readonly Posted[];
  readonly calls: ReadonlyMap<number, number>;
  readonly deadlines: readonly Deadline[];
  readonly ebay: EbaySimulator;
  readonly over: number;
}

export interface Verdict {
  readonly lines: readonly string[];
  readonly passed: number;
  readonly failed: number;
  /** What went wrong, one sentence each. */
  readonly wrong: readonly string[];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A deadline that eBay showed for less than this before it passed was due before two steps could come. */
const LONG_ENOUGH = 49 * HOUR;

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const span = (milliseconds: number): string =>
  milliseconds < 120_000 ? `${Math.round(milliseconds / 1000)} s` : `${Math.round(milliseconds / 60_000)} min`;

/** Compares what the team was told with what happened at eBay. */
export const judge = (evidence: Evidence): Verdict => {
  const { days, seed, outages, posted, calls, deadlines, ebay, over } = evidence;
  const cards = new Map<string, number[]>();
  const reminders = new Map<string, number[]>();
  const push = (into: Map<string, number[]>, key: string, at: number) => into.set(key, [...(into.get(key) ?? []), at]);
  for (const { key, at } of posted) {
    const card = /^request:(.+)$/.exec(key)?.[1];
    const reminded = /^reminder:request:(.+?):.* before (.+)$/.exec(key);
    if (card !== undefined) push(cards, card, at);
    if (reminded?.[1] !== undefined && reminded[2] !== undefined) {
      push(reminders, `${reminded[1]} ${new Date(reminded[2]).getTime()}`, at);
    }
  }

  const opened = openedIn(ebay, over);
  const announced = (request: string, cases: readonly string[]) =>
    [request, ...cases].reduce((sum, one) => sum + (cards.get(one)?.length ?? 0), 0);
  const never = opened.filter(({ request, cases }) => announced(request, cases) === 0);
  const twice = opened.filter(({ request, cases }) => announced(request, cases) > 1);
  const untold = deadlines.filter(({ request, by, since }) => {
    const told = (reminders.get(`${request} ${by}`) ?? []).filter((at) => at < by).length;
    return told < (by - since >= LONG_ENOUGH ? 2 : 1);
  });

  const inOutage = (at: number) =>
    outages.some(({ from, to, what }) => what !== 'sweep' && at >= from - HOUR && at <= to);
  const waits = opened
    .filter(({ at }) => !inOutage(at))
    .flatMap(({ request, at }) => {
      const [first] = cards.get(request) ?? [];
      return first === undefined ? [] : [first - at];
    })
    .sort((left, right) => left - right);
  const perDay = new Map<number, number>();
  const toEach = new Map<number, number>();
  for (const { key, at, threaded, channel } of posted) {
    const day = Math.floor(at / DAY);
    if (channel === 'C-SUPPORT' && !threaded) perDay.set(day, (perDay.get(day) ?? 0) + 1);
    if (key.startsWith('reminder:')) toEach.set(day, (toEach.get(day) ?? 0) + 1);
  }
  const most = (counts: Map<number, number>) => Math.max(0, ...counts.values());
  const mean = (counts: Map<number, number>) =>
    ([...counts.values()].reduce((sum, one) => sum + one, 0) / Math.max(1, days)).toFixed(1);
  const wrong = [
    ...untold.map(
      ({ request, by }) =>
        `${request}: its deadline ${new Date(by).toISOString()} passed without two notices (${(reminders.get(`${request} ${by}`) ?? []).length})`,
    ),
    ...never.map(({ request, at }) => `${request}: opened ${new Date(at).toISOString()} and never announced`),
    ...twice.map(({ request }) => `${request}: announced more than once`),
  ];
  const counts = outages.map(({ what, from, to }) => `${what} ${Math.round((to - from) / HOUR)} h`).join(', ');
  return {
    lines: [
      `${days} days, seed ${seed}: ${opened.length} requests, ${deadlines.length} deadlines passed unanswered`,
      `outages: ${counts || 'none'}`,
      `deadlines passed without two notices: ${untold.length}`,
      `requests never announced: ${never.length}`,
      `requests announced twice: ${twice.length}`,
      `from the buyer's click to the card, outside outages: p50 ${span(percentile(waits, 0.5))}, p99 ${span(percentile(waits, 0.99))}`,
      `messages a day that each person sees in the channel: ${mean(perDay)} on average, ${most(perDay)} at most; reminders: ${mean(toEach)}, ${most(toEach)} at most`,
      `Slack calls in the busiest minute: ${Math.max(0, ...calls.values())}`,
    ],
    passed: opened.length * 2 + deadlines.length - wrong.length,
    failed: wrong.length,
    wrong,
  };
};
