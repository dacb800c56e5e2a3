import { onItsWayBack, returned, wantingLabel } from '../grounds';
import type { ActStory } from './act-story';

/** What happens to the parcel and to the papers of a return. */
export const returnGoods: readonly ActStory[] = [
  {
    operation: 'return.received',
    call: 'markReturnReceived',
    command: '/return received',
    button: 'Mark as received',
    scene: (ebay) => onItsWayBack(ebay),
    done: {
      effects: { markedReceived: 1, refunds: 0 },
      words: 'The item is marked as received.',
      card: 'The item is back with you',
    },
    refusedBy: 'bare',
    notNow: {
      since: (ebay, { id }) => ebay.buyer.returnArrives(id),
      why: 'eBay does not offer this now: the return stands at "The item is back with you".',
      instead: 'Possible now: Refund the buyer, Write to the buyer, Ask eBay to step in.',
    },
    changed: {
      isGone: true,
      since: (ebay, { id }) => ebay.buyer.returnArrives(id),
      shown: ['State* was The item is on its way back / On its way back', 'is now *The item is back with you'],
    },
  },
  {
    operation: 'return.label',
    call: 'addShippingLabelInfo',
    command: '/return label',
    button: 'Send label',
    answers: {
      'How does the buyer get the label?': 'It is on its way already',
      Carrier: 'UPS',
      'Tracking number': '1Z9',
    },
    scene: (ebay) => wantingLabel(ebay),
    done: {
      effects: { labels: 1, refunds: 0 },
      words: 'The buyer has the return label.',
      card: 'The buyer may send the item back',
      kept: (ebay, { id }) => ebay.world.returns.get(id)?.shipment?.trackingNumber === '1Z9',
    },
    refusedBy: 'rest',
    notNow: {
      since: (ebay, { id }) => ebay.website.providesLabel(id, { trackingNumber: '1Z9', carrierEnum: 'UPS' }),
      why: 'eBay does not offer this now: the return stands at "The buyer may send the item back".',
      instead: 'Possible now: Refund the buyer, Write to the buyer.',
    },
    changed: {
      isGone: true,
      since: (ebay, { id }) => ebay.website.providesLabel(id, { trackingNumber: '1Z9', carrierEnum: 'UPS' }),
      shown: ['State* was The buyer asked for a label', 'is now *The buyer may send the item back'],
    },
  },
  {
    operation: 'return.upload',
    call: 'uploadReturnFile',
    command: '/return upload',
    button: 'Add files',
    buttonOn: '/return files',
    answers: { 'What is it?': 'Proof of a refund' },
    file: 'Files',
    scene: (ebay) => returned(ebay),
    done: {
      effects: { files: 1, refunds: 0 },
      words: 'proof.png is attached.',
      kept: (ebay, { id }) =>
        [...ebay.world.files.values()].some(
          (file) => file.returnId === id && file.filePurpose === 'REFUND_RELATED' && file.submitter === 'SELLER',
        ),
    },
    refusedBy: 'wrapped',
    notNow: {
      since: (ebay, { id }) => ebay.buyer.closesReturn(id),
      why: 'This return takes no more files: Closed.',
      instead: 'Files can be added while a return is open.',
    },
    changed: {
      since: (ebay, { id }) => ebay.website.approvesReturn(id),
      shown: ['State* was Waiting for your answer', 'is now *The buyer may send the item back'],
    },
  },
];
