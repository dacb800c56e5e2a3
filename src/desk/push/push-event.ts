import { z } from 'zod';
import type { EbayNotification } from '../../ebay/notification';
import { RequestKind } from '../buyer-request';

/** What a pushed message is about, as plain data that a row can keep. It is only ever a hint: what is true is read from eBay. */
export const PushEvent = z.discriminatedUnion('about', [
  z.object({
    about: z.literal('request'),
    kind: RequestKind,
    id: z.string().min(1),
    /** How eBay names the seller there; constant per seller, and unlike the desk's name of the account. */
    seller: z.string().optional(),
  }),
  /** An eBay user deleted their account: everything kept about them must go. The names that they may be kept under. */
  z.object({ about: z.literal('account_deletion'), names: z.array(z.string().min(1)) }),
]);
export type PushEvent = z.infer<typeof PushEvent>;

interface Seller {
  readonly userId?: string | undefined;
  readonly username?: string | undefined;
}

const hint = (kind: RequestKind, id: string | undefined, seller: Seller | undefined): PushEvent | undefined => {
  if (id === undefined) return undefined;
  const name = seller?.userId ?? seller?.username;
  return { about: 'request', kind, id, ...(name === undefined ? {} : { seller: name }) };
};

/** The event in our words; undefined for topics that say nothing to a desk. */
export const pushEvent = ({ event }: EbayNotification): PushEvent | undefined => {
  switch (event?.topic) {
    case undefined:
      return undefined;
    case 'ORDER_CANCELLATION_ACTIVITY': {
      const told = event.data?.orderCancellation;
      return hint('cancellation', told?.cancellationId, told?.seller);
    }
    case 'ORDER_RETURN_ACTIVITY': {
      const told = event.data?.orderReturn;
      return hint('return', told?.returnId, told?.seller);
    }
    case 'ORDER_INQUIRY_ACTIVITY': {
      const told = event.data?.orderInquiry;
      return hint('inquiry', told?.inquiryId, told?.seller);
    }
    case 'MARKETPLACE_ACCOUNT_DELETION': {
      const { username, userId, eiasToken } = event.data ?? {};
      return { about: 'account_deletion', names: [username, userId, eiasToken].flatMap((name) => name || []) };
    }
  }
};
