import { afterEach } from '@jest/globals';
import type { Account } from '../../src/desk/account';
import type { Answer, AnyAct, Cleared, DeskContext, Precheck, Witness } from '../../src/desk/operation';
import { AccountId } from '../../src/ids';
import { createStore, type Store } from '../../src/store/store';
import { clientOf } from '../ebay/client-of';
import { createEbaySimulator, type EbaySimulator, type SimulatorOptions } from '../sim/ebay/simulator';
import { openTestDatabase } from '../store/test-database';

export const MAIN = AccountId.parse('main');

export interface DeskStory {
  readonly ebay: EbaySimulator;
  readonly context: DeskContext;
  readonly store: Store;
  readonly account: Account;
}

const opened = new Set<{ close(): Promise<void> }>();

afterEach(async () => {
  for (const one of opened) await one.close();
  opened.clear();
});

/** A desk of one account over the eBay simulator and a store of its own, without Slack or policy. */
export const deskStory = async (options: SimulatorOptions = {}): Promise<DeskStory> => {
  const ebay = createEbaySimulator(options);
  const { clock } = ebay;
  const store = createStore(await openTestDatabase(), { clock, auditKey: 'a key for tests' });
  opened.add(store);
  const client = clientOf(ebay);
  opened.add({ close: async () => client.close() });
  const account: Account = { id: MAIN, name: 'Camera Corner', marketplace: 'EBAY_US', timeZone: 'America/New_York' };
  return {
    ebay,
    store,
    account,
    context: { account, ebay: client.account(MAIN), clock, records: store },
  };
};

export const cleared = (precheck: Precheck): Cleared => {
  if (!precheck.allowed) throw new Error(`not allowed: ${precheck.reason}`);
  return precheck;
};

export const stopped = (precheck: Precheck): Extract<Precheck, { allowed: false }> => {
  if (precheck.allowed) throw new Error('it was allowed');
  return precheck;
};

/** Does an act the way the desk does: looks, acts, and looks whether it happened. */
export const doAct = async (
  context: DeskContext,
  act: AnyAct,
  given: unknown,
): Promise<{ cleared: Cleared; answer: Answer; witness: Witness }> => {
  const input = act.input.parse(given);
  const clear = cleared(await act.precheck(context, input));
  const answer = await act.run(context, input, clear);
  return { cleared: clear, answer, witness: await act.witness(context, input, clear, answer) };
};
