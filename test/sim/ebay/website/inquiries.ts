import { appealCase, decideCase } from '../case/course';
import type { Ebay } from '../ebay';
import { refundInquiry, shipmentForInquiry, writeInInquiry } from '../inquiry/course';
import type { Shipment } from '../world/order';
import { mustGet } from '../world/world';

/** What the seller, or eBay, does about inquiries and cases on the website. */
export const websiteInquiries = (ebay: Ebay) => {
  const of = (inquiryId: string) => mustGet(ebay.world.inquiries, inquiryId);
  return {
    refundsInquiry(inquiryId: string): void {
      refundInquiry(ebay, of(inquiryId), '');
    },
    providesShipment(inquiryId: string, shipment: Partial<Shipment>): void {
      shipmentForInquiry(ebay, of(inquiryId), shipment, '');
    },
    writesInInquiry(inquiryId: string, content: string): void {
      writeInInquiry(ebay, of(inquiryId), 'SELLER', content);
    },
    /** eBay's customer service decides before its time. */
    ebayDecides(caseId: string, winner: 'BUYER' | 'SELLER'): void {
      decideCase(ebay, mustGet(ebay.world.cases, caseId), winner);
    },
    appeals(caseId: string, comments: string): void {
      appealCase(ebay, mustGet(ebay.world.cases, caseId), comments);
    },
  };
};
