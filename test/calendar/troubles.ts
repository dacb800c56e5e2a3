import { endOfPacificDay } from '../sim/ebay/pacific-day';
import { pick, seededRandom } from '../sim/ebay/random';

/** What can be broken for up to a day: eBay, Slack, the app itself, or the sweep of deadlines alone. */
export const TROUBLES = ['ebay', 'slack', 'app', 'sweep'] as const;
export type Trouble = (typeof TROUBLES)[number];

export interface Outage {
  readonly what: Trouble;
  readonly from: number;
  readonly to: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** One outage in each, begun so late that two are a day apart: what nobody could be told of is not asked. */
const SLOT = 54 * HOUR;
const FIRST_HOURS = 28;
/** How long before the deadlines of the day the worst outages end. Where one path alone is broken, too late for it to say a word. */
const JUST_BEFORE: Readonly<Record<Trouble, number>> = {
  ebay: MINUTE,
  sweep: MINUTE,
  slack: 25 * MINUTE,
  app: 25 * MINUTE,
};

/** Half of them lie where they hurt most: a whole day that ends minutes before the deadlines of that day. */
export const outagesFrom = (
  start: Date,
  days: number,
  seed: number,
  kinds: readonly Trouble[] = TROUBLES,
): readonly Outage[] => {
  const random = seededRandom(seed);
  const outages: Outage[] = [];
  for (let slot = 0; (slot + 1) * SLOT <= days * 24 * HOUR; slot += 1) {
    const begins = start.getTime() + slot * SLOT + FIRST_HOURS * HOUR;
    const what = pick(random, kinds);
    const length = Math.ceil(random() * 24) * HOUR;
    const dayEnds = endOfPacificDay(new Date(begins), 1).getTime() - JUST_BEFORE[what];
    const isWorst = random() < 0.5;
    const to = isWorst ? dayEnds : begins + length;
    outages.push({ what, from: isWorst ? Math.max(begins - 2 * HOUR, to - 24 * HOUR) : begins, to });
  }
  return outages;
};
