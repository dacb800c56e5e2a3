import { lastStep } from '../claim-history';
import type { Reading } from '../operation';
import type { ReadInquiry } from './read-inquiry';

/** What a witness of an inquiry shows: where it stands and its newest step. */
export const readingsOf = ({ request, wire }: ReadInquiry): Reading[] => {
  const step = lastStep(wire.inquiryHistoryDetails);
  return [
    { name: 'Status', words: request.state.words },
    ...request.details.filter((detail) => ['Where it stands', 'Shipment', 'Refund'].includes(detail.name)),
    ...(step === undefined ? [] : [{ name: 'Last step', words: step }]),
  ];
};
