import { closeInquiry } from './inquiry/close-inquiry';
import { confirmInquiryRefund } from './inquiry/confirm-inquiry-refund';
import { createInquiry } from './inquiry/create-inquiry';
import { escalateInquiry } from './inquiry/escalate-inquiry';
import { getInquiry } from './inquiry/get-inquiry';
import { issueInquiryRefund } from './inquiry/issue-inquiry-refund';
import { provideInquiryRefundInfo } from './inquiry/provide-inquiry-refund-info';
import { provideInquiryShipmentInfo } from './inquiry/provide-inquiry-shipment-info';
import { searchInquiries } from './inquiry/search-inquiries';
import { sendInquiryMessage } from './inquiry/send-inquiry-message';

export {
  closeInquiry,
  confirmInquiryRefund,
  createInquiry,
  escalateInquiry,
  getInquiry,
  issueInquiryRefund,
  provideInquiryRefundInfo,
  provideInquiryShipmentInfo,
  searchInquiries,
  sendInquiryMessage,
};

/** The inquiry group of the Post-Order API. */
export const inquiryCalls = [
  closeInquiry,
  confirmInquiryRefund,
  createInquiry,
  escalateInquiry,
  getInquiry,
  issueInquiryRefund,
  provideInquiryRefundInfo,
  provideInquiryShipmentInfo,
  searchInquiries,
  sendInquiryMessage,
] as const;
