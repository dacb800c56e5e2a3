import type { BuyerRequest } from '../../src/desk/buyer-request';
import { fromCancellation } from '../../src/desk/cancellations/from-cancellation';
import { fromCase, fromCaseRow } from '../../src/desk/cases/from-case';
import { fromInquiry, fromInquiryRow } from '../../src/desk/inquiries/from-inquiry';
import { fromReturn } from '../../src/desk/returns/from-return';
import { refundTerms } from '../../src/desk/returns/refund-terms';
import { getCancellation, searchCancellations } from '../../src/ebay/calls/cancellation';
import { getCase, searchCases } from '../../src/ebay/calls/casemanagement';
import { getInquiry, searchInquiries } from '../../src/ebay/calls/inquiry';
import { getReturn, searchReturns } from '../../src/ebay/calls/return';
import { readBody } from '../../src/ebay/reply';
import { MAIN } from './desk-story';

/** What eBay says, as the desk reads it, whatever was done to the body. */
const READERS: Readonly<Record<string, (body: string) => BuyerRequest[]>> = {
  getCancellation: (body) => {
    const { cancelDetail } = readBody(getCancellation, body).parsed;
    return cancelDetail === undefined ? [] : [fromCancellation(MAIN, cancelDetail)];
  },
  searchCancellations: (body) =>
    (readBody(searchCancellations, body).parsed.cancellations ?? []).map((row) => fromCancellation(MAIN, row)),
  getReturn: (body) => {
    const wire = { id: '5', ...readBody(getReturn, body).parsed };
    refundTerms(wire);
    return [fromReturn(MAIN, wire)];
  },
  searchReturns: (body) =>
    (readBody(searchReturns, body).parsed.members ?? []).map((summary) => fromReturn(MAIN, { summary })),
  getInquiry: (body) => [fromInquiry(MAIN, readBody(getInquiry, body).parsed, '5')],
  searchInquiries: (body) =>
    (readBody(searchInquiries, body).parsed.members ?? []).map((row) => fromInquiryRow(MAIN, row)),
  getCase: (body) => [fromCase(MAIN, readBody(getCase, body).parsed, '5')],
  searchCases: (body) => (readBody(searchCases, body).parsed.members ?? []).map((row) => fromCaseRow(MAIN, row)),
};

/** The requests in the body of this call, as text, in our words. */
export const requestsIn = (call: string, body: string): BuyerRequest[] => READERS[call]?.(body) ?? [];
