import { neverCame } from '../grounds';
import type { ActStory } from './act-story';

/** Answers to a buyer whose item never came. */
export const inquiries: readonly ActStory[] = [
  {
    operation: 'inquiry.refund',
    call: 'issueInquiryRefund',
    command: '/inquiry refund',
    button: 'Refund $39.90',
    answers: { 'Text to the buyer': 'Sorry that it got lost.' },
    scene: (ebay) => neverCame(ebay),
    done: {
      effects: { refundsRequested: 1, refunds: 1, refundedTotal: { amount: '39.90', currency: 'USD' } },
      words: 'Refund in full: Pending.',
      card: 'Pending',
    },
    refusedBy: 'rest',
    notNow: {
      since: (ebay, { id }) => ebay.website.refundsInquiry(id),
      why: 'eBay does not offer this now: the inquiry stands at "Pending".',
      instead: 'Possible now: Write to the buyer.',
    },
    changed: {
      since: (ebay, { id }) => ebay.website.providesShipment(id, { carrier: 'UPS', trackingNumber: '1Z9' }),
      shown: ['State* was Waiting for your answer, is now *Waiting for the buyer*'],
    },
  },
  {
    operation: 'inquiry.shipped',
    call: 'provideInquiryShipmentInfo',
    command: '/inquiry shipped',
    button: 'It was shipped',
    answers: { Carrier: 'UPS', 'Shipped on': '2026-11-10', 'Tracking number': '1Z999AA10123456784' },
    scene: (ebay) => neverCame(ebay),
    done: {
      effects: { shipmentInfos: 1, refunds: 0 },
      words: 'The buyer knows how the item was shipped.',
      card: 'Waiting for the buyer',
      kept: (ebay, { id }) => ebay.world.inquiries.get(id)?.shipment?.trackingNumber === '1Z999AA10123456784',
    },
    refusedBy: 'wrapped',
    notNow: {
      since: (ebay, { id }) => ebay.buyer.closesInquiry(id),
      why: 'eBay does not offer this now: the inquiry stands at "Closed".',
      instead: 'Nothing can be done with it now.',
    },
    changed: {
      since: (ebay, { id }) => ebay.website.providesShipment(id, { carrier: 'UPS', trackingNumber: '1Z9' }),
      shown: ['State* was Waiting for your answer, is now *Waiting for the buyer*'],
    },
  },
  {
    operation: 'inquiry.message',
    call: 'sendInquiryMessage',
    command: '/inquiry message',
    button: 'Write to buyer',
    answers: { Text: 'It is with the carrier.' },
    isShownOnceMore: true,
    scene: (ebay) => neverCame(ebay),
    done: {
      effects: { messages: 1, refunds: 0 },
      words: 'The message was sent to the buyer.',
      card: 'Waiting for the buyer',
    },
    refusedBy: 'text',
    notNow: {
      since: (ebay, { id }) => ebay.buyer.closesInquiry(id),
      why: 'eBay does not offer this now: the inquiry stands at "Closed".',
      instead: 'Nothing can be done with it now.',
    },
    changed: {
      since: (ebay, { id }) => ebay.website.refundsInquiry(id),
      shown: ['State* was Waiting for your answer, is now *Pending*'],
    },
  },
  {
    operation: 'inquiry.escalate',
    call: 'escalateInquiry',
    command: '/inquiry escalate',
    button: 'Ask eBay to step in',
    answers: {
      'Why?': 'The item was shipped and the buyer does not acknowledge it',
      'What should eBay know?': 'The carrier has a signature.',
    },
    scene: (ebay) => neverCame(ebay),
    done: {
      effects: { escalations: 1, refunds: 0 },
      words: 'eBay was asked to step in.',
      // Once the case is seen, the same card shows it.
      card: /Became a case|Was Inquiry/,
    },
    refusedBy: 'empty',
    notNow: {
      since: (ebay, { id }) => {
        ebay.buyer.escalatesInquiry(id);
      },
      why: 'eBay does not offer this now: the inquiry stands at "Became a case".',
      instead: 'It goes on as case',
    },
    changed: {
      isGone: true,
      since: (ebay, { id }) => ebay.website.refundsInquiry(id),
      shown: ['State* was Waiting for your answer, is now *Pending*'],
    },
  },
];
