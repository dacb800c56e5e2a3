import { type CallDescription, oneOf, text } from './field';

export const INQUIRY_STATUSES =
  'CLOSED CLOSED_WITH_ESCALATION CS_CLOSED OPEN OTHER PENDING WAITING_BUYER_RESPONSE WAITING_SELLER_RESPONSE'.split(
    ' ',
  );
const ESCALATION_REASONS =
  'BUYER_TROUBLE BUYER_UNHAPPY NO_REFUND NOT_RECEIVED OTHERS SELLER_NORESPONSE SHIPPED_ITEM TROUBLE_COMMUNICATION'.split(
    ' ',
  );
export const BUYER_CLOSE_REASONS = ['ITEM_ARRIVED', 'OTHER', 'WORKED_OUT_WITH_SELLER', 'WOULD_RATHER_KEEP_THE_ITEM'];

const root = '/post-order/v2/inquiry';
const postOrder = { group: 'inquiry', scheme: 'IAF', token: 'user' } as const;
const gone = '2026-03-16';

/** The ten calls of the inquiry group. Source: eBay's Post-Order API pages, version 2.10.0 (the four gone ones: 2.8.0). */
export const INQUIRY_CALLS = [
  {
    ...postOrder,
    id: 'closeInquiry',
    method: 'POST',
    path: `${root}/{inquiryId}/close`,
    actor: 'buyer',
    decommissioned: gone,
    body: { closeReason: oneOf(BUYER_CLOSE_REASONS), comments: text() },
    bodyOptional: true,
  },
  {
    ...postOrder,
    id: 'confirmInquiryRefund',
    method: 'POST',
    path: `${root}/{inquiryId}/confirm_refund`,
    actor: 'buyer',
    decommissioned: gone,
    body: 'empty',
  },
  {
    ...postOrder,
    id: 'createInquiry',
    method: 'POST',
    path: root,
    actor: 'buyer',
    decommissioned: gone,
    body: {
      claimQuantity: { kind: 'integer' },
      comments: text(),
      desiredOutcome: oneOf(['FULL_REFUND', 'STILL_WANT_ITEM']),
      itemId: { kind: 'string', required: true },
      transactionId: { kind: 'string', required: true },
    },
  },
  {
    ...postOrder,
    id: 'escalateInquiry',
    method: 'POST',
    path: `${root}/{inquiryId}/escalate`,
    actor: 'both',
    body: { comments: text(true), escalateInquiryReason: oneOf(ESCALATION_REASONS) },
  },
  { ...postOrder, id: 'getInquiry', method: 'GET', path: `${root}/{inquiryId}`, actor: 'both' },
  {
    ...postOrder,
    id: 'issueInquiryRefund',
    method: 'POST',
    path: `${root}/{inquiryId}/issue_refund`,
    actor: 'seller',
    signed: true,
    body: { comments: text() },
    bodyOptional: true,
  },
  {
    ...postOrder,
    id: 'provideInquiryRefundInfo',
    method: 'POST',
    path: `${root}/{inquiryId}/provide_refund_info`,
    actor: 'seller',
    decommissioned: gone,
    body: { message: text(true) },
  },
  {
    ...postOrder,
    id: 'provideInquiryShipmentInfo',
    method: 'POST',
    path: `${root}/{inquiryId}/provide_shipment_info`,
    actor: 'seller',
    body: {
      proofOfShipmentUploaded: { kind: 'boolean' },
      sellerComments: text(),
      shippedWithTracking: { kind: 'boolean' },
      shippingCarrierName: { kind: 'string' },
      shippingDate: { kind: 'dateTime' },
      trackingNumber: { kind: 'string' },
    },
  },
  {
    ...postOrder,
    id: 'searchInquiries',
    method: 'GET',
    path: `${root}/search`,
    actor: 'both',
    query: {
      fieldgroups: { oneOf: ['DEFAULT', 'SUMMARY'] },
      inquiry_creation_date_range_from: { kind: 'dateTime' },
      inquiry_creation_date_range_to: { kind: 'dateTime' },
      inquiry_status: { oneOf: INQUIRY_STATUSES, several: true },
      item_id: {},
      limit: { kind: 'integer' },
      offset: { kind: 'integer' },
      order_id: {},
      sort: { oneOf: ['Ascending', 'Descending'] },
      transaction_id: {},
    },
  },
  {
    ...postOrder,
    id: 'sendInquiryMessage',
    method: 'POST',
    path: `${root}/{inquiryId}/send_message`,
    actor: 'both',
    body: { message: text(true) },
  },
] as const satisfies readonly CallDescription[];
