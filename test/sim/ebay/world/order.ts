import { type Amount, sum } from '../amount';

export interface Buyer {
  username: string;
  userId: string;
  eiasToken: string;
  name: string;
}

export interface OrderLine {
  lineItemId: string;
  itemId: string;
  transactionId: string;
  title: string;
  sku: string;
  quantity: number;
  /** The line's price for its whole quantity. */
  price: string;
  pictureUrl: string;
}

export interface Shipment {
  carrier: string;
  trackingNumber: string;
  shippedAt: Date;
  deliveredAt?: Date;
}

/** How refunds of this order end; `tax-part-fails` gives the item's money back but not the tax. */
export type RefundOutcome = 'succeeds' | 'fails' | 'tax-part-fails';

export interface Order {
  /** The form of today: 12-34567-89012. */
  orderId: string;
  /** The id of the account that sold it. */
  seller: string;
  marketplaceId: string;
  currency: string;
  buyer: Buyer;
  lines: OrderLine[];
  shippingCost: string;
  tax: string;
  createdAt: Date;
  modifiedAt: Date;
  paidAt: Date | undefined;
  shipment: Shipment | undefined;
  refundOutcome: RefundOutcome;
  /** Reasons that make the order ineligible for cancellation beyond those that follow from its state. */
  ineligibleFor: string[];
  /** Reasons that eBay offers its seller for cancelling it, beside the usual ones. */
  offersReasons: string[];
  /** Refused seller cancellations answer with an error body instead of a 2xx. */
  refusesByError: boolean;
  /** Post-Order names this order by its item and transaction, as it does with old and with unpaid ones. */
  namedByTransaction: boolean;
}

/** The older spelling of an order's id. */
export const transactionForm = (order: Order): string => {
  const line = firstLine(order);
  return `${line.itemId}-${line.transactionId}`;
};

export const firstLine = (order: Order): OrderLine => {
  const line = order.lines[0];
  if (line === undefined) throw new RangeError(`Order ${order.orderId} has no line`);
  return line;
};

/** The spelling that Post-Order itself uses for this order. */
export const legacyOrderId = (order: Order): string =>
  order.namedByTransaction || order.paidAt === undefined ? transactionForm(order) : order.orderId;

/** The spelling that was not used by the caller: eBay's sample replies spell ids differently from the request. */
export const otherForm = (order: Order, used: string): string =>
  used === order.orderId ? transactionForm(order) : order.orderId;

export const subtotal = (order: Order): string => sum(order.lines.map((line) => line.price));

export const total = (order: Order): Amount => ({
  amount: sum([subtotal(order), order.shippingCost, order.tax]),
  currency: order.currency,
});
