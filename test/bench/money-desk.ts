import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeskContext } from '../../src/desk/operation';
import { AccountId, CancelId } from '../../src/ids';
import type { Store } from '../../src/store/store';
import { runningClock } from '../sim/ebay/running-clock';
import { createEbaySimulator, type EbaySimulator } from '../sim/ebay/simulator';
import { builtDesk } from './built';
import { openMoneyRoad } from './money-road';

const ACCOUNT = AccountId.parse('main');
/** The bench makes more calls than a day has. */
const UNLIMITED = { cancellation: 10_000_000, order: 10_000_000 };

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
  const road = openMoneyRoad(store, {
    address: 'https://api.ebay.com',
    credentials: ebay.credentials,
    refreshToken: ebay.accounts[0]?.refreshToken ?? '',
    adapter: ebay.adapter,
  });
  const { context, perform } = road;
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
      const outcome = await perform.proceed(await road.ask(id));
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
      road.close();
      await store.close();
      simClock.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
