import type { Words } from './named';

/** eBay's AppealStatusEnum: who appealed. */
export const appealStepWords: Words = {
  BUYER_APPEALED: 'The buyer appealed',
  BUYER_SELLER_APPEALED: 'An appeal was made',
  OTHER: 'Unknown',
  SELLER_APPEALED: 'You appealed',
  SELLER_INVOICED_BUYER_APPEALED: 'The buyer appealed; you were billed',
  SELLER_RECOUPED_BUYER_APPEALED: 'The buyer appealed; money was taken back',
  SELLER_RECOUPED_BUYER_APPEALED_CLOSED_CASE: 'The buyer appealed the closed case; money was taken back',
  SELLER_RECOUP_APPEALED: 'A decision in your favour was appealed',
  SELLER_RECOUP_NEEDED_BUYER_APPEALED: 'The buyer appealed; money is to be taken back',
  SELLER_RECOUP_NEEDED_BUYER_APPEALED_CLOSED_CASE: 'The buyer appealed the closed case; money is to be taken back',
};
