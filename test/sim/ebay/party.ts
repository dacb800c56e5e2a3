import type { SimAccount } from './accounts';
import { isParty } from './cancellation/eligibility';
import { postOrderRefusal } from './refusal';
import type { Order } from './world/order';
import { mustGet, type World } from './world/world';

/** @throws Refusal 1301 when the caller is neither the buyer nor the seller of this order */
export const orderOfParty = (world: World, orderId: string, user: SimAccount): Order => {
  const order = mustGet(world.orders, orderId);
  if (!isParty(order, user)) {
    throw postOrderRefusal(403, 1301, 'The caller is neither the buyer nor the seller of the item.');
  }
  return order;
};

/** @throws Refusal 1308 when the call is the other side's */
export const onlySeller = (user: SimAccount): void => {
  if (user.role !== 'seller') throw postOrderRefusal(403, 1308, 'The user is not allowed to do this.');
};

/** @throws Refusal 1306 when the caller is not a buyer */
export const onlyBuyer = (user: SimAccount): void => {
  if (user.role !== 'buyer') throw postOrderRefusal(403, 1306, 'The caller is not the buyer of the item.');
};

export const notNow = (what: string) => postOrderRefusal(400, 1308, `${what} is not allowed in the current state.`);
export const invalid = (what: string) => postOrderRefusal(400, 1302, `Invalid input. ${what}`);
