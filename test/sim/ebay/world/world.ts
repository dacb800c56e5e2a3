import type { Cancellation } from './cancellation';
import type { Case, Inquiry } from './inquiry';
import type { MoneyMovement } from './money-movement';
import { type Order, transactionForm } from './order';
import type { Return, ReturnFile } from './return';

/** Everything that eBay remembers, as plain data: a reader may be shown an older copy of it. */
export interface World {
  orders: Map<string, Order>;
  cancellations: Map<string, Cancellation>;
  movements: Map<string, MoneyMovement>;
  returns: Map<string, Return>;
  files: Map<string, ReturnFile>;
  inquiries: Map<string, Inquiry>;
  cases: Map<string, Case>;
  /** By seller account: whether returns need an RMA number. */
  rmaRequired: Map<string, boolean>;
}

export const emptyWorld = (): World => ({
  orders: new Map(),
  cancellations: new Map(),
  movements: new Map(),
  returns: new Map(),
  files: new Map(),
  inquiries: new Map(),
  cases: new Map(),
  rmaRequired: new Map(),
});

/** The order with this id in either spelling. */
export const findOrder = (world: World, id: string): Order | undefined => {
  const direct = world.orders.get(id);
  if (direct) return direct;
  for (const order of world.orders.values()) {
    if (transactionForm(order) === id) return order;
    if (order.lines.some((line) => `${line.itemId}-${line.transactionId}` === id)) return order;
  }
  return undefined;
};

export const movementsOf = (world: World, orderId: string): MoneyMovement[] =>
  [...world.movements.values()].filter((movement) => movement.orderId === orderId);

/** What the map holds under `id`. @throws RangeError when a test names something that does not exist. */
export const mustGet = <Kind>(map: ReadonlyMap<string, Kind>, id: string): Kind => {
  const found = map.get(id);
  if (found === undefined) throw new RangeError(`The simulated eBay has no ${id}`);
  return found;
};
