import { z } from 'zod';
import { formatMoney } from '../money';
import { type BuyerRequest, RequestKind } from './buyer-request';
import { MOST_CHARACTERS } from './buyer-text';
import { RMA_MISSING } from './returns/return-details';

/** What each placeholder stands for; undefined where the request does not tell. */
const VALUES: Readonly<Record<string, (request: BuyerRequest) => string | undefined>> = {
  buyer: (request) => request.buyer,
  item: (request) => request.items[0]?.title,
  order: (request) => request.order.key ?? request.order.shown,
  amount: (request) => request.amount && formatMoney(request.amount),
  reason: (request) => request.reason?.words,
  tracking: (request) => detail(request, 'Coming back') ?? detail(request, 'Shipment'),
  rma: (request) => [detail(request, 'RMA number')].find((words) => words !== RMA_MISSING),
};

const detail = (request: BuyerRequest, name: string) => request.details.find((one) => one.name === name)?.words;

/** The placeholders that a saved reply may hold, for its editor. */
export const PLACEHOLDERS: readonly string[] = Object.keys(VALUES);

const WRITTEN = /\{([a-z][a-z _-]*)\}/gi;

const unknownIn = (text: string): string | undefined =>
  [...text.matchAll(WRITTEN)].find(([, name = '']) => !PLACEHOLDERS.includes(name.toLowerCase()))?.[0];

const known = PLACEHOLDERS.map((name) => `{${name}}`).join(', ');

/** A text of the team's for messages and comments, with placeholders such as {buyer}. */
export const SavedReply = z.strictObject({
  name: z.string().trim().min(1, 'Give it a name').max(60, 'Write at most 60 characters'),
  /** The kinds of request that it is offered for; every kind when left out. */
  kinds: z.array(RequestKind).min(1).optional(),
  text: z
    .string()
    .trim()
    .min(1, 'Write a text')
    .max(MOST_CHARACTERS, `Write at most ${MOST_CHARACTERS} characters`)
    .refine((text) => unknownIn(text) === undefined, {
      error: (issue) => `${unknownIn(String(issue.input))} is no placeholder. There are: ${known}`,
    }),
});
export type SavedReply = z.infer<typeof SavedReply>;

/** What tells saved replies apart: two names that differ only in capitals are the same name. */
export const replyKey = (name: string): string => name.trim().toLowerCase();

/** More do not fit into one menu or one list of Slack's, each of which takes a hundred parts. */
export const MOST_REPLIES = 95;

export const SavedReplies = z
  .array(SavedReply)
  .max(MOST_REPLIES)
  .superRefine((replies, context) => {
    for (const [index, { name }] of replies.entries()) {
      if (replies.findIndex((other) => replyKey(other.name) === replyKey(name)) === index) continue;
      context.addIssue({ code: 'custom', path: [index, 'name'], message: `Two saved replies are called "${name}"` });
    }
  });

/** A saved reply as the desk keeps it. */
export interface KeptReply extends SavedReply {
  readonly key: string;
  /** Counts its changes, so that nobody overwrites what they have not seen. */
  readonly revision: number;
  /** Who wrote it last; undefined while it is as the desk file has it. */
  readonly person?: string;
  readonly at: string;
}

export interface FilledReply {
  readonly text: string;
  /** Placeholders that a person must fill in before it can be sent. */
  readonly unfilled: readonly string[];
}

/** The text with everything filled in that the request tells; the rest stays as it is written, for a person to fill in. */
export const fillReply = (text: string, request: BuyerRequest): FilledReply => {
  const unfilled = new Set<string>();
  const filled = text.replace(WRITTEN, (written, name: string) => {
    const value = VALUES[name.toLowerCase()]?.(request);
    if (value === undefined || value === '') unfilled.add(written);
    // Braces in a buyer's own words must not read as a placeholder of ours.
    return value === undefined || value === '' ? written : value.replace(/[{}]/g, '');
  });
  return { text: filled, unfilled: [...unfilled] };
};

export const repliesFor = <Reply extends SavedReply>(replies: readonly Reply[], kind: RequestKind): Reply[] =>
  replies.filter((reply) => reply.kinds === undefined || reply.kinds.includes(kind));
