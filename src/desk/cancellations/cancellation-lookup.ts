import type { RequestLookup, RequestSearch } from '../lookup';
import type { DeskContext } from '../operation';
import { knownOrderKey } from '../orders/order-key';
import { orderIfReadable } from '../orders/read-order';
import { withOrder } from '../orders/with-order';
import { type Cancellation, fromCancellation } from './from-cancellation';
import { readCancellation } from './read-cancellation';
import { CANCELLATION_PAGE, findCancellations } from './search-cancellations';

/** Rows of a search in our words, without a look at their orders. */
export const cancellationsFound = (context: DeskContext, rows: readonly Cancellation[]) =>
  Promise.all(
    rows.map(async (row) => {
      const key = await knownOrderKey(context, row.legacyOrderId);
      return fromCancellation(context.account.id, row, { key });
    }),
  );

export const cancellationLookup: RequestLookup = {
  kind: 'cancellation',
  read: async (context, id, options) => (await readCancellation(context, id, options)).request,
  async ofOrder(context, order) {
    const sides = await Promise.all([
      findCancellations(context, { openedBy: 'buyer', order }),
      findCancellations(context, { openedBy: 'seller', order }),
    ]);
    const rows = new Map(sides.flatMap((pages) => pages.rows).map((row) => [row.cancelId, row]));
    return cancellationsFound(context, [...rows.values()]);
  },
};

const searchOf = (openedBy: 'buyer' | 'seller', name: string): RequestSearch => ({
  name,
  kind: 'cancellation',
  family: 'post-order.cancellation',
  // What the seller cancelled is news to nobody.
  part: openedBy === 'buyer' ? 0.85 : 0.15,
  pageSize: CANCELLATION_PAGE,
  async search(context, range, options) {
    const pages = await findCancellations(context, { openedBy, ...range }, options);
    return { ...pages, rows: await cancellationsFound(context, pages.rows) };
  },
  covers: (request) => (request.openedBy === 'seller') === (openedBy === 'seller'),
  async enrich(context, row, options) {
    const order = await orderIfReadable(context, row.order.key ?? row.order.shown, options);
    return order === undefined ? row : withOrder(row, order);
  },
});

/** eBay's search shows one side at a time, and the seller's when none is named. */
export const cancellationSearches: readonly RequestSearch[] = [
  searchOf('buyer', 'cancellations asked by buyers'),
  searchOf('seller', 'cancellations by the seller'),
];
