import { inDispute, lostCase, neverCame } from '../grounds';
import type { ReadStory } from './read-story';

const unknown = { id: '5999999999', says: 'eBay does not know it' };

/** What can be looked up about items that never came, and about eBay's cases. */
export const claimReads: readonly ReadStory[] = [
  {
    operation: 'inquiry.check',
    call: 'getInquiry',
    command: '/inquiry check',
    scene: (ebay) => neverCame(ebay),
    shows: ['Possible now', 'Refund in full', 'Tell how it was shipped', '$39.90'],
    refusedBy: 'wrapped',
    unknown,
  },
  {
    operation: 'inquiry.show',
    call: 'getInquiry',
    command: '/inquiry show',
    scene: (ebay) => neverCame(ebay),
    shows: ['Item not received', 'Waiting for your answer', '$39.90', 'Inquiry id'],
    refusedBy: 'bare',
    unknown,
  },
  {
    operation: 'inquiry.list',
    call: 'searchInquiries',
    command: '/inquiry list',
    scene: (ebay) => ({ ...neverCame(ebay), id: '' }),
    shows: ['Items not received', '$39.90', 'lena.k', 'Waiting for your answer'],
    refusedBy: 'rest',
  },
  {
    operation: 'case.show',
    call: 'getCase',
    command: '/case show',
    scene: (ebay) => lostCase(ebay),
    shows: ['Decided by eBay', '$39.90', 'Possible until about', 'Appeal', 'Case id'],
    refusedBy: 'text',
    unknown,
  },
  {
    operation: 'case.list',
    call: 'searchCases',
    command: '/case list',
    scene: (ebay) => ({ ...inDispute(ebay), id: '' }),
    shows: ['Cases', '$39.90', 'lena.k', 'eBay is looking into it'],
    refusedBy: 'empty',
  },
];
