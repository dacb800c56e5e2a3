import { AccountId } from '../../src/ids';
import { handMovedClock } from '../sim/ebay/clock';
import { createEbaySimulator } from '../sim/ebay/simulator';
import { clientOf } from './client-of';

/** The client in front of the simulated eBay, on one clock, with everything odd that it reports. */
export const simulatedEbay = (options: { start?: Date; user?: string } = {}) => {
  const clock = handMovedClock(options.start === undefined ? {} : { start: options.start });
  const ebay = createEbaySimulator({ clock });
  const user = options.user ?? 'main';
  const odd: string[] = [];
  const client = clientOf(ebay, {
    onOdd: (call, _, found) => odd.push(...found.map(({ path, what }) => `${call.id} ${path}: ${what}`)),
  });
  return { clock, ebay, client, odd, account: client.account(AccountId.parse(user)) };
};
