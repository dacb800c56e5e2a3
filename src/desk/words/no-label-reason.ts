import type { Words } from './named';

/** eBay's NoSellerUploadLabelReasonEnum: why the seller sends no label. */
export const noLabelReasonWords: Words = {
  ITEM_TOO_LARGE: 'The item is too large for a label',
  OTHER: 'Another reason, explained to the buyer',
  REIMBURSE: 'You pay the buyer back',
  RETURN_TO_INTL_LOCATION: 'It goes to an address abroad',
  RETURN_TO_STORE: 'The buyer brings it to the store',
  WORK_WITH_BUYER: 'To be agreed with the buyer',
};
