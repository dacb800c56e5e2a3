import { back, returned } from '../grounds';
import type { ActStory } from './act-story';

/** How a return ends: with its money, with words, or with eBay's decision. */
export const returnEnds: readonly ActStory[] = [
  {
    operation: 'return.refund',
    call: 'issueReturnRefund',
    command: '/return refund',
    button: 'Refund $39.90',
    answers: { 'Text to the buyer': 'Sorry for the trouble.' },
    scene: (ebay) => returned(ebay),
    done: {
      effects: { refundsRequested: 1, refunds: 1, refundedTotal: { amount: '39.90', currency: 'USD' } },
      words: 'Refund of $39.90: Pending.',
      card: 'Refund on its way',
    },
    refusedBy: 'rest',
    notNow: {
      since: (ebay, { id }) => ebay.website.refundsReturn(id),
      why: 'eBay does not offer this now: the return stands at "Refund on its way".',
      instead: 'Nothing can be done with it now.',
    },
    changed: {
      since: (ebay, { id }) => ebay.website.approvesReturn(id),
      shown: ['State* was Waiting for your answer', 'is now *The buyer may send the item back'],
    },
  },
  {
    operation: 'return.message',
    call: 'sendReturnMessage',
    command: '/return message',
    button: 'Write to buyer',
    answers: { Text: 'Could you send a photo?' },
    isShownOnceMore: true,
    scene: (ebay) => returned(ebay),
    done: {
      effects: { messages: 1, refunds: 0 },
      words: 'The message was sent to the buyer.',
      card: 'Waiting for your answer',
    },
    refusedBy: 'text',
    notNow: {
      since: (ebay, { id }) => ebay.buyer.closesReturn(id),
      why: 'eBay does not offer this now: the return stands at "Closed".',
      instead: 'Nothing can be done with it now.',
    },
    changed: {
      isGone: true,
      since: (ebay, { id }) => ebay.buyer.closesReturn(id),
      shown: ['State* was Waiting for your answer', 'is now *Closed'],
    },
  },
  {
    operation: 'return.escalate',
    call: 'escalateReturn',
    command: '/return escalate',
    button: 'Ask eBay to step in',
    answers: { 'Why?': 'The buyer sent back another item', 'What should eBay know?': 'It is a brick.' },
    scene: (ebay) => back(ebay),
    done: {
      effects: { escalations: 1, refunds: 0 },
      words: 'eBay was asked to step in',
      // Once the case is seen, the same card shows it.
      card: /eBay was asked to step in|Was Return/,
    },
    refusedBy: 'empty',
    notNow: {
      since: (ebay, { id }) => ebay.website.refundsReturn(id),
      why: 'eBay does not offer this now: the return stands at "Refund on its way".',
      instead: 'Nothing can be done with it now.',
    },
    changed: {
      isGone: true,
      since: (ebay, { id }) => ebay.website.refundsReturn(id),
      shown: ['State* was The item is back with you', 'is now *Refund on its way'],
    },
  },
  {
    operation: 'return.set_preferences',
    call: 'setReturnPreferences',
    command: '/return set-preferences',
    button: 'Change',
    buttonOn: '/return preferences',
    answers: { 'RMA number': 'Required' },
    scene: (ebay) => ({ orderId: ebay.sells().orderId, id: '' }),
    done: {
      effects: { refunds: 0 },
      words: 'RMA number: required.',
      kept: (ebay) => [...ebay.world.rmaRequired.values()].includes(true),
    },
    refusedBy: 'wrapped',
    changed: {
      since: (ebay) => ebay.website.requiresRma(true),
      shown: ['RMA number* was Not required, is now *Required*'],
    },
  },
];
