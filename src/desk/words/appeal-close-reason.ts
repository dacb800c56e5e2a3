import type { Words } from './named';

/** eBay's AppealCloseReasonEnum: how an appeal ended. */
export const appealCloseReasonWords: Words = {
  APPEAL_BUYER_DENIED: 'The buyer’s appeal was refused',
  APPEAL_BUYER_WINS: 'The buyer won the appeal',
  APPEAL_BUYER_WINS_PARTIAL_CREDIT: 'The buyer won a part',
  APPEAL_SELLER_DENIED: 'Your appeal was refused',
  APPEAL_SELLER_WINS_FULL_CREDIT: 'You won the appeal in full',
  APPEAL_SELLER_WINS_FULL_CREDIT_CANCEL_RECOUP: 'You won the appeal; nothing is taken back',
  APPEAL_SELLER_WINS_PARTIAL_CREDIT: 'You won a part of the appeal',
  OTHER: 'Unknown',
};
