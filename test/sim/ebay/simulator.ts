import { type SimAccount, usualAccounts } from './accounts';
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
import { allRoutes } from './routes';
import { type SellerWebsite, sellerWebsite } from './website/website';
import { type NewOrder, orderFrom } from './world/new-order';
import type { Order } from './world/order';
import { emptyWorld, type World } from './world/world';

export interface SimulatorOptions extends Partial<Manners> {
  clock?: SimClock;
  seed?: number;
  accounts?: SimAccount[];
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
  /** Every request seen, oldest first. */
  requests: RecordedRequest[];
  /** Counts of effects and money. */
  effects: Effects;
  tokens: Tokens;
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
  const answer = createService({ ebay, routes: allRoutes(KEYSET, tokens), tokens, faults, guards: [], requests });
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
    credentials: { ...KEYSET, accounts: Object.fromEntries(accounts.map((each) => [each.id, each])) },
    adapter: createAdapter(clock, answer, pending),
    listen: (port = 0) => listen(port, clock, answer, pending),
    unanswered: () => [...pending].map(({ method, path }) => ({ method, path })),
  };
};
