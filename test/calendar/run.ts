import { DeskFile } from '../../src/desk/desk-file';
import { account } from '../sim/ebay/accounts';
import { handMovedClock } from '../sim/ebay/clock';
import { createEbaySimulator } from '../sim/ebay/simulator';
import { accountOf, openDesk, type Part, restOf } from './desk';
import { ends } from './ends';
import { startPeople } from './people';
import { startPostman } from './postman';
import { SlackChannel } from './slack-channel';
import { type Outage, outagesFrom, type Trouble } from './troubles';
import { judge, type Verdict } from './verdict';
import { startWatchman } from './watchman';

export interface CalendarOptions {
  readonly days: number;
  readonly seed: number;
  readonly without?: Part | undefined;
  /** Only these go wrong; everything when left out. */
  readonly troubles?: readonly Trouble[];
  /** How many of the five shops take part; all when left out. */
  readonly shops?: number;
  /** Requests that buyers open per shop and day. */
  readonly perDay?: number;
  /** Told what a day was like, for those who wait. */
  readonly progress?: (day: number) => void;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** European clocks change on the next day, American ones a week later, and ninety days reach beyond Christmas and New Year. */
const START = new Date('2026-10-24T05:00:00.000Z');
/** What the desk does every minute it does every tenth here. */
const COARSE = 10 * MINUTE;
/** Requests of the last days have no time left in which anything could go wrong. */
const LAST = 2 * 60 * MINUTE;

const SHOPS = [
  ['us', 'EBAY_US', 'America/New_York', 'US'],
  ['de', 'EBAY_DE', 'Europe/Berlin', 'DE'],
  ['gb', 'EBAY_GB', 'Europe/London', 'GB'],
  ['au', 'EBAY_AU', 'Australia/Sydney', 'AU'],
  ['ca', 'EBAY_CA', 'America/Toronto', 'CA'],
] as const;

/** With few calls a day rounds come every hour, and three months pass in minutes; the pace itself is the budget's subject. */
const FEW = { cancellation: 200, return: 200, inquiry: 200, casemanagement: 200 };

const RULES = DeskFile.parse({
  roles: { agent: { people: ['UANA', 'UBEN'] }, approver: { people: ['USAM'] }, admin: { people: ['UADA'] } },
  on_call: { people: ['UCALL'] },
  quiet_hours: { starts: '22:00', ends: '06:30', time_zone: 'Europe/Berlin' },
  working_hours: {
    starts: '08:00',
    ends: '18:00',
    time_zone: 'Europe/Berlin',
    holidays: ['2026-12-25', '2026-12-26', '2027-01-01'],
  },
  reminders: { steps: ['48h', '24h', '4h', '1h'], escalate_at: '1h' },
});

/** Plays the days and judges them. The clock jumps from event to event; nothing waits in real time. */
export const runCalendar = async ({
  days,
  seed,
  without,
  troubles,
  shops = 5,
  perDay = 3,
  progress,
}: CalendarOptions): Promise<Verdict> => {
  const open = SHOPS.slice(0, shops);
  const counted = { activity: 0 };
  const clock = handMovedClock({ start: START, rest: restOf(counted) });
  const ebay = createEbaySimulator({
    clock,
    seed,
    callLimits: FEW,
    accounts: open.map(([id, marketplaceId, , country]) => account({ id, marketplaceId, country, mustSign: false })),
  });
  const slack = new SlackChannel(clock);
  slack.losesEvery = 50;
  const accounts = open.map(([id, marketplace, timeZone]) => accountOf(id, marketplace, timeZone));
  const activity = () => {
    counted.activity += 1;
  };
  const desk = await openDesk({ ebay, slack, accounts, rules: RULES, without, activity, minute: COARSE });
  const begin: Record<Trouble, () => Promise<void> | void> = {
    ebay: () => ebay.faults.always({ kind: '500-before' }),
    slack: () => {
      slack.down = true;
    },
    sweep: () => {
      desk.sweepFails = true;
    },
    app: async () => {
      const rested = postman.rests();
      await ends(clock, desk.stops());
      await ends(clock, rested);
    },
  };
  const end: Record<Trouble, () => void> = {
    ebay: () => ebay.faults.clear(),
    slack: () => {
      slack.down = false;
    },
    sweep: () => {
      desk.sweepFails = false;
    },
    app: () => {
      postman.works();
      desk.starts();
    },
  };
  desk.starts();
  const postman = startPostman({ clock, every: COARSE, delivers: desk.delivers });
  await clock.advance(10 * MINUTE);
  const began = clock.now().getTime();
  const stopPeople = startPeople({ ebay, sellers: open.map(([id]) => id), seed, perDay });
  const watchman = startWatchman(ebay);
  const outages = outagesFrom(clock.now(), days, seed, troubles);
  const over = began + days * DAY;
  const until = async (moment: number) => {
    for (let day = Math.ceil((clock.now().getTime() - began) / DAY); began + day * DAY < moment; day += 1) {
      await clock.moveTo(new Date(Math.max(clock.now().getTime(), began + day * DAY)));
      progress?.(day);
    }
    await clock.moveTo(new Date(Math.max(clock.now().getTime(), moment)));
  };
  for (const { what, from, to } of outages) {
    await until(from);
    await begin[what]();
    await until(to);
    end[what]();
  }
  await until(over);
  watchman.stop();
  stopPeople();
  await clock.advance(LAST);
  await begin.app();
  await desk.close();
  return judge({
    days,
    seed,
    outages: outages as readonly Outage[],
    posted: slack.posted,
    calls: slack.calls,
    deadlines: watchman.passed,
    ebay,
    over,
  });
};
