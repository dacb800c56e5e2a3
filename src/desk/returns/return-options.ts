import type { AvailableOptionType } from '../../ebay/types/return-summary';
import type { BuyerRequest } from '../buyer-request';
import { present } from '../present';
import { readable } from '../words/named';
import { returnOptionWords } from '../words/return-option';

/** Which operation does what eBay offers. eBay does not print this as a table; the names tell it. */
const OPERATIONS: Readonly<Record<string, string>> = {
  SELLER_APPROVE_REQUEST: 'return.approve',
  SELLER_DECLINE_REQUEST: 'return.decline',
  SELLER_OFFER_PARTIAL_REFUND: 'return.offer',
  SELLER_PROVIDE_RMA: 'return.rma',
  SELLER_PROVIDE_LABEL: 'return.label',
  SELLER_MARK_AS_RECEIVED: 'return.received',
  SELLER_ISSUE_REFUND: 'return.refund',
  SELLER_RETRY_REFUND: 'return.refund',
  SELLER_SEND_MESSAGE: 'return.message',
  SELLER_ESCALATE: 'return.escalate',
};

/** eBay's list of what the seller may do now, as operations of the desk and as links for what only the website can do. */
export const returnOptions = (
  offered: readonly AvailableOptionType[],
  odd: string[],
): Pick<BuyerRequest, 'options' | 'websiteOptions'> => {
  const options = new Set<string>();
  const websiteOptions: BuyerRequest['websiteOptions'] = [];
  for (const { actionType, actionURL } of offered) {
    const operation = OPERATIONS[actionType ?? ''];
    const words = returnOptionWords[actionType ?? 'OTHER'];
    if (operation !== undefined) options.add(operation);
    else websiteOptions.push({ words: words ?? readable(actionType ?? 'OTHER'), ...present({ url: actionURL }) });
    if (operation === undefined && words === undefined) odd.push(`Return option ${actionType} is not known here`);
  }
  return { options: [...options], websiteOptions };
};
