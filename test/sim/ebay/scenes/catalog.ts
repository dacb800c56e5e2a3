import type { NewLine } from '../world/new-order';

/** A country where the shop sells, with how prices read there. */
export interface Market {
  marketplaceId: string;
  currency: string;
  /** Dollars times this are the local price. */
  rate: number;
  shippingCost: string;
  carrier: string;
}

export const MARKETS = {
  us: { marketplaceId: 'EBAY_US', currency: 'USD', rate: 1, shippingCost: '5.90', carrier: 'USPS' },
  uk: { marketplaceId: 'EBAY_GB', currency: 'GBP', rate: 0.8, shippingCost: '3.49', carrier: 'ROYAL_MAIL' },
  germany: { marketplaceId: 'EBAY_DE', currency: 'EUR', rate: 0.92, shippingCost: '4.99', carrier: 'DHL' },
  france: { marketplaceId: 'EBAY_FR', currency: 'EUR', rate: 0.92, shippingCost: '6.20', carrier: 'COLISSIMO' },
  australia: { marketplaceId: 'EBAY_AU', currency: 'AUD', rate: 1.5, shippingCost: '9.95', carrier: 'AUSTRALIA_POST' },
} as const satisfies Record<string, Market>;

export interface CatalogItem {
  title: string;
  sku: string;
  /** In dollars. */
  price: number;
  color: readonly [number, number, number];
}

/** What Camera Corner sells. */
export const CATALOG = [
  { title: 'Canon AE-1 35 mm film camera, black', sku: 'CAM-AE1-BK', price: 189.0, color: [58, 58, 62] },
  { title: 'Vintage 50 mm f/1.8 camera lens', sku: 'LENS-50-18', price: 39.9, color: [96, 96, 104] },
  { title: 'Polaroid 600 instant camera, tested', sku: 'CAM-PO600', price: 74.5, color: [196, 188, 170] },
  { title: 'Leather camera strap, hand stitched', sku: 'STRAP-LTH', price: 24.0, color: [132, 84, 48] },
  { title: 'Tripod, aluminium, 160 cm', sku: 'TRI-160', price: 45.99, color: [150, 154, 160] },
  { title: 'Kodak Portra 400, 35 mm film, pack of 5', sku: 'FILM-P400-5', price: 62.0, color: [222, 180, 60] },
  { title: 'Light meter Sekonic L-308, used', sku: 'METER-L308', price: 118.0, color: [72, 76, 92] },
  { title: 'Padded camera bag, waxed canvas', sku: 'BAG-CANVAS', price: 59.95, color: [98, 108, 74] },
  { title: 'Olympus XA2 compact camera', sku: 'CAM-XA2', price: 99.0, color: [44, 46, 52] },
  { title: 'Lens cleaning kit, 7 pieces', sku: 'KIT-CLEAN', price: 9.5, color: [90, 140, 190] },
] as const satisfies readonly CatalogItem[];

/** A line of an order: so many of this item, at the market's price. */
export const lineOf = (item: CatalogItem, market: Market, quantity = 1): NewLine => ({
  title: item.title,
  sku: item.sku,
  quantity,
  price: (Math.round(item.price * market.rate * 100 * quantity) / 100).toFixed(2),
});
