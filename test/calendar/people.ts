import { pick, seededRandom } from '../sim/ebay/random';
import type { EbaySimulator } from '../sim/ebay/simulator';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Sellers with a shop each in another country. */
export interface PeopleOptions {
  readonly ebay: EbaySimulator;
  readonly sellers: readonly string[];
  readonly seed: number;
  /** Requests that buyers open per seller and day. */
  readonly perDay: number;
}

/** Refused where somebody was faster; that is everyday life. */
const attempt = (act: () => unknown): void => {
  try {
    act();
  } catch (thrown) {
    if (!(thrown instanceof Error)) throw thrown;
  }
};

/** eBay may have been faster, and nothing is escalated twice. */
const isOpen = (one: { closedAt: Date | undefined; escalation: unknown } | undefined): boolean =>
  one !== undefined && one.closedAt === undefined && one.escalation === undefined;

/** Buyers who open requests of every kind and go on with them, and a team that answers two of three on the website, sooner or later. */
export const startPeople = ({ ebay, sellers, seed, perDay }: PeopleOptions): (() => void) => {
  const random = seededRandom(seed);
  const { buyer, website, clock, world } = ebay;
  let stopped = false;
  const later = (milliseconds: number, act: () => unknown) =>
    clock.after(milliseconds, () => {
      if (!stopped) attempt(act);
    });
  const sold = (seller: string, hoursAgo: number) => {
    const shipment =
      hoursAgo < 100
        ? {}
        : {
            shipment: {
              carrier: 'DHL',
              trackingNumber: '1',
              shippedAt: new Date(clock.now().getTime() - hoursAgo * HOUR),
            },
          };
    return ebay.sells({ seller, createdAt: new Date(clock.now().getTime() - hoursAgo * HOUR - HOUR), ...shipment })
      .orderId;
  };
  const whenever = (most: number) => random() * most;

  const cancels = (seller: string) => {
    const id = buyer.requestsCancellation({ orderId: sold(seller, 1), reason: 'ORDER_MISTAKE' });
    if (random() < 0.66) later(whenever(3 * DAY), () => (random() < 0.5 ? website.approves(id) : website.rejects(id)));
  };
  const returns = (seller: string) => {
    const id = buyer.opensReturn({
      orderId: sold(seller, 150),
      reason: pick(random, ['DEFECTIVE_ITEM', 'NO_LONGER_NEED_ITEM']),
    });
    if (random() < 0.25) later(whenever(4 * DAY), () => isOpen(world.returns.get(id)) && buyer.escalatesReturn(id));
    if (random() > 0.66) return;
    later(whenever(3 * DAY), () => website.approvesReturn(id));
    later(4 * DAY, () => buyer.shipsReturn(id));
    later(6 * DAY, () => buyer.returnArrives(id));
    if (random() < 0.5) later(6 * DAY + whenever(2 * DAY), () => website.refundsReturn(id));
  };
  const misses = (seller: string) => {
    const id = buyer.opensInquiry({ orderId: sold(seller, 240) });
    const isEscalated = random() < 0.35;
    if (isEscalated) {
      later(whenever(5 * DAY), () => {
        if (!isOpen(world.inquiries.get(id))) return;
        const claim = buyer.escalatesInquiry(id);
        if (random() < 0.5)
          later(whenever(3 * DAY), () => website.ebayDecides(claim, random() < 0.5 ? 'BUYER' : 'SELLER'));
      });
    } else if (random() < 0.66)
      later(whenever(3 * DAY), () => (random() < 0.5 ? website.refundsInquiry(id) : buyer.closesInquiry(id)));
  };
  const next = (seller: string): void => {
    later((DAY / perDay) * (0.2 + 1.6 * random()), () => {
      next(seller);
      attempt(() => pick(random, [cancels, returns, returns, misses])(seller));
    });
  };
  for (const seller of sellers) next(seller);
  return () => {
    stopped = true;
  };
};
