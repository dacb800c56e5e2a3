import type { CallFamily } from './call';

const WORDS: Readonly<Record<CallFamily, string>> = {
  'post-order.cancellation': 'cancellations',
  'post-order.return': 'returns',
  'post-order.inquiry': 'inquiries',
  'post-order.casemanagement': 'cases',
  'sell.fulfillment': 'orders',
  'commerce.notification': 'its messages',
  'developer.key_management': 'signing keys',
  'developer.analytics': 'call limits',
};

/** What the calls of a family are about, for people. */
export const familyWords = (family: CallFamily): string => WORDS[family];

export const noMoreFor = (family: CallFamily): string => `eBay takes no more calls about ${WORDS[family]} for now.`;
