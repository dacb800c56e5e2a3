import type { EbaySimulator } from '../simulator';
import type { Order } from '../world/order';
import { CATALOG, type CatalogItem, lineOf, MARKETS, type Market } from './catalog';
import { PEOPLE } from './people';
import { photo } from './photo';

export interface Sale {
  item?: number;
  market?: keyof typeof MARKETS;
  buyer?: number;
  quantity?: number;
  /** Hours before now. */
  hoursAgo?: number;
  paid?: boolean;
  shipped?: boolean;
  delivered?: boolean;
  fails?: boolean;
}

export interface ShopOptions {
  /** The selling account; the first one when left out. */
  seller?: string;
  /** Where item pictures are served from; without it orders name eBay's own picture host. */
  pictures?: string;
}

const HOUR = 3_600_000;

/** A camera shop on the simulated eBay: sells its catalog to its people. */
export const createShop = (ebay: EbaySimulator, options: ShopOptions = {}) => {
  const sell = (sale: Sale = {}): Order => {
    const item: CatalogItem = CATALOG[(sale.item ?? 0) % CATALOG.length] ?? CATALOG[0];
    const market: Market = MARKETS[sale.market ?? 'us'];
    const now = ebay.clock.now().getTime();
    const createdAt = new Date(now - (sale.hoursAgo ?? 30) * HOUR);
    const line = lineOf(item, market, sale.quantity);
    const shippedAt = new Date(createdAt.getTime() + 6 * HOUR);
    const shipment = {
      carrier: market.carrier,
      trackingNumber: `94001${createdAt.getTime()}`,
      shippedAt,
      ...(sale.delivered ? { deliveredAt: new Date(createdAt.getTime() + 60 * HOUR) } : {}),
    };
    const buyer = PEOPLE[(sale.buyer ?? 0) % PEOPLE.length] ?? PEOPLE[0];
    return ebay.sells({
      ...(options.seller ? { seller: options.seller } : {}),
      marketplaceId: market.marketplaceId,
      currency: market.currency,
      shippingCost: market.shippingCost,
      tax: market.currency === 'USD' ? (Math.round(item.price * 8.25) / 100).toFixed(2) : '0.00',
      buyer: { ...buyer },
      lines: [options.pictures ? { ...line, pictureUrl: `${options.pictures}/images/${item.sku}.png` } : line],
      createdAt,
      paid: sale.paid ?? true,
      ...(sale.shipped || sale.delivered ? { shipment } : {}),
      refundOutcome: sale.fails ? 'fails' : 'succeeds',
    });
  };
  /** Photos that a buyer adds to a request about this item. */
  const photos = (item: number) => {
    const { color } = CATALOG[item % CATALOG.length] ?? CATALOG[0];
    return [
      { fileName: 'IMG_2041.png', data: photo({ color, cracked: true, withLocation: true }).toString('base64') },
      { fileName: 'IMG_2042.png', data: photo({ color, cracked: true, width: 84, height: 112 }).toString('base64') },
    ];
  };
  return { sell, photos };
};

export type Shop = ReturnType<typeof createShop>;
