import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeskContext } from '../../src/desk/operation';
import { AccountId, CancelId, PersonId } from '../../src/ids';
import type { Store } from '../../src/store/store';
import { runningClock } from '../sim/ebay/running-clock';
import { createEbaySimulator, type EbaySimulator } from '../sim/ebay/simulator';
import { builtDesk } from './built';

const ACCOUNT = AccountId.parse('main');
const PERSON = PersonId.parse('U0SELLER01');
/** The bench makes more calls than a day has. */
const UNLIMITED = { cancellation: 10_000_000, order: 10_000_000 };
const RULES = `
roles: { agent: { people: [${PERSON}] } }
limits: [{ role: agent, per_act: [1000 USD], per_day: [1000000 USD] }]
`;

export interface MoneyDesk {
  readonly file: string;
  readonly ebay: EbaySimulator;
  readonly store: Store;
  readonly context: DeskContext;
  /** Buyers' requests to cancel that wait for an answer. */
  requests(count: number): readonly CancelId[];
  /** Accepts one as a press of the button does: policy, sign-off rules, ledger, audit. @throws Error unless it ends done. */
  approveByTheRoad(id: CancelId): Promise<void>;
  /** Accepts one with the same calls to eBay and nothing else. */
  approveDirectly(id: CancelId): Promise<void>;
  close(): Promise<void>;
}

/** The road from a person to the simulated eBay, in this process, over a database file of its own. */
export const openMoneyDesk = async (prepare: (file: string) => void = () => {}): Promise<MoneyDesk> => {
  const desk = builtDesk();
  const folder = mkdtempSync(join(tmpdir(), 'aftersale-bench-'));
  const file = join(folder, 'desk.sqlite');
  const clock = desk.clock.systemClock;
  const simClock = runningClock();
  const ebay = createEbaySimulator({ clock: simClock, callLimits: UNLIMITED });
  const open = async () =>
    desk.store.createStore(await desk.database.openDatabase(`file:${file}`), {
      clock,
      auditKey: 'a key for the bench',
    });
  await (await open()).close();
  prepare(file);
  const store = await open();
  const client = desk.client.createEbayClient({
    hosts: desk.hosts.ebayHosts('https://api.ebay.com'),
    credentials: ebay.credentials,
    settings: () => ({ refreshToken: ebay.accounts[0]?.refreshToken ?? '', marketplaceId: 'EBAY_US' }),
    budget: desk.budget.createCallBudget({
      clock,
      book: { take: async () => true, used: async () => 0, settle: async () => {} },
      accounts: () => 1,
    }),
    clock,
    adapter: ebay.adapter,
  });
  const context = {
    account: { id: ACCOUNT, name: 'Camera Corner', marketplace: 'EBAY_US', timeZone: 'UTC' } as const,
    ebay: client.account(ACCOUNT),
    clock,
    records: store,
  };
  const policy = desk.deskFile.parseDeskFile(RULES);
  const perform = desk.perform.createPerform({
    store,
    operations: new desk.operations.Operations(desk.deskOperations.operations),
    contextFor: () => context,
    policy: { current: () => policy, groupsOf: () => [] },
    clock,
    log: desk.log.silentLog,
  });
  const { approve } = desk.approve;
  return {
    file,
    ebay,
    store,
    context,
    requests: (count) =>
      Array.from({ length: count }, () =>
        CancelId.parse(ebay.buyer.requestsCancellation({ orderId: ebay.sells().orderId })),
      ),
    async approveByTheRoad(id) {
      const asked = await perform.ask({
        operation: approve.name,
        input: { account: ACCOUNT, id },
        actor: { person: PERSON },
        origin: { surface: 'button' },
      });
      if (asked.kind === 'denied') throw new Error(asked.reason);
      const outcome = await perform.proceed(asked.decision);
      if (outcome.kind !== 'done') throw new Error(`It did not end done: ${JSON.stringify(outcome)}`);
    },
    async approveDirectly(id) {
      const input = { account: ACCOUNT, id };
      const cleared = await approve.precheck(context, input);
      if (!cleared.allowed) throw new Error(cleared.reason);
      const answer = await approve.run(context, input, cleared);
      const witness = await approve.witness(context, input, cleared, answer);
      if (witness.verdict !== 'happened') throw new Error('eBay does not show it');
    },
    async close() {
      client.close();
      await store.close();
      simClock.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
