import type { Ebay } from '../ebay';
import { closeInquiryByBuyer, escalateInquiry, type NewInquiry, openInquiry, writeInInquiry } from '../inquiry/course';
import { firstLine } from '../world/order';
import { mustGet } from '../world/world';

export interface BuyerInquiry extends NewInquiry {
  orderId: string;
}

/** What buyers do about items that never came. */
export const buyerInquiries = (ebay: Ebay) => {
  const of = (inquiryId: string) => mustGet(ebay.world.inquiries, inquiryId);
  return {
    /** The id of the new inquiry. */
    opensInquiry({ orderId, ...given }: BuyerInquiry): string {
      const order = mustGet(ebay.world.orders, orderId);
      return openInquiry(ebay, order, given.line ?? firstLine(order), given).inquiryId;
    },
    writesInInquiry(inquiryId: string, content: string): void {
      writeInInquiry(ebay, of(inquiryId), 'BUYER', content);
    },
    /** The id of the new case. */
    escalatesInquiry(inquiryId: string, reason = 'NOT_RECEIVED', comments = 'I want eBay to step in.'): string {
      return escalateInquiry(ebay, of(inquiryId), { by: 'BUYER', reason }, comments).caseId;
    },
    closesInquiry(inquiryId: string, comments = 'It has arrived.'): void {
      closeInquiryByBuyer(ebay, of(inquiryId), comments);
    },
  };
};
