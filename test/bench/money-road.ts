import type { AxiosAdapter } from 'axios';
import type { DeskContext } from '../../src/desk/operation';
import type { CancelId, DecisionId } from '../../src/ids';
import type { Perform } from '../../src/perform/perform';
import type { Pace } from '../../src/perform/road';
import type { Store } from '../../src/store/store';
import { builtDesk } from './built';

const SELLER = 'U0SELLER01';
const RULES = `
roles: { agent: { people: [${SELLER}] } }
limits: [{ role: agent, per_act: [1000 USD], per_day: [1000000 USD] }]
`;

/** Where eBay stands and who the seller is there. */
export interface EbaySide {
  readonly address: string;
  readonly credentials: { readonly clientId: string; readonly clientSecret: string };
  readonly refreshToken: string;
  /** For a simulator in the same process. */
  readonly adapter?: AxiosAdapter;
}

export interface MoneyRoad {
  readonly context: DeskContext;
  readonly perform: Perform;
  /** One local commit: what a press of the button leaves before its acknowledgement. */
  ask(id: CancelId): Promise<DecisionId>;
  /** How many acts this process has sent to eBay. */
  acts(): number;
  close(): void;
}

/** From a person to eBay over the given store: policy, sign-off rules, ledger and audit as in the product. */
export const openMoneyRoad = (store: Store, ebay: EbaySide, pace: Partial<Pace> = {}): MoneyRoad => {
  const desk = builtDesk();
  const clock = desk.clock.systemClock;
  const own = desk.ids.AccountId.parse('main');
  const person = desk.ids.PersonId.parse(SELLER);
  const client = desk.client.createEbayClient({
    hosts: desk.hosts.ebayHosts(ebay.address),
    credentials: ebay.credentials,
    settings: () => ({ refreshToken: ebay.refreshToken, marketplaceId: 'EBAY_US' }),
    budget: desk.budget.createCallBudget({
      clock,
      book: { take: async () => true, used: async () => 0, settle: async () => {} },
      accounts: () => 1,
    }),
    clock,
    ...(ebay.adapter === undefined ? {} : { adapter: ebay.adapter }),
  });
  let acts = 0;
  const account = client.account(own);
  const context = {
    account: { id: own, name: 'Camera Corner', marketplace: 'EBAY_US', timeZone: 'UTC' } as const,
    ebay: {
      ...account,
      send: ((call, input, options) => {
        if (call.id === 'approveCancellation') acts += 1;
        return account.send(call, input, options);
      }) as typeof account.send, // A wrapper keeps the generic signature only by saying so.
    },
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
    pace,
  });
  return {
    context,
    perform,
    async ask(id) {
      const asked = await perform.ask({
        operation: desk.approve.approve.name,
        input: { account: own, id },
        actor: { person },
        origin: { surface: 'button' },
      });
      if (asked.kind === 'denied') throw new Error(asked.reason);
      return asked.decision;
    },
    acts: () => acts,
    close: () => client.close(),
  };
};
