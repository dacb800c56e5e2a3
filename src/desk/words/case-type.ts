import type { Words } from './named';

/** eBay's CaseTypeEnum. */
export const caseTypeWords: Words = {
  ITEM_NOT_RECEIVED: 'Item not received',
  RETURN: 'Return',
};
