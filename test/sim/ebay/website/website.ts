import type { Ebay } from '../ebay';
import { websiteCancellations } from './cancellations';
import { websiteInquiries } from './inquiries';
import { websiteReturns } from './returns';

/** What somebody does on eBay's own website, behind the application's back. */
export const sellerWebsite = (ebay: Ebay) => ({
  ...websiteCancellations(ebay),
  ...websiteReturns(ebay),
  ...websiteInquiries(ebay),
});

export type SellerWebsite = ReturnType<typeof sellerWebsite>;
