import type { EbaySimulator } from '../../sim/ebay/simulator';
import { type Ground, returned, wantingRma } from '../grounds';
import type { ActStory } from './act-story';

const offeredInVain = (ebay: EbaySimulator, { id }: Ground): void => {
  ebay.website.offersPartialRefund(id, '5.00');
  ebay.buyer.declinesPartialRefund(id);
};

/** The seller's first word on a return. */
export const returnDecisions: readonly ActStory[] = [
  {
    operation: 'return.approve',
    call: 'processReturnRequest',
    command: '/return approve',
    button: 'Approve return',
    answers: { 'Text to the buyer': 'Please send it back.' },
    scene: (ebay) => returned(ebay),
    done: {
      effects: { returnDecisions: 1, refunds: 0 },
      words: 'The return is approved.',
      card: 'The buyer may send the item back',
    },
    refusedBy: 'wrapped',
    notNow: {
      since: (ebay, { id }) => ebay.website.approvesReturn(id),
      why: 'eBay does not offer this now: the return stands at "The buyer may send the item back".',
      instead: 'Possible now: Refund the buyer, Write to the buyer.',
    },
    changed: {
      since: offeredInVain,
      shown: ['State* was Waiting for your answer', 'is now', 'The buyer declined the partial refund'],
    },
  },
  {
    operation: 'return.decline',
    call: 'processReturnRequest',
    command: '/return decline',
    button: 'Decline',
    answers: { 'Text to the buyer': 'The return window has passed.' },
    scene: (ebay) => returned(ebay, 'NO_LONGER_NEED_ITEM'),
    done: { effects: { returnDecisions: 1, refunds: 0 }, words: 'The return is declined.', card: 'Declined' },
    refusedBy: 'bare',
    notNow: {
      since: (ebay, { id }) => ebay.website.approvesReturn(id),
      why: 'eBay does not offer this now: the return stands at "The buyer may send the item back".',
      instead: 'Possible now: Refund the buyer, Write to the buyer.',
    },
    changed: {
      since: offeredInVain,
      shown: ['State* was Waiting for your answer', 'The buyer declined the partial refund'],
    },
  },
  {
    operation: 'return.offer',
    call: 'processReturnRequest',
    command: '/return offer',
    button: 'Offer partial refund',
    answers: { 'Amount to offer, in USD': '10' },
    scene: (ebay) => returned(ebay),
    done: {
      effects: { returnDecisions: 1, partialRefundOffers: 1, refunds: 0 },
      words: '$10.00 is offered to the buyer.',
      card: 'Partial refund offered',
    },
    refusedBy: 'rest',
    notNow: {
      since: (ebay, { id }) => ebay.website.offersPartialRefund(id, '5.00'),
      why: 'eBay does not offer this now: the return stands at "Partial refund offered, waiting for the buyer".',
      instead: 'Possible now: Refund the buyer, Write to the buyer.',
    },
    changed: {
      isGone: true,
      since: (ebay, { id }) => ebay.website.approvesReturn(id),
      shown: ['State* was Waiting for your answer', 'May be sent back'],
    },
  },
  {
    operation: 'return.rma',
    call: 'processReturnRequest',
    command: '/return rma',
    button: 'Give RMA number',
    answers: { 'RMA number': 'RMA-7' },
    scene: wantingRma,
    done: {
      effects: { returnDecisions: 1, refunds: 0 },
      words: 'The buyer has the RMA number RMA-7.',
      card: 'The buyer may send the item back',
      kept: (ebay, { id }) => ebay.world.returns.get(id)?.RMANumber === 'RMA-7',
    },
    refusedBy: 'text',
    notNow: {
      since: (ebay, { id }) => ebay.website.refundsReturn(id),
      why: 'eBay does not offer this now: the return stands at "Refund on its way".',
      instead: 'Nothing can be done with it now.',
    },
    changed: {
      isGone: true,
      since: (ebay, { id }) => ebay.website.refundsReturn(id),
      shown: ['State* was Waiting for your RMA number', 'Refund on its way'],
    },
  },
];
