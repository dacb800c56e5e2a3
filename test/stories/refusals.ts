import {
  cancellationRefusal,
  grantRefusal,
  postOrderRefusal,
  type Refusal,
  Refusal as RefusalOf,
  restRefusal,
} from '../sim/ebay/refusal';

/** An answer by which eBay says no, and the words that people read of it. */
export interface EbayRefuses {
  readonly answer: Refusal;
  readonly words: string;
}

/** Errors that eBay is known to send, one in each of the shapes in which it sends errors. */
export const refusals = {
  wrapped: {
    answer: postOrderRefusal(400, 1308, 'The user is not allowed to perform this action.'),
    words: 'eBay refused: The user is not allowed to perform this action (error 1308)',
  },
  bare: {
    answer: cancellationRefusal(400, 'eligibilityCheckFailed', 'Eligibility check failed.'),
    words: 'eBay refused: Eligibility check failed (error 10005)',
  },
  rest: {
    answer: restRefusal(409, 34916, 'API_FULFILLMENT', 'A case is open for this order.'),
    words: 'eBay refused: A case is open for this order (error 34916)',
  },
  text: {
    answer: grantRefusal(400, 'invalid_request', 'The request is not valid now.'),
    words: 'eBay refused: The request is not valid now (error invalid_request)',
  },
  empty: { answer: new RefusalOf(400, undefined), words: 'eBay refused without a reason' },
} as const satisfies Record<string, EbayRefuses>;

export type RefusalShape = keyof typeof refusals;
