import { type CallDescription, type Field, oneOf, text } from './field';
import { BUYER_CLOSE_REASONS } from './inquiry';

export const CASE_STATUSES =
  'CLOSED CS_CLOSED ON_HOLD OPEN OTHER REFUND_AGREED_BUT_FAILED WAITING_CS WAITING_DELIVERY'.split(' ');

const ADDRESS: Field = {
  kind: 'object',
  fields: {
    addressLine1: { kind: 'string' },
    addressLine2: { kind: 'string' },
    addressType: oneOf(['BUSINESS', 'PO_BOX', 'RESIDENCE']),
    city: { kind: 'string' },
    country: { kind: 'string' },
    county: { kind: 'string' },
    isTransliterated: { kind: 'boolean' },
    nationalRegion: { kind: 'string' },
    postalCode: { kind: 'string' },
    script: { kind: 'string' },
    stateOrProvince: { kind: 'string' },
    transliteratedFromScript: { kind: 'string' },
    worldRegion: { kind: 'string' },
  },
};

const root = '/post-order/v2/casemanagement';
const postOrder = { group: 'casemanagement', scheme: 'IAF', token: 'user' } as const;
const gone = '2026-03-02';

/** The seven calls of the case group. Source: eBay's Post-Order API pages, version 2.10.0 (the four gone ones: 2.8.0). */
export const CASE_CALLS = [
  {
    ...postOrder,
    id: 'appealCaseDecision',
    method: 'POST',
    path: `${root}/{caseId}/appeal`,
    actor: 'both',
    body: { comments: text() },
    bodyOptional: true,
  },
  {
    ...postOrder,
    id: 'closeCase',
    method: 'POST',
    path: `${root}/{caseId}/close`,
    actor: 'buyer',
    decommissioned: gone,
    body: { closeReason: oneOf(BUYER_CLOSE_REASONS), comments: text() },
    bodyOptional: true,
  },
  { ...postOrder, id: 'getCase', method: 'GET', path: `${root}/{caseId}`, actor: 'both' },
  {
    ...postOrder,
    id: 'issueCaseRefund',
    method: 'POST',
    path: `${root}/{caseId}/issue_refund`,
    actor: 'seller',
    signed: true,
    decommissioned: gone,
    body: { comments: text() },
    bodyOptional: true,
  },
  {
    ...postOrder,
    id: 'provideCaseShipmentInfo',
    method: 'POST',
    path: `${root}/{caseId}/provide_shipment_info`,
    actor: 'buyer',
    decommissioned: gone,
    body: {
      shippingCarrierName: { kind: 'string', required: true },
      trackingNumber: { kind: 'string', required: true },
    },
  },
  {
    ...postOrder,
    id: 'provideCaseReturnAddress',
    method: 'POST',
    path: `${root}/{caseId}/provide_return_address`,
    actor: 'seller',
    decommissioned: gone,
    body: {
      firstName: { kind: 'string' },
      lastName: { kind: 'string' },
      returnAddress: ADDRESS,
      RMA: { kind: 'string' },
    },
  },
  {
    ...postOrder,
    id: 'searchCases',
    method: 'GET',
    path: `${root}/search`,
    actor: 'both',
    query: {
      case_creation_date_range_from: { kind: 'dateTime' },
      case_creation_date_range_to: { kind: 'dateTime' },
      case_status_filter: { oneOf: CASE_STATUSES, several: true },
      fieldgroups: { oneOf: ['DEFAULT', 'SUMMARY'] },
      item_id: {},
      limit: { kind: 'integer' },
      offset: { kind: 'integer' },
      order_id: {},
      return_id: {},
      sort: { oneOf: ['Ascending', 'Descending'] },
      transaction_id: {},
    },
  },
] as const satisfies readonly CallDescription[];
