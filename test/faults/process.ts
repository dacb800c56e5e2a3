import type { AxiosAdapter } from 'axios';
import type { Clock } from '../../src/clock';
import { approve } from '../../src/desk/cancellations/approve';
import { decline } from '../../src/desk/cancellations/decline';
import { parseDeskFile } from '../../src/desk/desk-file-text';
import { refund as refundInquiry } from '../../src/desk/inquiries/refund';
import type { AnyAct } from '../../src/desk/operation';
import { message as messageReturn } from '../../src/desk/returns/message';
import { refund as refundReturn } from '../../src/desk/returns/refund';
import { createCallBudget } from '../../src/ebay/budget';
import { createEbayClient } from '../../src/ebay/client';
import { ebayHosts } from '../../src/ebay/hosts';
import type { Log } from '../../src/log';
import { Operations } from '../../src/perform/operations';
import { createPerform, type Perform } from '../../src/perform/perform';
import { openDatabase } from '../../src/store/database';
import { createStore, type Store } from '../../src/store/store';
import type { Market } from './market';
import { Life } from './mortal';
import type { Gate, Plan } from './plan';
import { type Bug, plantIn, plantInAct } from './planted-bugs';

const RULES: Readonly<Record<Gate, string>> = {
  straight: 'limits: [{ role: agent, per_act: [1000 USD] }]',
  'one sign-off': 'limits: [{ role: agent, per_act: [5 USD] }]',
  'two sign-offs': 'limits: [{ role: agent, per_act: [5 USD] }]\nsign_off: { rules: [{ approvers: 2 }] }',
  undo: 'limits: [{ role: agent, per_act: [1000 USD] }]\nundo: { money: 20s }',
};

const policies = new Map<Gate, ReturnType<typeof parseDeskFile>>();

const policyOf = (gate: Gate) => {
  const text = `roles: { agent: { people: [ana, ben] }, approver: { people: [sam, tia] } }\n${RULES[gate]}\n`;
  const known = policies.get(gate) ?? parseDeskFile(text);
  policies.set(gate, known);
  return known;
};

export const ACTS: readonly AnyAct[] = [approve, decline, refundReturn, refundInquiry, messageReturn];

/** One life of the application over the database file that outlives it. */
export interface Process {
  readonly life: Life;
  readonly store: Store;
  /** More than one where several instances share the rows. */
  readonly instances: readonly Perform[];
}

export interface Place {
  readonly url: string;
  /** The application's: eBay's own timers are not among those that it counts. */
  readonly clock: Clock;
  readonly market: Market;
  readonly plan: Plan;
  readonly log: Log;
  readonly bug: Bug | undefined;
}

const FREEZE_MS = 600_000;
const isAct = ({ method, url = '' }: Parameters<AxiosAdapter>[0]) =>
  method?.toUpperCase() === 'POST' && url.includes('/post-order/');

/** Leads to the simulated eBay; the life can end before a call leaves, or when its answer has come. */
const adapterOf =
  ({ market }: Place, life: Life): AxiosAdapter =>
  async (request) => {
    await life.port();
    if (isAct(request)) market.arrives();
    const answer = await market.ebay.adapter(request);
    await life.port();
    return answer;
  };

/** The first process that comes to act stands still just before its call, and goes on much later. */
const freezing = ({ clock, plan }: Place) => {
  let frozen = plan.fault !== 'frozen before the call' && !(plan.fault === 'two instances' && plan.seed % 2 === 0);
  return (act: AnyAct): AnyAct => ({
    ...act,
    async run(...given) {
      if (!frozen) {
        frozen = true;
        await new Promise<void>((resolve) => clock.after(FREEZE_MS, resolve));
      }
      return act.run(...given);
    },
  });
};

/** eBay's own state machine does not stand behind the one retry where it looks at nothing. */
const trusting = ({ plan }: Place, act: AnyAct): AnyAct =>
  plan.careless && plan.fault === 'shown very late' ? { ...act, retry: 'never' } : act;

const instanceOf = (place: Place, life: Life, store: Store, acts: readonly AnyAct[]): Perform => {
  const { clock, market, plan, log } = place;
  const { credentials, accounts } = market.ebay;
  const client = createEbayClient({
    hosts: ebayHosts('https://api.ebay.com'),
    credentials,
    settings: () => ({ refreshToken: accounts[0]?.refreshToken ?? '', marketplaceId: 'EBAY_US' }),
    budget: createCallBudget({ clock, book: store.ebayCalls, accounts: () => 1 }),
    clock,
    adapter: adapterOf(place, life),
    random: () => 0.5,
  });
  const policy = policyOf(plan.gate);
  return createPerform({
    store,
    operations: new Operations(acts),
    contextFor: (id) => ({
      account: { id, name: 'Camera Corner', marketplace: 'EBAY_US', timeZone: 'UTC' },
      ebay: client.account(id),
      clock,
      records: store,
    }),
    policy: { current: () => policy, groupsOf: () => [] },
    clock,
    log,
  });
};

/** Starts the application; `lives` is how many there were before. */
export const startProcess = async (place: Place, lives: number): Promise<Process> => {
  const { url, clock, plan, bug } = place;
  const life = new Life(plan.deaths[lives], lives === 0 ? plan.fullDisk : undefined);
  let started = false;
  const database = await openDatabase(url, {
    connections: 4,
    beforeStatement: (statement) => (started ? life.disk(statement) : Promise.resolve()),
  });
  life.onDeath = () => void database.close();
  const several = plan.fault === 'two instances';
  const store = {
    ...plantIn(bug, createStore(database, { clock, auditKey: 'a key for tests' })),
    ...(several ? { alone: false } : {}),
  };
  const acts = ACTS.map(plantInAct(bug))
    .map((act) => trusting(place, act))
    .map(freezing(place));
  const instances = Array.from({ length: several ? 2 : 1 }, () => instanceOf(place, life, store, acts));
  started = true;
  return { life, store, instances };
};
