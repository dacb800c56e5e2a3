import type { Ebay } from '../ebay';
import { declinePartialRefund } from '../return/decision';
import { escalateReturn } from '../return/escalation';
import { closeReturn, happen } from '../return/events';
import { keepFile } from '../return/files';
import { type NewReturn, openReturn } from '../return/opening';
import { acceptPartialRefund } from '../return/refund';
import { deliverReturn, shipReturn } from '../return/shipping';
import { firstLine } from '../world/order';
import { mustGet } from '../world/world';

export interface BuyerReturn extends NewReturn {
  orderId: string;
  /** base64 images, uploaded with the request. */
  photos?: { fileName: string; data: string }[];
}

/** What buyers do about returns on eBay's website. */
export const buyerReturns = (ebay: Ebay) => {
  const of = (returnId: string) => mustGet(ebay.world.returns, returnId);
  return {
    /** The id of the new return. */
    opensReturn({ orderId, photos = [], ...given }: BuyerReturn): string {
      const order = mustGet(ebay.world.orders, orderId);
      const request = openReturn(ebay, order, firstLine(order), given);
      for (const photo of photos)
        keepFile(ebay, request, { ...photo, filePurpose: 'ITEM_RELATED', submitter: 'BUYER' });
      return request.returnId;
    },
    /** Nothing but the files of the return tells of it. */
    addsPhoto(returnId: string, photo: { fileName: string; data: string }): void {
      keepFile(ebay, of(returnId), { ...photo, filePurpose: 'ITEM_RELATED', submitter: 'BUYER' });
    },
    acceptsPartialRefund(returnId: string): void {
      acceptPartialRefund(ebay, of(returnId), '');
    },
    declinesPartialRefund(returnId: string, comments = ''): void {
      declinePartialRefund(ebay, of(returnId), comments);
    },
    shipsReturn(returnId: string, trackingNumber = '9400111899223100000001', carrierEnum = 'USPS'): void {
      shipReturn(ebay, of(returnId), { trackingNumber, carrierEnum, carrierName: carrierEnum });
    },
    /** The parcel is back at the seller's. */
    returnArrives(returnId: string): void {
      deliverReturn(ebay, of(returnId));
    },
    writesInReturn(returnId: string, content: string): void {
      happen(ebay, of(returnId), 'BUYER', 'BUYER_SEND_MESSAGE', of(returnId).state, { notes: content });
    },
    /** The id of the new case. */
    escalatesReturn(returnId: string, reason = 'SELLER_NO_RESPONSE', comments = ''): string {
      return escalateReturn(ebay, of(returnId), { by: 'BUYER', reason }, comments).caseId;
    },
    closesReturn(returnId: string, reason = 'BUYER_NO_LONGER_WANTS_RETURN'): void {
      const request = of(returnId);
      request.buyerCloseReason = reason;
      happen(ebay, request, 'BUYER', 'BUYER_CLOSE_RETURN', 'CLOSED');
      closeReturn(ebay, request, 'BUYER_CLOSED');
    },
  };
};
