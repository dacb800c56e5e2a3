import { type SimAccount, usualAccounts } from './accounts';
import { CallBudget, type CallLimits } from './analytics/call-budget';
import { type Buyers, createBuyers } from './buyer/buyers';
import { handMovedClock, type SimClock } from './clock';
import type { Ebay, Happening, Manners } from './ebay';
import { Effects } from './effects';
import { Faults } from './faults';
import { createAdapter, type SimAdapter } from './http/adapter';
import type { SimRequest } from './http/exchange';
import type { RecordedRequest } from './http/recorder';
import { type Listening, listen } from './http/server';
import { createService } from './http/service';
import type { Keyset } from './identity/token-endpoint';
import { Tokens } from './identity/tokens';
import { Ids } from './ids';
import { type Courier, httpCourier } from './notification/courier';
import { createPostOffice, type PostOffice } from './notification/delivery';
import { emptyRegistry, type Registry } from './notification/registry';
import { createNoticeKey } from './notification/signing';
import { allRoutes } from './routes';
import { signatureGuard } from './signature/guard';
import { SigningKeys } from './signature/keys';
import { type SellerWebsite, sellerWebsite } from './website/website';
import { type NewOrder, orderFrom } from './world/new-order';
import type { Order } from './world/order';
import { emptyWorld, type World } from './world/world';

export interface SimulatorOptions extends Partial<Manners> {
  clock?: SimClock;
  seed?: number;
  accounts?: SimAccount[];
  /** Calls per family and day where they differ from eBay's. */
  callLimits?: CallLimits;
  /** Carries notifications to the application; HTTP when left out. */
  courier?: Courier;
  /** The accepted addresses of the application's RuNames. */
  ruNames?: Record<string, string>;
}

/** eBay, as far as a seller's desk can see it: a second witness of its API, written from its documents. */
export interface EbaySimulator {
  clock: SimClock;
  /** Everything eBay remembers; tests read it. */
  world: World;
  accounts: readonly SimAccount[];
  /** Puts a sold order into the world. */
  sells(order?: NewOrder): Order;
  /** What buyers do on eBay's website. */
  buyer: Buyers;
  /** What the seller does there, behind the application's back. */
  website: SellerWebsite;
  faults: Faults;
  /** Every request seen, oldest first; beyond 50,000 the oldest are forgotten. */
  requests: RecordedRequest[];
  /** Counts of effects and money. */
  effects: Effects;
  tokens: Tokens;
  /** Calls counted per family and day. */
  budget: CallBudget;
  signingKeys: SigningKeys;
  /** What is provisioned in the Notification API, and what was delivered. */
  notifications: Registry & Pick<PostOffice, 'deliveries' | 'settled'>;
  credentials: Keyset & { accounts: Record<string, SimAccount> };
  /** For axios: leads here without a socket. */
  adapter: SimAdapter;
  /** HTTP on 127.0.0.1. */
  listen(port?: number): Promise<Listening>;
  /** Requests that have got no answer: a leak when a story ends. */
  unanswered(): { method: string; path: string }[];
}

/** Long enough that a reader sees PENDING, short enough for a story. */
const REFUND_SETTLES_AFTER = 4 * 60_000;
const KEYSET: Keyset = { clientId: 'Aftersale-Desk-PRD-0123456789', clientSecret: 'PRD-0123456789-simulated' };

export const createEbaySimulator = (options: SimulatorOptions = {}): EbaySimulator => {
  const clock = options.clock ?? handMovedClock();
  const accounts = options.accounts ?? usualAccounts();
  const world = emptyWorld();
  const effects = new Effects(world);
  const tokens = new Tokens(accounts);
  const faults = new Faults();
  const requests: RecordedRequest[] = [];
  const pending = new Set<SimRequest>();
  const listeners: ((happening: Happening) => void)[] = [];
  const ebay: Ebay = {
    clock,
    world,
    effects,
    ids: new Ids(options.seed ?? 1),
    manners: {
      refundSettlesAfter: options.refundSettlesAfter ?? REFUND_SETTLES_AFTER,
      careless: options.careless ?? false,
    },
    accounts,
    tell: (happening) => {
      for (const listener of listeners) listener(happening);
    },
    listen: (listener) => listeners.push(listener),
  };
  const registry = emptyRegistry();
  const courier = options.courier ?? httpCourier;
  const key = createNoticeKey('9936261a-7d7b-4621-a0f1-964ed97c0001');
  const office = createPostOffice({ ebay, registry, courier, key });
  const signingKeys = new SigningKeys();
  const budget = new CallBudget(options.callLimits);
  const ruNames = options.ruNames ?? {};
  const routes = allRoutes({
    keyset: KEYSET,
    tokens,
    accounts,
    ruNames,
    signingKeys,
    budget,
    registry,
    courier,
    office,
    key,
  });
  const guards = [budget.guard, signatureGuard(signingKeys)];
  const answer = createService({ ebay, routes, tokens, faults, guards, requests });
  const sellerOf = (given: NewOrder): SimAccount => {
    const seller = accounts.find(({ id, role }) => role === 'seller' && id === (given.seller ?? id));
    if (seller === undefined) throw new RangeError(`No seller account ${given.seller}`);
    return seller;
  };
  return {
    clock,
    world,
    accounts,
    sells: (given = {}) => {
      const seller = sellerOf(given);
      const order = orderFrom(given, ebay.ids, clock.now(), seller.id, seller.marketplaceId);
      world.orders.set(order.orderId, order);
      return order;
    },
    buyer: createBuyers(ebay),
    website: sellerWebsite(ebay),
    faults,
    requests,
    effects,
    tokens,
    budget,
    signingKeys,
    notifications: Object.assign(registry, { deliveries: office.deliveries, settled: office.settled }),
    credentials: { ...KEYSET, accounts: Object.fromEntries(accounts.map((each) => [each.id, each])) },
    adapter: createAdapter(clock, answer, pending),
    listen: (port = 0) => listen(port, clock, answer, pending),
    unanswered: () => [...pending].map(({ method, path }) => ({ method, path })),
  };
};
