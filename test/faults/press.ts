import { ACCOUNT, type Market } from './market';
import type { Press } from './plan';

const dollars = (amount: number) => ({ amount: amount.toFixed(2), currency: 'USD' });

/** What a press asks for, as an operation and its input. */
export const pressOf = ({ act, share }: Press, { cancelId, returnId, inquiryId, paid }: Market) => {
  switch (act) {
    case 'approve':
      return { operation: 'cancellation.approve', input: { account: ACCOUNT, id: cancelId } };
    case 'decline':
      return { operation: 'cancellation.decline', input: { account: ACCOUNT, id: cancelId } };
    case 'refund the return': {
      const lines = [{ feeType: 'PURCHASE_PRICE', amount: dollars((paid * share) / 100) }];
      return { operation: 'return.refund', input: { account: ACCOUNT, id: returnId, lines } };
    }
    case 'refund the inquiry':
      return { operation: 'inquiry.refund', input: { account: ACCOUNT, id: inquiryId } };
  }
};
