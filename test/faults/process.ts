import { parseDeskFile } from '../../src/desk/desk-file-text';
import type { Log } from '../../src/log';
import { Operations } from '../../src/perform/operations';
import { createPerform, type Perform } from '../../src/perform/perform';
import { openDatabase } from '../../src/store/database';
import { createStore, type Store } from '../../src/store/store';
import type { SimClock } from '../sim/ebay/clock';
import { Life } from './mortal';
import type { Gate, Plan } from './plan';
import { type Bug, plantIn } from './planted-bugs';
import { pay, refund, type Till } from './till';

const RULES: Readonly<Record<Gate, string>> = {
  straight: 'limits: [{ role: agent, per_act: [1000 USD] }]',
  'one sign-off': 'limits: [{ role: agent, per_act: [5 USD] }]',
  'two sign-offs': 'limits: [{ role: agent, per_act: [5 USD] }]\nsign_off: { rules: [{ approvers: 2 }] }',
  undo: 'limits: [{ role: agent, per_act: [1000 USD] }]\nundo: { money: 20s }',
};

const policyOf = (gate: Gate) =>
  parseDeskFile(`roles: { agent: { people: [ana, ben] }, approver: { people: [sam, tia] } }\n${RULES[gate]}\n`);

/** One life of the application over the database file that outlives it. */
export interface Process {
  readonly life: Life;
  readonly store: Store;
  readonly perform: Perform;
}

export interface Place {
  readonly url: string;
  readonly clock: SimClock;
  readonly till: Till;
  readonly plan: Plan;
  readonly log: Log;
  readonly bug: Bug | undefined;
}

/** Starts the application; `lives` is how many there were before. */
export const startProcess = async ({ url, clock, till, plan, log, bug }: Place, lives: number): Promise<Process> => {
  const life = new Life(plan.deaths[lives], lives === 0 ? plan.fullDisk : undefined);
  let started = false;
  const database = await openDatabase(url, {
    connections: 4,
    beforeStatement: () => (started ? life.disk() : Promise.resolve()),
  });
  life.onDeath = () => void database.close();
  const store = plantIn(bug, createStore(database, { clock, auditKey: 'a key for tests' }));
  const policy = policyOf(plan.gate);
  const operation = refund(till, clock);
  const perform = createPerform({
    store,
    operations: new Operations([
      bug === 'no re-read' ? { ...operation, precheck: remembered(operation.precheck) } : operation,
    ]),
    contextFor: (account) => ({
      account: { id: account, name: 'Northwind', marketplace: 'EBAY_US', timeZone: 'UTC' },
      ebay: {
        id: account,
        // The till has one call; what is sent is the refund's own input.
        send: async (_call: unknown, input: unknown) => {
          await pay(till, clock, () => life.port(), (input as { amount: string }).amount);
          return {} as never;
        },
      },
      clock,
      records: store,
    }),
    policy: { current: () => policy, groupsOf: () => [] },
    clock,
    log,
  });
  started = true;
  return { life, store, perform };
};

const checks = new Map<string, unknown>();

/** The planted bug that trusts its first look. */
const remembered = <Check extends (...given: never[]) => Promise<unknown>>(check: Check): Check =>
  // Same parameters, same result: only when it is asked differs.
  (async (...given: Parameters<Check>) => {
    const key = JSON.stringify(given[1]);
    if (!checks.has(key)) checks.set(key, await check(...given));
    return checks.get(key);
  }) as Check;

export const forgetChecks = (): void => checks.clear();
