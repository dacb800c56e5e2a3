import { z } from 'zod';
import { AccountId, OrderKey } from '../ids';
import { Money } from '../money';

export const RequestKind = z.enum(['cancellation', 'return', 'inquiry', 'case'], 'Name a kind of request');
export type RequestKind = z.infer<typeof RequestKind>;

/** eBay's code with our words for it; an unknown code has itself as its words. */
export const Named = z.object({ code: z.string(), words: z.string() });
export type Named = z.infer<typeof Named>;

/** Which request of which account, wherever one is pointed at: rows, cards, buttons, intents. */
export const RequestRef = z.object({ account: AccountId, kind: RequestKind, id: z.string().min(1) });
export type RequestRef = z.infer<typeof RequestRef>;

export const requestKey = (ref: RequestRef): string => `${ref.account}/${ref.kind}/${ref.id}`;

/**
 * One request in our words, whatever its kind, apart from eBay's wire model. Plain data: it is stored as JSON and drawn as a card.
 * What eBay left out is absent; what was strange is listed in `odd` and the request is shown all the same.
 * Instants are ISO 8601 texts in UTC.
 */
export const BuyerRequest = RequestRef.extend({
  /** The order's canonical key where it is known, and the id as eBay spelt it. */
  order: z.object({ key: OrderKey.optional(), shown: z.string().optional() }),
  buyer: z.string().optional(),
  items: z.array(
    z.object({
      title: z.string().optional(),
      itemId: z.string().optional(),
      transactionId: z.string().optional(),
      quantity: z.number().optional(),
      imageUrl: z.string().optional(),
    }),
  ),
  amount: Money.optional(),
  reason: Named.optional(),
  /** Who carried the parcel to the buyer, as eBay spells it. */
  carrier: z.string().optional(),
  /** What the buyer wrote: untrusted text, escaped only when drawn. */
  comment: z.string().optional(),
  /** What the buyer wrote later, oldest first; as untrusted. */
  wrote: z.array(z.object({ at: z.string().optional(), words: z.string() })).optional(),
  /** Files that the buyer added, by eBay's id; absent where no reading has told yet. */
  photos: z.array(z.string()).optional(),
  state: Named,
  status: Named.optional(),
  openedBy: z.enum(['buyer', 'seller', 'ebay', 'unknown']),
  openedAt: z.string().optional(),
  closedAt: z.string().optional(),
  open: z.boolean(),
  /** Until when the seller must answer, from eBay's payload only. */
  respondBy: z.string().optional(),
  /** Operations the seller may ask for now, by operation name, as eBay offers them. */
  options: z.array(z.string()),
  /** Options that only eBay's website can do, with their link where eBay gives one. */
  websiteOptions: z.array(z.object({ words: z.string(), url: z.string().optional() })),
  /** Where it lives on after an escalation. */
  escalatedTo: RequestRef.optional(),
  /** Extra lines for the card and the `show` answer, name and words. */
  details: z.array(z.object({ name: z.string(), words: z.string() })),
  odd: z.array(z.string()),
});
export type BuyerRequest = z.infer<typeof BuyerRequest>;
