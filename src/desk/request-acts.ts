import type { RequestKind } from './buyer-request';

/** What can be done with a request of each kind, by operation, as one says it to the person who may do it. */
export const REQUEST_ACTS: Readonly<Record<RequestKind, Readonly<Record<string, string>>>> = {
  cancellation: {
    'cancellation.approve': 'Cancel and refund the order',
    'cancellation.decline': 'Decline the cancellation',
  },
  return: {
    'return.approve': 'Approve the return',
    'return.decline': 'Decline the return',
    'return.offer': 'Offer a partial refund',
    'return.rma': 'Give an RMA number',
    'return.label': 'Send a return label',
    'return.received': 'Mark the item as received',
    'return.refund': 'Refund the buyer',
    'return.message': 'Write to the buyer',
    'return.escalate': 'Ask eBay to step in',
  },
  inquiry: {
    'inquiry.refund': 'Refund in full',
    'inquiry.shipped': 'Tell how it was shipped',
    'inquiry.message': 'Write to the buyer',
    'inquiry.escalate': 'Ask eBay to step in',
  },
  case: { 'case.appeal': 'Appeal the decision' },
};

/** Every act that is done to eBay in words, by its operation. */
export const ACT_WORDS: Readonly<Record<string, string>> = {
  ...REQUEST_ACTS.cancellation,
  ...REQUEST_ACTS.return,
  ...REQUEST_ACTS.inquiry,
  ...REQUEST_ACTS.case,
  'cancellation.cancel': 'Cancel the order',
  'return.upload': 'Add a file to the return',
  'return.set_preferences': 'Change the return preferences',
};
