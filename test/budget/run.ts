import type { RequestKind } from '../../src/desk/buyer-request';
import { requestCardKey } from '../../src/desk/delivery';
import { DeskFile } from '../../src/desk/desk-file';
import { AccountId } from '../../src/ids';
import { accountOf, openDesk, restOf } from '../calendar/desk';
import { ends } from '../calendar/ends';
import { startPostman } from '../calendar/postman';
import { SlackChannel } from '../calendar/slack-channel';
import { account } from '../sim/ebay/accounts';
import { handMovedClock } from '../sim/ebay/clock';
import { pick, seededRandom } from '../sim/ebay/random';
import { createEbaySimulator } from '../sim/ebay/simulator';

export interface BudgetScene {
  readonly accounts: number;
  /** Requests that are open in each when the desk is connected. */
  readonly open: number;
  /** Whether eBay tells the desk of what happens. */
  readonly push: boolean;
  /** Requests that buyers open in an hour, over all accounts. */
  readonly perHour: number;
  readonly hours: number;
  readonly seed: number;
  /** Told of every hour that is over, for those who wait. */
  readonly progress?: (hour: number) => void;
}

/** What the scene cost and how long buyers' clicks waited. */
export interface Measured {
  readonly requests: number;
  /** Milliseconds from the buyer's click to the card in Slack, ascending. */
  readonly waits: readonly number[];
  readonly unseen: number;
  /** Calls of each family that eBay counted while it lasted, the first reading included. */
  readonly calls: Readonly<Record<string, number>>;
  /** Answers 429. */
  readonly refused: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** A Pacific day begins: eBay's count begins with it. */
const START = new Date('2026-11-16T02:00:00.000Z');
const MIDNIGHT = new Date('2026-11-16T08:00:00.000Z');
const FAMILIES = ['cancellation', 'return', 'inquiry', 'casemanagement'] as const;
const RULES = DeskFile.parse({});
/** Eight of ten that are open wait for the buyer or the carrier. */
const WAITING_FOR_SELLER = 5;

/** Plays some hours of a day and measures them. */
export const runBudget = async (scene: BudgetScene): Promise<Measured> => {
  const { hours, seed, push, perHour } = scene;
  const counted = { activity: 0 };
  const clock = handMovedClock({ start: START, rest: restOf(counted) });
  const sellers = Array.from({ length: scene.accounts }, (_, index) => `shop${index + 1}`);
  const ebay = createEbaySimulator({ clock, seed, accounts: sellers.map((id) => account({ id })) });
  const random = seededRandom(seed);
  const returned = (seller: string) => ebay.buyer.opensReturn({ orderId: ebay.sells({ seller }).orderId });
  for (const seller of sellers) {
    for (let number = 0; number < scene.open; number += 1) {
      const id = returned(seller);
      if (number % WAITING_FOR_SELLER > 0) ebay.website.approvesReturn(id);
    }
  }
  await clock.moveTo(MIDNIGHT);

  const slack = new SlackChannel(clock);
  const desk = await openDesk({
    ebay,
    slack,
    accounts: sellers.map((id) => accountOf(id, 'EBAY_US', 'America/New_York')),
    rules: RULES,
    activity: () => {
      counted.activity += 1;
    },
    minute: MINUTE,
  });
  const clicks = new Map<string, number>();
  const asks = () => {
    const seller = pick(random, sellers);
    const [kind, id] = pick<() => [RequestKind, string]>(random, [
      () => [
        'cancellation',
        ebay.buyer.requestsCancellation({ orderId: ebay.sells({ seller }).orderId, reason: 'ORDER_MISTAKE' }),
      ],
      () => ['return', returned(seller)],
      () => ['inquiry', ebay.buyer.opensInquiry({ orderId: ebay.sells({ seller }).orderId })],
    ])();
    const ref = { account: AccountId.parse(seller), kind, id };
    clicks.set(requestCardKey(ref), clock.now().getTime());
    // eBay's messages come within seconds; how many is an assumption.
    if (push) clock.after((2 + random() * 18) * SECOND, () => void desk.look(ref).catch(() => {}));
    clock.after((0.2 + 1.6 * random()) * (HOUR / perHour), asks);
  };
  desk.starts();
  startPostman({ clock, every: 2 * SECOND, delivers: desk.delivers });
  clock.after(HOUR / 2, asks);
  for (let hour = 1; hour < hours; hour += 1) {
    await clock.moveTo(new Date(MIDNIGHT.getTime() + hour * HOUR));
    scene.progress?.(hour);
  }
  await clock.moveTo(new Date(MIDNIGHT.getTime() + hours * HOUR - MINUTE));
  // Read before the day ends, when the count begins anew.
  const calls = Object.fromEntries(FAMILIES.map((family) => [family, ebay.budget.used(family)]));
  await clock.advance(MINUTE);
  scene.progress?.(hours);
  const posted = new Map<string, number>();
  for (const { key, at } of slack.posted) if (!posted.has(key)) posted.set(key, at);
  const until = clock.now().getTime() - HOUR;
  const asked = [...clicks].filter(([, at]) => at <= until);
  const waits = asked.flatMap(([key, at]) => {
    const card = posted.get(key);
    return card === undefined ? [] : [card - at];
  });
  const refused = ebay.requests.filter(({ status }) => status === 429).length;
  await ends(clock, desk.stops());
  await desk.close();
  return {
    requests: asked.length,
    waits: waits.sort((a, b) => a - b),
    unseen: asked.length - waits.length,
    calls,
    refused,
  };
};

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
