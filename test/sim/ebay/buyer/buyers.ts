import type { Ebay } from '../ebay';
import { buyerCancellations } from './cancellations';
import { buyerInquiries } from './inquiries';
import { buyerReturns } from './returns';

/** Everything that buyers do on eBay's website. */
export const createBuyers = (ebay: Ebay) => ({
  ...buyerCancellations(ebay),
  ...buyerReturns(ebay),
  ...buyerInquiries(ebay),
});

export type Buyers = ReturnType<typeof createBuyers>;
