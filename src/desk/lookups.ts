import { cancellationLookup, cancellationSearches } from './cancellations/cancellation-lookup';
import { caseLookup, caseSearch } from './cases/case-lookup';
import { inquiryLookup, inquirySearch } from './inquiries/inquiry-lookup';
import type { RequestLookup, RequestSearch } from './lookup';
import { returnLookup, returnSearch } from './returns/return-lookup';

/** How requests are looked up, for every kind. */
export const lookups: readonly RequestLookup[] = [cancellationLookup, returnLookup, inquiryLookup, caseLookup];

/** Every search that together shows all requests of an account. */
export const searches: readonly RequestSearch[] = [...cancellationSearches, returnSearch, inquirySearch, caseSearch];
