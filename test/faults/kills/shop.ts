import { z } from 'zod';
import type { Decision } from '../../../src/desk/decision';
import type { Fault } from '../../sim/ebay/faults';
import type { Listening } from '../../sim/ebay/http/server';
import { runningClock } from '../../sim/ebay/running-clock';
import { createEbaySimulator, type EbaySimulator } from '../../sim/ebay/simulator';
import type { Effect, Money } from '../effects';
import { ACCOUNT } from '../market';

/** What people do; the last one leaves no trace that could be read back. */
export const DEEDS = {
  'approve a cancellation': 'approveCancellation',
  'decline a cancellation': 'rejectCancellation',
  'refund a return': 'issueReturnRefund',
  'refund an inquiry': 'issueInquiryRefund',
  'write to a buyer': 'sendReturnMessage',
} as const;
export type Deed = keyof typeof DEEDS;

export const leavesTrace = ({ operation }: Decision): boolean => operation !== 'return.message';

/** What the `place`th person asks for; no two ask for the same money of a return. */
export interface Subject {
  readonly id: string;
  press(place: number): { readonly operation: string; readonly input: object };
}

const Written = z.object({ text: z.string() });

/** A simulated eBay over HTTP that pays whatever it is sent, as often as it is sent. Its process is never killed: it counts. */
export class Shop implements Money {
  readonly #orders: { readonly orderId: string; readonly paid: number }[] = [];
  readonly #cancellations: { readonly orderId: string; readonly id: string }[] = [];

  private constructor(
    readonly ebay: EbaySimulator,
    private readonly clock: ReturnType<typeof runningClock>,
    private readonly listening: Listening,
  ) {}

  static async open(): Promise<Shop> {
    const clock = runningClock();
    const ebay = createEbaySimulator({ clock, careless: true });
    return new Shop(ebay, clock, await ebay.listen());
  }

  /** Where children find it, and what they sign in with. */
  get door() {
    const { clientId, clientSecret } = this.ebay.credentials;
    return { url: this.listening.url, clientId, clientSecret, refreshToken: this.ebay.accounts[0]?.refreshToken ?? '' };
  }

  /** Sells something for which its buyer then opens what the deed needs. The fault strikes the first call that acts upon it. */
  opens(deed: Deed, price: number, fault?: Fault): Subject {
    const subject = this.#subjectOf(deed, price);
    if (fault !== undefined) this.ebay.faults.next({ ...fault, call: DEEDS[deed], about: subject.id });
    return subject;
  }

  #subjectOf(deed: Deed, price: number): Subject {
    const { buyer, website } = this.ebay;
    const ofCancellation = deed === 'approve a cancellation' || deed === 'decline a cancellation';
    const shipped = { carrier: 'USPS', trackingNumber: '9400100000000000000000', shippedAt: this.clock.now() };
    const { orderId } = this.ebay.sells({
      lines: [{ title: 'Vintage 50 mm camera lens', price: price.toFixed(2) }],
      ...(ofCancellation ? {} : { shipment: shipped }),
    });
    this.#orders.push({ orderId, paid: price });
    const account = ACCOUNT;
    if (ofCancellation) {
      const id = buyer.requestsCancellation({ orderId, reason: 'ORDER_MISTAKE' });
      this.#cancellations.push({ orderId, id });
      const operation = deed === 'approve a cancellation' ? 'cancellation.approve' : 'cancellation.decline';
      return { id, press: () => ({ operation, input: { account, id } }) };
    }
    if (deed === 'refund an inquiry') {
      const id = buyer.opensInquiry({ orderId });
      return { id, press: () => ({ operation: 'inquiry.refund', input: { account, id } }) };
    }
    const id = buyer.opensReturn({ orderId, reason: 'NO_LONGER_NEED_ITEM' });
    website.approvesReturn(id);
    buyer.shipsReturn(id);
    buyer.returnArrives(id);
    if (deed === 'write to a buyer') {
      const text = (place: number) => `Your parcel is here, says colleague ${place}.`;
      return { id, press: (place) => ({ operation: 'return.message', input: { account, id, text: text(place) } }) };
    }
    const lines = (place: number) => [
      {
        feeType: 'PURCHASE_PRICE',
        amount: { amount: ((price * (95 - 5 * place)) / 100).toFixed(2), currency: 'USD' },
      },
    ];
    return { id, press: (place) => ({ operation: 'return.refund', input: { account, id, lines: lines(place) } }) };
  }

  get orders() {
    return this.#orders.map(({ orderId, paid }) => ({
      paid,
      refunded: Number(this.ebay.effects.of(orderId).refundedTotal.amount),
    }));
  }

  get effects(): readonly Effect[] {
    const declined = this.#cancellations.flatMap(({ orderId, id }) =>
      Array.from({ length: this.ebay.effects.of(orderId).declines }, () => ({ of: `declines/${id}` })),
    );
    const written = [...this.ebay.world.returns.values()].flatMap(({ returnId, events }) =>
      events
        .filter(({ activity }) => activity === 'SELLER_SEND_MESSAGE')
        .map(({ notes }) => ({ of: `messages/${returnId}/${notes}` })),
    );
    return [
      ...[...this.ebay.world.movements.values()].map(({ cause, requested }) => ({
        of: `${cause.kind}/${cause.id}/${Number(requested.amount)}`,
      })),
      ...declined,
      ...written,
    ];
  }

  effectOf: Money['effectOf'] = ({ operation, request, money, input }) => {
    if (operation === 'cancellation.decline') return `declines/${request?.id}`;
    if (operation === 'return.message') return `messages/${request?.id}/${Written.parse(input).text}`;
    return `${request?.kind}/${request?.id}/${Number(money?.amount)}`;
  };

  /** Whether there is an effect of this decision that none of the others on the request has accounted for. */
  hasHappened(decision: Decision, others: readonly Decision[]): boolean {
    const name = this.effectOf(decision);
    const effects = this.effects.filter(({ of }) => of === name).length;
    return effects > others.filter((other) => other.state === 'done' && this.effectOf(other) === name).length;
  }

  /** Whether the fault of this subject came to strike. */
  struck({ id }: Subject): boolean {
    return this.ebay.requests.some(({ fault, path }) => fault !== undefined && path.split('/').includes(id));
  }

  async close(): Promise<void> {
    this.clock.stop();
    await this.listening.close();
  }
}
