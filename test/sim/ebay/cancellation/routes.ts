import { CANCEL_REASONS, CANCELLATION_CALLS } from '../description/cancellation';
import type { Ebay } from '../ebay';
import { type Answer, type Call, type Route, route } from '../http/handler';
import { cancellationRefusal, postOrderRefusal } from '../refusal';
import type { Cancellation } from '../world/cancellation';
import { type Order, otherForm } from '../world/order';
import { mustGet, type World } from '../world/world';
import { approve, cancelBySeller, confirmByBuyer, isAwaitingSeller, reject, requestByBuyer } from './course';
import { cancelEligibility, eligibilityResult, isParty } from './eligibility';
import { searchCancellations } from './search';
import { cancelDetail } from './view';

/** Reasons that eBay's reason list still holds and its service refuses. */
const REFUSED_REASONS = ['OTHER', 'BUYER_CANCEL_OR_ADDRESS_ISSUE'];

interface Subject {
  cancellation: Cancellation;
  order: Order;
}

const subjectOf = ({ path, user }: Call, world: World): Subject => {
  const cancellation = world.cancellations.get(path('cancelId'));
  if (cancellation === undefined) throw cancellationRefusal(404, 'cancelNotFound', 'The cancellation was not found.');
  const order = mustGet(world.orders, cancellation.orderId);
  if (!isParty(order, user)) throw postOrderRefusal(403, 1301, 'The caller is neither the buyer nor the seller.');
  return { cancellation, order };
};

/** Only the seller decides, and only while eBay waits for them. */
const decidable = (call: Call): Subject => {
  const subject = subjectOf(call, call.ebay.world);
  if (call.user.role !== 'seller') throw postOrderRefusal(403, 1308, 'The user is not allowed to do this.');
  if (!isAwaitingSeller(subject.cancellation)) {
    throw cancellationRefusal(400, 'invalidState', 'The cancellation is not in a state that allows this.');
  }
  return subject;
};

const check = ({ view, body, user, now }: Call): Answer => {
  const asked = body.text('legacyOrderId');
  return { body: eligibilityResult(cancelEligibility(view, asked, user, now), asked) };
};

const mayCreate = (ebay: Ebay, failures: readonly string[]): boolean =>
  failures.length === 0 ||
  (ebay.manners.careless &&
    failures.every((failure) => ['CANCELLATION_EXIST', 'FULL_REFUNDED_ORDER'].includes(failure)));

const create = ({ ebay, body, user, now }: Call): Answer => {
  const asked = body.text('legacyOrderId');
  const reason = body.text('cancelReason') || 'OTHER';
  const eligibility = cancelEligibility(ebay.world, asked, user, now);
  const { order, failures } = eligibility;
  if (![...CANCEL_REASONS, ...(order?.offersReasons ?? [])].includes(reason)) {
    throw postOrderRefusal(400, 1302, `Invalid input. cancelReason: ${reason} is not a known value`);
  }
  if (order === undefined || !mayCreate(ebay, failures)) {
    if (order?.refusesByError) {
      throw cancellationRefusal(400, 'eligibilityCheckFailed', 'The order is not eligible for cancellation.');
    }
    return {
      body: { orderEligibilityResult: eligibilityResult(eligibility, order ? otherForm(order, asked) : asked) },
    };
  }
  if (REFUSED_REASONS.includes(reason)) {
    throw cancellationRefusal(400, 'invalidCancelReason', `The cancel reason ${reason} is not supported.`);
  }
  if (user.role === 'seller' && failures.length === 0 && !eligibility.reasons.includes(reason)) {
    throw cancellationRefusal(400, 'invalidCancelReason', `The cancel reason ${reason} does not apply to this order.`);
  }
  if (body.has('buyerPaidDate') && body.flag('buyerPaid') !== true) {
    throw postOrderRefusal(400, 1302, 'buyerPaidDate is only valid when buyerPaid is true.');
  }
  const cancellation =
    user.role === 'seller' ? cancelBySeller(ebay, order, reason) : requestByBuyer(ebay, order, reason);
  return {
    body: {
      cancelId: cancellation.cancelId,
      orderEligibilityResult: {
        eligible: 'true',
        itemEligibilityResult: order.lines.map(({ itemId, transactionId }) => ({
          eligible: 'true',
          itemId,
          transactionId,
        })),
        legacyOrderId: otherForm(order, asked),
      },
    },
  };
};

const approveRequest = (call: Call): Answer => {
  const { ebay } = call;
  const { cancellation, order } = ebay.manners.careless ? subjectOf(call, ebay.world) : decidable(call);
  approve(ebay, order, cancellation);
  return {};
};

const rejectRequest = (call: Call): Answer => {
  const { cancellation } = decidable(call);
  reject(call.ebay, cancellation, {
    shipmentDate: call.body.moment('shipmentDate'),
    trackingNumber: call.body.text('trackingNumber') || undefined,
  });
  return {};
};

const confirm = (call: Call): Answer => {
  const { cancellation } = subjectOf(call, call.ebay.world);
  if (call.user.role !== 'buyer') throw postOrderRefusal(403, 1306, 'The caller is not the buyer of the item.');
  if (cancellation.requestorType !== 'SELLER' || cancellation.cancelState === 'CLOSED') {
    throw cancellationRefusal(400, 'invalidState', 'The cancellation is not in a state that allows this.');
  }
  confirmByBuyer(call.ebay, cancellation, call.body.flag('unpaidOrder') === true);
  return {};
};

const show = (call: Call): Answer => ({
  body: cancelDetail(call.view, subjectOf(call, call.view).cancellation, call.query.get('fieldgroups') !== 'SUMMARY'),
});

const HANDLERS: Record<(typeof CANCELLATION_CALLS)[number]['id'], (call: Call) => Answer> = {
  approveCancellation: approveRequest,
  checkCancellationEligibility: check,
  confirmCancellationRefund: confirm,
  createCancellation: create,
  getCancellation: show,
  rejectCancellation: rejectRequest,
  searchCancellations,
};

export const cancellationRoutes: Route[] = CANCELLATION_CALLS.map((call) => route(call, HANDLERS[call.id]));
