import { RequestRef } from '../../src/desk/buyer-request';
import { AccountId } from '../../src/ids';
import type { SimClock } from '../sim/ebay/clock';
import type { Fault } from '../sim/ebay/faults';
import { sellerOptions } from '../sim/ebay/return/options';
import { createEbaySimulator, type EbaySimulator } from '../sim/ebay/simulator';
import type { MoneyMovement } from '../sim/ebay/world/money-movement';
import { mustGet } from '../sim/ebay/world/world';
import type { Effect, Money } from './effects';
import type { FaultName, Plan } from './plan';

export const ACCOUNT = AccountId.parse('main');
const PRICE = 100;
const DOWN_FOR_MS = 4 * 60_000;
const SETTLES_AFTER_MS = 10_000;

/** What strikes the first call that acts, at eBay's side of the wire. */
const STRIKES: Partial<Record<FaultName, Fault>> = {
  'cut before the effect': { kind: 'cut-before' },
  'cut after the effect': { kind: 'cut-after' },
  'crash and answer lost': { kind: 'cut-after' },
  'error after the effect': { kind: '500-after' },
  'no answer after the effect': { kind: 'hang-after' },
  'unreadable answer after the effect': { kind: 'html-after' },
  'shown late': { kind: 'cut-after', unseenFor: 20_000 },
  'shown very late': { kind: 'cut-after', unseenFor: 150_000 },
  'eBay down for a while': { kind: 'cut-after' },
};

/** One order at the simulated eBay, with what its buyer asks for; it counts what really happened. */
export class Market implements Money {
  readonly ebay: EbaySimulator;
  readonly orderId: string;
  readonly paid = PRICE;
  readonly cancelId: string | undefined;
  readonly returnId: string | undefined;
  readonly inquiryId: string | undefined;
  /** Refunds made on the website. */
  readonly #elsewhere = new Set<string>();
  #declinedElsewhere = 0;
  #struck = false;

  constructor(
    clock: SimClock,
    private readonly plan: Pick<Plan, 'fault' | 'scene' | 'careless'>,
  ) {
    const { scene, careless } = plan;
    this.ebay = createEbaySimulator({ clock, careless, refundSettlesAfter: SETTLES_AFTER_MS });
    const { buyer, website } = this.ebay;
    const shipped = { carrier: 'USPS', trackingNumber: '9400100000000000000000', shippedAt: clock.now() };
    const { orderId } = this.ebay.sells({
      lines: [{ title: 'Vintage 50 mm camera lens', price: PRICE.toFixed(2) }],
      ...(scene === 'cancellation' ? {} : { shipment: shipped }),
    });
    this.orderId = orderId;
    if (scene === 'cancellation') {
      this.cancelId = buyer.requestsCancellation({ orderId, reason: 'ORDER_MISTAKE' });
      return;
    }
    // Back at the seller's after a change of mind: part of the price may be kept.
    this.returnId = buyer.opensReturn({ orderId, reason: 'NO_LONGER_NEED_ITEM' });
    website.approvesReturn(this.returnId);
    buyer.shipsReturn(this.returnId);
    buyer.returnArrives(this.returnId);
    if (scene === 'return and inquiry') this.inquiryId = buyer.opensInquiry({ orderId });
  }

  /** Called as a call that acts arrives. The fault strikes the first one only; what follows is about recovering from it. */
  arrives(): void {
    if (this.#struck) return;
    this.#struck = true;
    const { fault } = this.plan;
    if (fault === 'refused') this.#withdraw();
    const strike = STRIKES[fault];
    if (strike !== undefined) this.ebay.faults.next(strike);
    if (fault !== 'eBay down for a while') return;
    this.ebay.faults.always({ kind: '500-before' });
    this.ebay.clock.after(DOWN_FOR_MS, () => this.ebay.faults.clear());
  }

  /** The request ends by other hands a moment before. */
  #withdraw(): void {
    const { buyer, website } = this.ebay;
    if (this.cancelId !== undefined) {
      website.rejects(this.cancelId);
      this.#declinedElsewhere += 1;
    }
    if (this.returnId !== undefined) buyer.closesReturn(this.returnId);
    if (this.inquiryId !== undefined) buyer.closesInquiry(this.inquiryId);
  }

  /** A colleague refunds on the website, unless money has moved already. */
  refundElsewhere(): void {
    const { world, website } = this.ebay;
    if (world.movements.size > 0) return;
    if (this.cancelId !== undefined) {
      if (mustGet(world.cancellations, this.cancelId).cancelState !== 'APPROVAL_PENDING') return;
      website.approves(this.cancelId);
    }
    if (this.returnId !== undefined) {
      if (!sellerOptions(mustGet(world.returns, this.returnId)).includes('SELLER_ISSUE_REFUND')) return;
      website.refundsReturn(this.returnId);
    }
    for (const id of world.movements.keys()) this.#elsewhere.add(id);
  }

  /** What the buyer opened. */
  get requests(): RequestRef[] {
    const all = { cancellation: this.cancelId, return: this.returnId, inquiry: this.inquiryId };
    return Object.entries(all).flatMap(([kind, id]) =>
      id === undefined ? [] : [RequestRef.parse({ account: ACCOUNT, kind, id })],
    );
  }

  get refunded(): number {
    return Number(this.ebay.effects.of(this.orderId).refundedTotal.amount);
  }

  get orders() {
    return [{ paid: this.paid, refunded: this.refunded }];
  }

  get effects(): readonly Effect[] {
    // eBay refunds by itself, and decides cases, where the seller stays silent beyond the time.
    const ours = ({ movementId, cause, type }: MoneyMovement) =>
      !this.#elsewhere.has(movementId) && type === 'SELLER_VOLUNTARY_REFUND' && cause.kind !== 'case';
    const declines = this.ebay.effects.of(this.orderId).declines - this.#declinedElsewhere;
    return [
      ...[...this.ebay.world.movements.values()].filter(ours).map(({ cause, requested }) => ({
        of: `${cause.kind}/${cause.id}/${Number(requested.amount)}`,
      })),
      ...Array.from({ length: declines }, () => ({ of: `declined/${this.cancelId}` })),
    ];
  }

  effectOf: Money['effectOf'] = ({ operation, request, money }) =>
    operation === 'cancellation.decline'
      ? `declined/${request?.id}`
      : `${request?.kind}/${request?.id}/${Number(money?.amount)}`;
}
