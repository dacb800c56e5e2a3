import { lostCase } from '../grounds';
import type { ActStory } from './act-story';

/** The one thing that a seller can do about a case. */
export const cases: readonly ActStory[] = [
  {
    operation: 'case.appeal',
    call: 'appealCaseDecision',
    command: '/case appeal',
    button: 'Appeal',
    answers: { 'What is new, and why is the decision wrong?': 'The carrier found it.' },
    scene: (ebay) => lostCase(ebay),
    done: { effects: { appeals: 1 }, words: 'The appeal is with eBay.', card: 'Decided by eBay' },
    refusedBy: 'wrapped',
    notNow: {
      since: (ebay, { id }) => ebay.website.appeals(id, 'From the website.'),
      why: 'eBay does not take an appeal of this case, or no longer.',
      instead: 'An appeal can be made once, within about 30 days after a decision against you.',
    },
    changed: {
      isGone: true,
      since: (ebay, { id }) => ebay.website.appeals(id, 'From the website.'),
      shown: ['What can be done* was Appeal the decision, is now *nothing*'],
    },
  },
];
