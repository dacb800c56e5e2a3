import { formatMoney } from '../../money';
import type { BuyerRequest } from '../buyer-request';
import { claimMoneyLines, sellerRefundTries, shipmentsTold } from '../claim-history';
import { inquiryStateWords } from '../words/inquiry-state';
import { named, namedOrOdd } from '../words/named';
import { trackingStatusWords } from '../words/tracking-status';
import type { InquiryWire } from './from-inquiry';

/** The detail that says how often a shipment was told. */
export const SHIPMENTS_TOLD = 'Times you told the shipment';

/** The lines of an inquiry's card beside what every request has. */
export const inquiryDetails = (wire: InquiryWire, odd: string[]): BuyerRequest['details'] => {
  const details = wire.inquiryDetails;
  const history = wire.inquiryHistoryDetails;
  const tracking = history?.shipmentTrackingDetails;
  const tries = sellerRefundTries(history);
  const told = shipmentsTold(history);
  const provisional = details?.provisionalRefund;
  const lines: (BuyerRequest['details'][number] | undefined)[] = [
    wire.state === undefined
      ? undefined
      : { name: 'Where it stands', words: namedOrOdd(inquiryStateWords, wire.state, 'Inquiry state', odd).words },
    tracking?.trackingNumber === undefined
      ? undefined
      : {
          name: 'Shipment',
          words: [tracking.carrier, tracking.trackingNumber, named(trackingStatusWords, tracking.currentStatus)?.words]
            .filter(Boolean)
            .join(', '),
        },
    details?.refundDeadlineDate === undefined
      ? undefined
      : { name: 'Refund due by', words: details.refundDeadlineDate },
    details?.refundChargeAmount === undefined
      ? undefined
      : { name: 'Charged to you', words: formatMoney(details.refundChargeAmount) },
    provisional?.refundProvided !== true
      ? undefined
      : {
          name: 'Provisional refund',
          words: provisional.refundReversed === true ? 'Given and taken back' : 'Given by eBay',
        },
    wire.inquiryContentOnHold === true
      ? { name: 'Hidden by eBay', words: 'A part of this inquiry is held back by a policy' }
      : undefined,
    tries === 0 ? undefined : { name: 'Refund tries', words: String(tries) },
    told === 0 ? undefined : { name: SHIPMENTS_TOLD, words: String(told) },
  ];
  return [...lines.filter((line) => line !== undefined), ...claimMoneyLines(history)];
};
