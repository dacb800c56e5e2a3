import { systemClock } from '../clock';
import type { BuyerRequest } from '../desk/buyer-request';
import { fromCancellation } from '../desk/cancellations/from-cancellation';
import { fromCase, fromCaseRow } from '../desk/cases/from-case';
import { hashFacts } from '../desk/facts';
import { fromInquiry, fromInquiryRow } from '../desk/inquiries/from-inquiry';
import { requestFacts } from '../desk/request-facts';
import { fromReturn } from '../desk/returns/from-return';
import { getCancellation, searchCancellations } from '../ebay/calls/cancellation';
import { getCase, searchCases } from '../ebay/calls/casemanagement';
import { getInquiry, searchInquiries } from '../ebay/calls/inquiry';
import { getReturn, searchReturns } from '../ebay/calls/return';
import { readBody } from '../ebay/reply';
import { AccountId } from '../ids';
import { requestCard } from '../slack/messages/request-card';

const ACCOUNT = AccountId.parse('main');

/** The requests in the reply of each call that cards are drawn from. */
const REQUESTS_IN: Readonly<Record<string, (source: string) => readonly BuyerRequest[]>> = {
  [getCancellation.id]: (source) => {
    const { cancelDetail } = readBody(getCancellation, source).parsed;
    return cancelDetail === undefined ? [] : [fromCancellation(ACCOUNT, cancelDetail)];
  },
  [searchCancellations.id]: (source) =>
    (readBody(searchCancellations, source).parsed.cancellations ?? []).map((row) => fromCancellation(ACCOUNT, row)),
  [getReturn.id]: (source) => {
    const { summary, detail } = readBody(getReturn, source).parsed;
    return summary === undefined && detail === undefined ? [] : [fromReturn(ACCOUNT, { summary, detail })];
  },
  [searchReturns.id]: (source) =>
    (readBody(searchReturns, source).parsed.members ?? []).map((summary) => fromReturn(ACCOUNT, { summary })),
  [getInquiry.id]: (source) => [fromInquiry(ACCOUNT, readBody(getInquiry, source).parsed, 'unknown')],
  [searchInquiries.id]: (source) =>
    (readBody(searchInquiries, source).parsed.members ?? []).map((row) => fromInquiryRow(ACCOUNT, row)),
  [getCase.id]: (source) => [fromCase(ACCOUNT, readBody(getCase, source).parsed, 'unknown')],
  [searchCases.id]: (source) =>
    (readBody(searchCases, source).parsed.members ?? []).map((row) => fromCaseRow(ACCOUNT, row)),
};

/** The blocks of the cards that a reply becomes, as a desk with one account shows them; none where no card is drawn. */
export const cardOfBody = (callId: string, source: string): readonly unknown[] =>
  (REQUESTS_IN[callId]?.(source) ?? []).flatMap(
    (request) =>
      requestCard(
        { request, facts: hashFacts(requestFacts(request)) },
        { now: systemClock.now(), accounts: [], confirms: () => true },
      ).blocks,
  );
