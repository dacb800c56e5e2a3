import { formatMoney } from '../money';
import type { BuyerRequest, RequestKind } from './buyer-request';

/** A text of the team's for messages and comments, with placeholders such as {buyer}. */
export interface SavedReply {
  readonly name: string;
  /** The kinds of request that it is offered for; every kind when left out. */
  readonly kinds?: readonly RequestKind[] | undefined;
  readonly text: string;
}

/** What each placeholder stands for; undefined where the request does not tell. */
const VALUES: Readonly<Record<string, (request: BuyerRequest) => string | undefined>> = {
  buyer: (request) => request.buyer,
  item: (request) => request.items[0]?.title,
  order: (request) => request.order.key ?? request.order.shown,
  amount: (request) => request.amount && formatMoney(request.amount),
  reason: (request) => request.reason?.words,
  tracking: (request) => detail(request, 'Coming back') ?? detail(request, 'Shipment'),
  rma: (request) => detail(request, 'RMA number'),
};

const detail = (request: BuyerRequest, name: string) => request.details.find((one) => one.name === name)?.words;

/** The placeholders that a saved reply may hold, for its editor. */
export const PLACEHOLDERS: readonly string[] = Object.keys(VALUES);

export interface FilledReply {
  readonly text: string;
  /** Placeholders that a person must fill in before it can be sent. */
  readonly unfilled: readonly string[];
}

/** The text with everything filled in that the request tells; the rest stays as it is written, for a person to fill in. */
export const fillReply = (text: string, request: BuyerRequest): FilledReply => {
  const unfilled = new Set<string>();
  const filled = text.replace(/\{([a-z][a-z _-]*)\}/gi, (written, name: string) => {
    const value = VALUES[name.toLowerCase()]?.(request);
    if (value === undefined || value === '') unfilled.add(written);
    // Braces in a buyer's own words must not read as a placeholder of ours.
    return value === undefined || value === '' ? written : value.replace(/[{}]/g, '');
  });
  return { text: filled, unfilled: [...unfilled] };
};

export const repliesFor = (replies: readonly SavedReply[], kind: RequestKind): SavedReply[] =>
  replies.filter((reply) => reply.kinds === undefined || reply.kinds.includes(kind));
