import { back, returned } from '../grounds';
import type { ReadStory } from './read-story';

const unknown = { id: '5999999999', says: 'eBay does not know it' };
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** What can be looked up about returns. */
export const returnReads: readonly ReadStory[] = [
  {
    operation: 'return.check',
    call: 'getReturn',
    command: '/return check',
    scene: (ebay) => returned(ebay),
    shows: ['Possible now', 'Approve the return', 'Not now', 'Mark the item as received', '$39.90'],
    refusedBy: 'wrapped',
    unknown,
  },
  {
    operation: 'return.show',
    call: 'getReturn',
    command: '/return show',
    scene: (ebay) => back(ebay),
    shows: ['The item is back with you', '$39.90', 'Does not work', '9400111899223100000001', 'Return id'],
    refusedBy: 'bare',
    unknown,
  },
  {
    operation: 'return.list',
    call: 'searchReturns',
    command: '/return list',
    scene: (ebay) => ({ ...returned(ebay), id: '' }),
    shows: ['Returns', '$39.90, Vintage 50 mm camera lens, from lena.k', 'Waiting for your answer'],
    refusedBy: 'rest',
  },
  {
    operation: 'return.files',
    call: 'getReturnFiles',
    command: '/return files',
    scene: (ebay) => {
      const { orderId } = ebay.sells();
      ebay.website.ships(orderId);
      const photos = [{ fileName: 'crack.png', data: PICTURE }];
      return { orderId, id: ebay.buyer.opensReturn({ orderId, photos }) };
    },
    shows: ['crack.png, by the buyer', 'Add files'],
    refusedBy: 'text',
    unknown,
  },
  {
    operation: 'return.tracking',
    call: 'getShipmentTrackingInfo',
    command: '/return tracking',
    scene: (ebay) => back(ebay),
    shows: ['USPS', '9400111899223100000001'],
    refusedBy: 'empty',
    unknown,
  },
  {
    operation: 'return.preferences',
    call: 'getReturnPreferences',
    command: '/return preferences',
    scene: (ebay) => ({ orderId: ebay.sells().orderId, id: '' }),
    shows: ['An RMA number is *not required*', 'Change'],
    refusedBy: 'wrapped',
  },
];
