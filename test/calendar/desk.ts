import type { Clock } from '../../src/clock';
import type { Account } from '../../src/desk/account';
import type { DeskFile } from '../../src/desk/desk-file';
import type { Notice } from '../../src/desk/notice';
import { createCallBudget } from '../../src/ebay/budget';
import { getRateLimits } from '../../src/ebay/calls/rate-limit';
import { learnRates } from '../../src/ebay/rates';
import { AccountId, type PersonId } from '../../src/ids';
import { silentLog } from '../../src/log';
import type { Drawn } from '../../src/slack/drawing/drawn';
import { createSender } from '../../src/slack/outbox';
import { openDatabase } from '../../src/store/database';
import { createStore } from '../../src/store/store';
import { createReminders } from '../../src/watch/reminders';
import { createWatcher, type Watcher } from '../../src/watch/watcher';
import { clientOf } from '../ebay/client-of';
import type { EbaySimulator } from '../sim/ebay/simulator';
import { type UnderWay, untilAtRest } from '../stories/under-way';
import type { SlackChannel } from './slack-channel';

/** What can be taken out of the desk, to see that the simulation misses it. */
export const PARTS = ['watcher-reminders', 'sweeper', 'catch-up'] as const;
export type Part = (typeof PARTS)[number];

export interface DeskParts {
  readonly ebay: EbaySimulator;
  readonly slack: SlackChannel;
  readonly accounts: readonly Account[];
  readonly rules: DeskFile;
  readonly without?: Part | undefined;
  readonly activity: () => void;
  /** How long a minute of the desk's own timers takes: milliseconds. */
  readonly minute: number;
}

export interface Desk {
  readonly store: ReturnType<typeof createStore>;
  starts(): void;
  /** Resolves when nothing of it runs any more; what is under way may wait for the clock. */
  stops(): Promise<void>;
  look: Watcher['look'];
  /** Delivers what is due. */
  delivers(): Promise<void>;
  /** While true, the sweep finds its table out of reach. */
  sweepFails: boolean;
  close(): Promise<void>;
}

const TWO_HOURS = 2 * 3_600_000;

/** A range of a search that never begins earlier than two hours ago: a watcher that forgets what it missed. */
const forgetful = (input: unknown, now: Date): void => {
  const { query } = input as { query?: Record<string, unknown> }; // inputs of calls are plain data
  for (const [name, value] of Object.entries(query ?? {})) {
    if (!name.endsWith('_from') || query === undefined || typeof value !== 'string') continue;
    query[name] = new Date(Math.max(new Date(value).getTime(), now.getTime() - TWO_HOURS)).toISOString();
  }
};

const words = (notice: Notice): string => ('text' in notice ? notice.text : JSON.stringify(notice));

/** What a notice looks like where only its place and its words matter. */
const draw =
  (channel: string) =>
  async (notice: Notice): Promise<Drawn | undefined> => {
    const message = { text: words(notice), blocks: [] };
    switch (notice.kind) {
      case 'request_card':
        return { channel, message };
      case 'reminder':
        return {
          channel,
          under: { kind: 'request_card', request: notice.under ?? notice.request },
          broadcast: notice.audience !== 'owner',
          message,
        };
      case 'thread_line':
        return { channel, under: { kind: 'request_card', request: notice.request }, message };
      case 'photos':
        return { channel, under: { kind: 'request_card', request: notice.request }, message, pictures: async () => [] };
      default:
        return { channel: 'C-ADMINS', message };
    }
  };

/** The desk as it runs, between the simulated eBay and a team's Slack: store, watcher, reminders and sender, without Slack's screens. */
export const openDesk = async (parts: DeskParts): Promise<Desk> => {
  const { ebay, slack, accounts, rules, without, activity, minute } = parts;
  const { clock } = ebay;
  const beforeStatement = async () => activity();
  const store = createStore(await openDatabase(':memory:', { beforeStatement }), { clock, auditKey: 'a calendar' });
  const budget = createCallBudget({ clock, book: store.ebayCalls, accounts: () => accounts.length });
  const client = clientOf(ebay, { budget });
  const contexts = new Map(
    accounts.map((account) => {
      const seller = client.account(account.id);
      const send: typeof seller.send = (call, input, options) => {
        if (without === 'catch-up') forgetful(input, clock.now());
        return seller.send(call, input, options);
      };
      return [account.id, { account, ebay: { ...seller, send }, clock, records: store }] as const;
    }),
  );
  const contextFor = (id: AccountId) => {
    const context = contexts.get(id);
    if (context === undefined) throw new Error(`no account ${id}`);
    return context;
  };
  const coarse: Clock = {
    now: () => clock.now(),
    after: (milliseconds, run) => clock.after(milliseconds === 60_000 ? minute : milliseconds, run),
  };
  const common = { accounts: () => accounts, clock: coarse, log: silentLog };
  const desk = { sweepFails: false };
  const sweepStore = {
    ...store,
    requests: {
      ...store.requests,
      due: (...query: Parameters<typeof store.requests.due>) => {
        if (desk.sweepFails) return Promise.reject(new Error('the sweep broke'));
        return store.requests.due(...query);
      },
    },
  };
  const ownerOf = async (): Promise<PersonId | undefined> => undefined;
  let running: { stop(): Promise<void>; watcher: Watcher } | undefined;
  const begin = () => {
    const reminders = createReminders({ store: sweepStore, rules: () => rules, ownerOf, ...common });
    const watcher = createWatcher({
      store,
      contextFor,
      ...common,
      ...(without === 'watcher-reminders' ? {} : { remind: reminders.remind }),
      allowance: (family) => budget.allowance(family, 'watch'),
    });
    void client.application
      .send(getRateLimits, {}, { urgency: 'watch' })
      .then((reply) => learnRates(budget, reply))
      .catch(() => {});
    watcher.start();
    if (without !== 'sweeper') reminders.start();
    return {
      watcher,
      stop: async () => {
        await reminders.stop();
        await watcher.stop();
      },
    };
  };
  const sender = createSender({
    outbox: store.outbox,
    messages: store.messages,
    client: slack.client,
    files: { show: async () => {} },
    clock,
    log: silentLog,
    draw: draw('C-SUPPORT'),
    undeliverable: async () => {},
  });
  return Object.assign(desk, {
    store,
    starts() {
      running = begin();
    },
    async stops() {
      await running?.stop();
      running = undefined;
    },
    look: async (ref: Parameters<Watcher['look']>[0]) => running?.watcher.look(ref),
    delivers: () => sender.flush(),
    async close() {
      client.close();
      await store.close();
    },
  });
};

/** Real milliseconds. */
const FIRST_READING = 15 * 60_000;

/** Resolves when nothing that was begun goes on without the clock. */
export const restOf = (counted: { activity: number }): (() => Promise<void>) => {
  const underWay: UnderWay = { calls: () => 0, activity: () => counted.activity, note: () => {}, end: () => {} };
  // Reading ten thousand requests for the first time is one stretch of work.
  return () => untilAtRest(underWay, () => false, FIRST_READING);
};

export const accountOf = (id: string, marketplace: string, timeZone: string): Account => ({
  id: AccountId.parse(id),
  name: id,
  marketplace,
  timeZone,
});
