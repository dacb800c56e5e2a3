import { askedToCancel } from '../grounds';
import type { ActStory } from './act-story';

/** Orders that are not sent. */
export const cancellations: readonly ActStory[] = [
  {
    operation: 'cancellation.approve',
    call: 'approveCancellation',
    command: '/cancellation approve',
    button: 'Cancel & refund $39.90',
    scene: (ebay) => askedToCancel(ebay),
    done: {
      effects: { approvals: 1, refunds: 1, refundedTotal: { amount: '39.90', currency: 'USD' } },
      words: 'eBay accepted: the order is being cancelled.',
      card: 'Approved, refund pending',
    },
    refusedBy: 'bare',
    notNow: {
      since: (ebay, { id }) => ebay.website.rejects(id),
      why: 'This request no longer waits for you: Declined.',
      instead: 'the card shows how it stands now',
    },
    changed: {
      isGone: true,
      since: (ebay, { id }) => ebay.website.rejects(id),
      shown: ['State* was Waiting for your answer', 'is now *Closed / Declined'],
    },
  },
  {
    operation: 'cancellation.decline',
    call: 'rejectCancellation',
    command: '/cancellation decline',
    button: 'Decline',
    answers: { 'Tracking number': '9400111899223100000000' },
    scene: (ebay) => askedToCancel(ebay),
    done: { effects: { declines: 1, refunds: 0 }, words: 'Declined: the order goes on.', card: 'Declined' },
    refusedBy: 'wrapped',
    notNow: {
      since: (ebay, { id }) => ebay.website.approves(id),
      why: 'eBay does not offer this now: the cancellation stands at',
      instead: 'Nothing can be done with it now.',
    },
    changed: {
      isGone: true,
      since: (ebay, { id }) => ebay.website.approves(id),
      shown: ['State* was Waiting for your answer'],
    },
  },
  {
    operation: 'cancellation.cancel',
    call: 'createCancellation',
    command: '/cancellation cancel',
    button: 'Cancel this order…',
    buttonOn: '/cancellation check',
    answers: { 'Why is it cancelled?': 'The buyer asked to cancel' },
    scene: (ebay) => {
      const { orderId } = ebay.sells();
      return { orderId, id: orderId };
    },
    done: {
      effects: { cancellationsCreated: 1, refunds: 1, refundedTotal: { amount: '39.90', currency: 'USD' } },
      words: 'eBay opened the cancellation',
    },
    refusedBy: 'rest',
    notNow: {
      since: (ebay, { orderId }) => ebay.website.ships(orderId),
      why: 'cannot be cancelled now',
      instead: 'The order was already shipped',
    },
    changed: {
      isGone: true,
      since: (ebay, { orderId }) => ebay.website.ships(orderId),
      shown: ['The order was already shipped'],
    },
  },
];
