import { dateTime, postOrderAmount } from '../amount';
import { appealDetails, searchAmount } from '../case/view';
import { claimHistory } from '../claim-history';
import { integerId } from '../json';
import type { Inquiry } from '../world/inquiry';
import { mustGet, type World } from '../world/world';

const moment = (value: Date | undefined): object | null => (value ? dateTime(value) : null);

/** An entry of inquiry/search: ids are integers here, text in getInquiry. */
export const inquirySummary = (world: World, inquiry: Inquiry, sellerName: string): object => ({
  inquiryId: integerId(inquiry.inquiryId),
  itemId: integerId(inquiry.line.itemId),
  transactionId: integerId(inquiry.line.transactionId),
  buyer: mustGet(world.orders, inquiry.orderId).buyer.username,
  seller: sellerName,
  inquiryStatusEnum: inquiry.status,
  claimAmount: searchAmount(inquiry.claim),
  creationDate: dateTime(inquiry.createdAt),
  lastModifiedDate: dateTime(inquiry.modifiedAt),
  ...(inquiry.closedAt ? {} : { respondByDate: dateTime(inquiry.sellerMakeItRightBy) }),
});

/** The answer of inquiry/{inquiryId}; empty containers are null, as in eBay's sample. */
export const inquiryDetail = (world: World, inquiry: Inquiry, sellerName: string): object => {
  const order = mustGet(world.orders, inquiry.orderId);
  const { line, claim } = inquiry;
  const movement = inquiry.movementId ? world.movements.get(inquiry.movementId) : undefined;
  const money = (amount: string) => postOrderAmount({ amount, currency: order.currency });
  return {
    inquiryId: inquiry.inquiryId,
    itemId: line.itemId,
    transactionId: line.transactionId,
    buyer: order.buyer.username,
    seller: sellerName,
    claimAmount: postOrderAmount(claim),
    shippingCost: money(order.shippingCost),
    inquiryQuantity: inquiry.quantity,
    initiator: 'BUYER',
    creationReason: inquiry.creationReason,
    sellerMakeItRightByDate: dateTime(inquiry.sellerMakeItRightBy),
    state: inquiry.state,
    status: inquiry.status,
    extTransactionId: null,
    ...(inquiry.closedAt ? { inquiryClosureDate: dateTime(inquiry.closedAt) } : {}),
    inquiryContentOnHold: inquiry.contentOnHold,
    inquiryPaymentInfo: null,
    inquiryDetails: {
      creationDate: dateTime(inquiry.createdAt),
      escalationDate: moment(inquiry.escalation?.at),
      expirationDate: dateTime(inquiry.expiresAt),
      totalAmount: postOrderAmount(claim),
      refundDeadlineDate: moment(inquiry.refundDeadline),
      lastBuyerRespDate: dateTime(inquiry.lastBuyerResponseAt),
      refundAmounts: movement
        ? {
            buyerInitExpectRefundAmt: postOrderAmount(claim),
            buyerFinalAcceptRefundAmt: postOrderAmount(claim),
            refundAmount: movement.status === 'SUCCESS' ? postOrderAmount(movement.requested) : null,
            internationalRefundAmount: null,
          }
        : null,
      refundChargeAmount: null,
      provisionalRefund: { refundProvided: false, refundReversed: false },
      appealDetails: { ...appealDetails(undefined, false), eligibleForAppeal: null },
    },
    inquiryHistoryDetails: inquiry.contentOnHold ? null : claimHistory(world, inquiry.history, order, inquiry.shipment),
    itemDetails: {
      itemTitle: line.title,
      itemPrice: money(line.price),
      itemPictureUrl: line.pictureUrl,
      viewPurchasedItemUrl: `https://www.ebay.com/itm/${line.itemId}`,
    },
    returnDetails: null,
    resolutionEstimate: null,
    viewPPTrasanctionUrl: `https://payments.ebay.com/ws/eBayISAPI.dll?itemid=${line.itemId}&transid=${line.transactionId}`,
  };
};
