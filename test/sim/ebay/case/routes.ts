import { CASE_CALLS } from '../description/case';
import { type Answer, type Call, type Route, route } from '../http/handler';
import { ascending, byOrderOrItem, isVisible } from '../http/search-members';
import { isWithin, paginationOutput, readPage, readWindow } from '../http/search-window';
import { invalid, notNow, onlyBuyer, onlySeller, orderOfParty } from '../party';
import { postOrderRefusal } from '../refusal';
import type { Case } from '../world/inquiry';
import type { World } from '../world/world';
import { appealCase, closeCase, isAppealable, isOpenCase, note, refundCase } from './course';
import { caseDetail, caseSummary } from './view';

const LIMITS = { maximum: 200, usual: 25 };

const caseOf = ({ path, user }: Call, world: World): Case => {
  const claim = world.cases.get(path('caseId'));
  if (claim === undefined) throw postOrderRefusal(404, 1308, 'The case was not found.');
  orderOfParty(world, claim.orderId, user);
  return claim;
};

const openCase = (call: Call, what: string): Case => {
  const claim = caseOf(call, call.ebay.world);
  if (!isOpenCase(claim)) throw notNow(what);
  return claim;
};

const appeal = (call: Call): Answer => {
  const claim = caseOf(call, call.ebay.world);
  onlySeller(call.user);
  if (!isAppealable(claim, call.now)) throw notNow('An appeal');
  appealCase(call.ebay, claim, call.body.text('comments'));
  return {};
};

const close = (call: Call): Answer => {
  const claim = openCase(call, 'Closing');
  onlyBuyer(call.user);
  note(call.ebay, claim, { action: 'Buyer closed the case.', actor: 'BUYER', description: call.body.text('comments') });
  claim.buyerClosureReason = 'BUYER_CLOSE';
  closeCase(call.ebay, claim, 'CLOSED');
  return {};
};

const show = (call: Call): Answer => {
  const claim = caseOf(call, call.view);
  const seller = call.ebay.accounts.find(({ id }) => id === claim.seller) ?? call.user;
  return { body: caseDetail(call.view, claim, call.now, seller) };
};

const refund = (call: Call): Answer => {
  const claim = openCase(call, 'A refund');
  onlySeller(call.user);
  refundCase(call.ebay, claim, false);
  note(call.ebay, claim, { action: 'Seller issued a full refund.', actor: 'SELLER' });
  claim.sellerClosureReason = 'SELLER_FULL_REFUND_PP';
  closeCase(call.ebay, claim, 'CLOSED');
  return { body: { refundResult: { refundSource: 'INSTANT_REFUND', refundStatus: 'PENDING' } } };
};

const shipmentInfo = (call: Call): Answer => {
  const claim = openCase(call, 'Shipment information');
  onlyBuyer(call.user);
  claim.status = 'WAITING_DELIVERY';
  note(call.ebay, claim, {
    action: 'Buyer provided tracking information.',
    actor: 'BUYER',
    description: `${call.body.text('shippingCarrierName')} ${call.body.text('trackingNumber')}`,
  });
  return {};
};

const returnAddress = (call: Call): Answer => {
  const claim = openCase(call, 'A return address');
  onlySeller(call.user);
  const address = call.body.object('returnAddress');
  if (!address.has('addressLine1')) throw invalid('returnAddress.addressLine1: is required');
  claim.returnAddress = {
    addressLine1: address.text('addressLine1'),
    city: address.text('city'),
    postalCode: address.text('postalCode'),
    country: address.text('country'),
    RMA: call.body.text('RMA'),
  };
  note(call.ebay, claim, { action: 'Seller provided a return address.', actor: 'SELLER' });
  return {};
};

const search = (call: Call): Answer => {
  const { view, query, now, ebay } = call;
  const page = readPage(query, LIMITS);
  const returnId = query.get('return_id');
  const byId = returnId ? (claim: Case) => claim.returnId === returnId : byOrderOrItem(call);
  const window = readWindow(query, 'case_creation_date_range', now, false);
  const statuses = query.get('case_status_filter')?.split(',');
  const byOthers = (claim: Case) => isWithin(claim.createdAt, window) && (!statuses || statuses.includes(claim.status));
  const direction = ascending(query) ? 1 : -1;
  const found = [...view.cases.values()]
    .filter((claim) => isVisible(call)(claim) && (byId ?? byOthers)(claim))
    .sort((left, right) => direction * (left.createdAt.getTime() - right.createdAt.getTime()));
  const sellerName = (claim: Case) => ebay.accounts.find(({ id }) => id === claim.seller)?.username ?? claim.seller;
  return {
    body: {
      members: found
        .slice(page.offset, page.offset + page.limit)
        .map((claim) => caseSummary(view, claim, sellerName(claim))),
      paginationOutput: paginationOutput(page, found.length),
      totalNumberOfCases: found.length,
    },
  };
};

const HANDLERS: Record<(typeof CASE_CALLS)[number]['id'], (call: Call) => Answer> = {
  appealCaseDecision: appeal,
  closeCase: close,
  getCase: show,
  issueCaseRefund: refund,
  provideCaseShipmentInfo: shipmentInfo,
  provideCaseReturnAddress: returnAddress,
  searchCases: search,
};

export const caseRoutes: Route[] = CASE_CALLS.map((call) => route(call, HANDLERS[call.id]));
