import type { Ids } from '../ids';
import type { Buyer, Order, RefundOutcome, Shipment } from './order';

export interface NewLine {
  title: string;
  price: string;
  quantity?: number;
  sku?: string;
  itemId?: string;
  transactionId?: string;
  pictureUrl?: string;
}

/** What a story says about an order; everything has a believable default. */
export interface NewOrder {
  orderId?: string;
  /** The selling account; the first one when left out. */
  seller?: string;
  marketplaceId?: string;
  currency?: string;
  buyer?: Partial<Buyer>;
  lines?: NewLine[];
  shippingCost?: string;
  tax?: string;
  createdAt?: Date;
  paid?: boolean;
  shipment?: Shipment;
  refundOutcome?: RefundOutcome;
  ineligibleFor?: string[];
  offersReasons?: string[];
  refusesByError?: boolean;
  namedByTransaction?: boolean;
}

const USUAL_LINE: NewLine = { title: 'Vintage 50 mm camera lens', price: '39.90', sku: 'LENS-50' };
const HOUR = 3_600_000;

export const orderFrom = (given: NewOrder, ids: Ids, now: Date, seller: string, marketplaceId: string): Order => {
  const username = given.buyer?.username ?? 'lena.k';
  const createdAt = given.createdAt ?? new Date(now.getTime() - 2 * HOUR);
  return {
    orderId: given.orderId ?? ids.order(),
    seller: given.seller ?? seller,
    marketplaceId: given.marketplaceId ?? marketplaceId,
    currency: given.currency ?? 'USD',
    buyer: {
      userId: `uid-${username}`,
      eiasToken: `eias-${username}==`,
      name: 'Lena Krause',
      ...given.buyer,
      username,
    },
    lines: (given.lines ?? [USUAL_LINE]).map((line) => {
      const itemId = line.itemId ?? ids.item();
      return {
        lineItemId: ids.transaction(),
        itemId,
        transactionId: line.transactionId ?? ids.transaction(),
        title: line.title,
        sku: line.sku ?? '',
        quantity: line.quantity ?? 1,
        price: line.price,
        pictureUrl: line.pictureUrl ?? `https://i.ebayimg.com/images/g/${itemId}/s-l500.jpg`,
      };
    }),
    shippingCost: given.shippingCost ?? '0.00',
    tax: given.tax ?? '0.00',
    createdAt,
    modifiedAt: createdAt,
    paidAt: given.paid === false ? undefined : createdAt,
    shipment: given.shipment,
    refundOutcome: given.refundOutcome ?? 'succeeds',
    ineligibleFor: given.ineligibleFor ?? [],
    offersReasons: given.offersReasons ?? [],
    refusesByError: given.refusesByError ?? false,
    namedByTransaction: given.namedByTransaction ?? false,
  };
};
