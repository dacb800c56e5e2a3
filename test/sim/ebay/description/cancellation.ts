import type { CallDescription } from './field';

export const CANCEL_REASONS = [
  'ADDRESS_ISSUES',
  'BUYER_ASKED_CANCEL',
  'BUYER_CANCEL_OR_ADDRESS_ISSUE',
  'FOUND_CHEAPER_PRICE',
  'ORDER_MISTAKE',
  'ORDER_UNPAID',
  'OTHER',
  'OUT_OF_STOCK_OR_CANNOT_FULFILL',
  'PRICE_TOO_HIGH',
  'UNKNOWN',
  'WONT_ARRIVE_IN_TIME',
  'WRONG_PAYMENT_METHOD',
  'WRONG_SHIPPING_ADDRESS',
  'WRONG_SHIPPING_METHOD',
] as const;

const root = '/post-order/v2/cancellation';
const postOrder = { group: 'cancellation', scheme: 'IAF', token: 'user' } as const;

/** The seven calls of the cancellation group. Source: eBay's Post-Order API pages, version 2.10.0 (confirm: 2.8.0). */
export const CANCELLATION_CALLS = [
  {
    ...postOrder,
    id: 'approveCancellation',
    method: 'POST',
    path: `${root}/{cancelId}/approve`,
    actor: 'seller',
    signed: true,
    body: 'empty',
  },
  {
    ...postOrder,
    id: 'checkCancellationEligibility',
    method: 'POST',
    path: `${root}/check_eligibility`,
    actor: 'both',
    body: { legacyOrderId: { kind: 'string', required: true } },
  },
  {
    ...postOrder,
    id: 'confirmCancellationRefund',
    method: 'POST',
    path: `${root}/{cancelId}/confirm`,
    actor: 'buyer',
    decommissioned: '2026-03-02',
    body: { refundDate: { kind: 'dateTime' }, unpaidOrder: { kind: 'boolean' } },
    bodyOptional: true,
  },
  {
    ...postOrder,
    id: 'createCancellation',
    method: 'POST',
    path: root,
    actor: 'both',
    signed: true,
    body: {
      legacyOrderId: { kind: 'string', required: true },
      // One of CANCEL_REASONS, or another that the order's eligibility offers; the service looks at the order for that.
      cancelReason: { kind: 'string' },
      buyerPaid: { kind: 'boolean' },
      buyerPaidDate: { kind: 'dateTime' },
      relistLineItem: {
        kind: 'list',
        fields: { itemId: { kind: 'integer' }, quantity: { kind: 'integer' }, transactionId: { kind: 'integer' } },
      },
    },
  },
  {
    ...postOrder,
    id: 'getCancellation',
    method: 'GET',
    path: `${root}/{cancelId}`,
    actor: 'both',
    query: { fieldgroups: { oneOf: ['FULL', 'SUMMARY'] } },
  },
  {
    ...postOrder,
    id: 'rejectCancellation',
    method: 'POST',
    path: `${root}/{cancelId}/reject`,
    actor: 'seller',
    body: { shipmentDate: { kind: 'dateTime' }, trackingNumber: { kind: 'string' } },
    bodyOptional: true,
  },
  {
    ...postOrder,
    id: 'searchCancellations',
    method: 'GET',
    path: `${root}/search`,
    actor: 'both',
    query: {
      cancel_id: {},
      creation_date_range_from: { kind: 'dateTime' },
      creation_date_range_to: { kind: 'dateTime' },
      item_id: {},
      legacy_order_id: {},
      limit: { kind: 'integer' },
      offset: { kind: 'integer' },
      role: { oneOf: ['BUYER', 'SELLER'] },
      sort: { oneOf: ['+CANCEL_ID', '-CANCEL_ID', '+CANCEL_REQUEST_DATE', '-CANCEL_REQUEST_DATE'] },
      transaction_id: {},
    },
  },
] as const satisfies readonly CallDescription[];
