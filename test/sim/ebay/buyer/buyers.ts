import type { Ebay } from '../ebay';
import { buyerCancellations } from './cancellations';
import { buyerInquiries } from './inquiries';
import { buyerReturns } from './returns';

/** Everything that buyers do on eBay's website. */
export const createBuyers = (ebay: Ebay) => ({
  ...buyerCancellations(ebay),
  ...buyerReturns(ebay),
  ...buyerInquiries(ebay),
  /** The user asks eBay to delete their account. */
  deletesAccount(username: string): void {
    ebay.tell({
      topic: 'MARKETPLACE_ACCOUNT_DELETION',
      activityType: '',
      id: username,
      seller: '',
      at: ebay.clock.now(),
    });
  },
});

export type Buyers = ReturnType<typeof createBuyers>;
