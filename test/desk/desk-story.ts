import { type BuyerRequest, requestKey } from '../../src/desk/buyer-request';
import type { Answer, AnyAct, Cleared, DeskContext, Precheck, Witness } from '../../src/desk/operation';
import type { DeskRecords } from '../../src/desk/records';
import { createCallBudget, memoryBudgetBook } from '../../src/ebay/budget';
import { createEbayClient } from '../../src/ebay/client';
import { ebayHosts } from '../../src/ebay/hosts';
import { AccountId, type OrderKey } from '../../src/ids';
import { createEbaySimulator, type EbaySimulator, type SimulatorOptions } from '../sim/ebay/simulator';

export const MAIN = AccountId.parse('main');

/** The records that the store keeps in the real desk, as plain maps. */
export const recordsInMemory = () => {
  const requests = new Map<string, BuyerRequest>();
  const spellings = new Map<string, OrderKey>();
  const all = () => [...requests.values()];
  const records: DeskRecords = {
    requests: {
      find: async (ref) => requests.get(requestKey(ref)),
      open: async (account, kind) =>
        all().filter((one) => one.open && one.account === account && (kind === undefined || one.kind === kind)),
      matching: async (text) => {
        const keys = [...spellings].filter(([spelling]) => spelling.endsWith(`/${text}`)).map(([, key]) => key);
        return all().filter(
          ({ id, order }) =>
            id === text || order.shown === text || (order.key !== undefined && [text, ...keys].includes(order.key)),
        );
      },
    },
    orders: {
      keyFor: async (account, spelling) => spellings.get(`${account}/${spelling}`),
      async learn(account, key, learnt) {
        for (const spelling of [key, ...learnt]) spellings.set(`${account}/${spelling}`, key);
      },
    },
  };
  return { records, save: (request: BuyerRequest) => requests.set(requestKey(request), request) };
};

export interface DeskStory {
  readonly ebay: EbaySimulator;
  readonly context: DeskContext;
  readonly keep: (request: BuyerRequest) => void;
}

/** A desk of one account over the eBay simulator, without Slack, store or policy. */
export const deskStory = (options: SimulatorOptions = {}): DeskStory => {
  const ebay = createEbaySimulator(options);
  const { clock } = ebay;
  const { records, save } = recordsInMemory();
  const client = createEbayClient({
    hosts: ebayHosts('https://api.ebay.com'),
    credentials: ebay.credentials,
    settings: (id) => {
      const account = ebay.accounts.find((one) => one.id === id);
      return account && { refreshToken: account.refreshToken, marketplaceId: account.marketplaceId };
    },
    budget: createCallBudget({ clock, book: memoryBudgetBook(), accounts: () => 1 }),
    clock,
    adapter: ebay.adapter,
  });
  return {
    ebay,
    keep: save,
    context: {
      account: { id: MAIN, name: 'Camera Corner', marketplace: 'EBAY_US', timeZone: 'America/New_York' },
      ebay: client.account(MAIN),
      clock,
      records,
    },
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
