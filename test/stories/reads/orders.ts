import { askedToCancel, returned } from '../grounds';
import type { ReadStory } from './read-story';

const sold = { id: '99-99999-99999' };

/** What can be looked up about orders, their buyers and their cancellations. */
export const orderReads: readonly ReadStory[] = [
  {
    operation: 'desk.find',
    call: 'searchReturns',
    command: '/desk',
    scene: (ebay) => {
      const { orderId } = returned(ebay);
      return { orderId, id: orderId };
    },
    shows: ['Buyer wants to return', 'Waiting for your answer', 'Details'],
    refusedBy: 'wrapped',
    refusedAs: 'Camera Corner could not be asked everything.',
    unknown: { ...sold, says: 'Nothing was found.' },
  },
  {
    operation: 'order.show',
    call: 'getOrder',
    command: '/desk',
    scene: (ebay) => {
      const { orderId } = returned(ebay);
      return { orderId, id: orderId };
    },
    shows: ['Order ', 'Vintage 50 mm camera lens, $39.90', 'lena.k', 'Paid', 'Shipped', 'Buyer wants to return'],
    refusedBy: 'rest',
    refusedAs: 'The order could not be read: eBay refused: A case is open for this order',
    unknown: { ...sold, says: 'Nothing was found.' },
  },
  {
    operation: 'order.of_buyer',
    call: 'getOrders',
    command: '/desk',
    scene: (ebay) => {
      const { orderId } = ebay.sells({ buyer: { username: 'mia_w' } });
      ebay.sells();
      return { orderId, id: 'Mia_W' };
    },
    shows: ['Order ', 'Vintage 50 mm camera lens', 'mia_w', 'Not shipped yet', 'Can it be cancelled?'],
    refusedBy: 'text',
    refusedAs: 'Camera Corner: eBay refused: The request is not valid now',
    unknown: { id: 'nobody_at_all', says: 'Nothing was found.' },
  },
  {
    operation: 'cancellation.check',
    call: 'checkCancellationEligibility',
    command: '/cancellation check',
    scene: (ebay) => {
      const { orderId } = ebay.sells();
      return { orderId, id: orderId };
    },
    shows: ['This order can be cancelled', '$39.90', 'The buyer asked to cancel'],
    refusedBy: 'bare',
    unknown: { ...sold, says: 'eBay does not know this order' },
  },
  {
    operation: 'cancellation.show',
    call: 'getCancellation',
    command: '/cancellation show',
    scene: (ebay) => askedToCancel(ebay),
    shows: ['Buyer asks to cancel', 'Waiting for your answer', '$39.90', 'Ordered by mistake', 'Cancellation id'],
    refusedBy: 'bare',
    unknown: { id: '5999999999', says: 'eBay does not know it' },
  },
  {
    operation: 'cancellation.list',
    call: 'searchCancellations',
    command: '/cancellation list',
    scene: (ebay) => ({ ...askedToCancel(ebay), id: '' }),
    shows: ['Cancellations', '$39.90', 'Buyer asks to cancel', 'Waiting for your answer'],
    refusedBy: 'empty',
  },
];
