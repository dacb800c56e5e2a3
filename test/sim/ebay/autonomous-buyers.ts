import { pick, seededRandom } from './random';
import { WORDS } from './scenes/people';
import { createShop, type ShopOptions } from './scenes/shop';
import type { EbaySimulator } from './simulator';

export interface AutonomousBuyersOptions extends ShopOptions {
  /** Milliseconds of the simulated clock between two new requests, more or less. */
  every: number;
  /** Until a buyer acts on an answer: ships, accepts an offer. */
  patience?: number;
  seed?: number;
}

const REMORSE = ['NO_LONGER_NEED_ITEM', 'ORDERED_ACCIDENTALLY', 'WRONG_SIZE', 'FOUND_BETTER_PRICE'] as const;
const SNAD = ['ARRIVED_DAMAGED', 'DEFECTIVE_ITEM', 'NOT_AS_DESCRIBED', 'MISSING_PARTS'] as const;
const CANCEL = ['ORDER_MISTAKE', 'FOUND_CHEAPER_PRICE', 'WONT_ARRIVE_IN_TIME', 'WRONG_SHIPPING_ADDRESS'] as const;
const MARKETS = ['us', 'us', 'us', 'uk', 'germany', 'france', 'australia'] as const;

/**
 * Buyers who act by themselves, for the demo: every so often one opens a request, and those whose returns were approved or
 * who were made an offer go on. Returns what stops them.
 */
export const startAutonomousBuyers = (ebay: EbaySimulator, options: AutonomousBuyersOptions): (() => void) => {
  const random = seededRandom(options.seed ?? 11);
  const shop = createShop(ebay, options);
  const patience = options.patience ?? options.every;
  const { clock, buyer, world } = ebay;
  let cancel = () => {};

  const sale = (delivered: boolean) => {
    const item = Math.floor(random() * 10);
    const about = { item, buyer: Math.floor(random() * 12), market: pick(random, MARKETS) };
    return { item, order: shop.sell({ ...about, hoursAgo: delivered ? 150 : 1, delivered }) };
  };
  const asksToCancel = () =>
    buyer.requestsCancellation({ orderId: sale(false).order.orderId, reason: pick(random, CANCEL) });
  const returnsItem = () => {
    const { item, order } = sale(true);
    const snad = random() < 0.6;
    buyer.opensReturn({
      orderId: order.orderId,
      reason: pick<string>(random, snad ? SNAD : REMORSE),
      comments: pick<string>(random, snad ? WORDS.damaged : WORDS.regret),
      photos: snad ? shop.photos(item) : [],
    });
  };
  const missesItem = () => {
    const order = shop.sell({
      item: Math.floor(random() * 10),
      buyer: Math.floor(random() * 12),
      hoursAgo: 240,
      shipped: true,
    });
    buyer.opensInquiry({ orderId: order.orderId, comments: pick<string>(random, WORDS.missing) });
  };

  /** Buyers go on where the seller has answered. */
  const goOn = (now: number) => {
    for (const request of world.returns.values()) {
      const since = request.events.at(-1)?.at.getTime() ?? 0;
      if (request.closedAt || request.escalation || now - since < patience) continue;
      if (request.state === 'ITEM_READY_TO_SHIP') buyer.shipsReturn(request.returnId);
      else if (request.state === 'ITEM_SHIPPED') buyer.returnArrives(request.returnId);
      else if (request.state === 'PARTIAL_REFUND_REQUESTED') {
        if (random() < 0.7) buyer.acceptsPartialRefund(request.returnId);
        else buyer.declinesPartialRefund(request.returnId, 'That is not enough.');
      }
    }
  };

  const step = () => {
    goOn(clock.now().getTime());
    pick(random, [asksToCancel, asksToCancel, returnsItem, returnsItem, missesItem])();
    cancel = clock.after(options.every * (0.6 + random() * 0.8), step);
  };
  cancel = clock.after(options.every, step);
  return () => cancel();
};
