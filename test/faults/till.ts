import { z } from 'zod';
import { BuyerRequest } from '../../src/desk/buyer-request';
import { actOperation, type DeskContext } from '../../src/desk/operation';
import { AppError } from '../../src/errors';
import { AccountId, OrderKey } from '../../src/ids';
import type { SimClock } from '../sim/ebay/clock';
import type { FaultName } from './plan';

export const ACCOUNT = AccountId.parse('northwind');
const ORDER = OrderKey.parse('order-1');

export interface Effect {
  readonly amount: string;
  readonly at: number;
  readonly shownFrom: number;
}

/**
 * A stand-in for eBay that refuses nothing by itself: it pays every refund it is sent, as often as it is sent, beyond what
 * was paid, unless it refuses repeats. Whatever is done twice here was done twice by us.
 */
export class Till {
  readonly paid = 100;
  readonly effects: Effect[] = [];
  /** Refunds made on the website. */
  elsewhere = 0;
  #struck = false;

  constructor(
    private readonly clock: SimClock,
    private readonly fault: FaultName,
    readonly refusesRepeats: boolean,
  ) {}

  #now(): number {
    return this.clock.now().getTime();
  }

  #isDown = false;

  /** eBay goes away for some minutes. */
  goesDown(): void {
    this.#isDown = true;
    this.clock.after(4 * 60_000, () => {
      this.#isDown = false;
    });
  }

  shown(): Effect[] {
    if (this.#isDown) throw new AppError('unreachable', 'eBay does not answer.');
    return this.effects.filter((effect) => effect.shownFrom <= this.#now());
  }

  left(): string {
    const spent = this.shown().reduce((sum, effect) => sum + Number(effect.amount), this.elsewhere);
    return (this.paid - spent).toFixed(2);
  }

  /** The fault strikes the first call only; what follows is about recovering from it. */
  strikes(...names: FaultName[]): boolean {
    if (this.#struck || !names.includes(this.fault)) return false;
    this.#struck = true;
    return true;
  }

  pay(amount: string, shownIn = 0): void {
    this.effects.push({ amount, at: this.#now(), shownFrom: this.#now() + shownIn });
  }
}

const lost = () => new AppError('outcome_unknown', 'The connection broke before eBay answered.');

/** The call that moves money, with the fault of the run. `port` is passed before it leaves and after it came back. */
export const pay = async (till: Till, clock: SimClock, port: () => Promise<void>, amount: string): Promise<void> => {
  await port();
  if (till.strikes('refused')) throw new AppError('refused', 'eBay says no.');
  if (till.strikes('cut before the effect')) throw lost();
  if (till.strikes('eBay down for a while')) {
    till.pay(amount);
    till.goesDown();
    throw lost();
  }
  if (till.refusesRepeats && till.effects.some((effect) => effect.amount === amount)) {
    throw new AppError('refused', 'This was refunded already.');
  }
  if (till.strikes('shown very late')) {
    till.pay(amount, 150_000);
    throw lost();
  }
  if (till.strikes('shown late')) {
    till.pay(amount, 20_000);
    throw lost();
  }
  till.pay(amount);
  await port();
  if (till.strikes('cut after the effect', 'crash and answer lost')) throw lost();
  if (till.strikes('error after the effect'))
    throw new AppError('unexpected_reply', 'eBay answered with an error page.');
  if (till.strikes('no answer after the effect')) {
    await new Promise<void>((resolve) => clock.after(60_000, resolve));
    throw lost();
  }
};

const RefundInput = z.object({ account: AccountId, request: z.enum(['A', 'B']), amount: z.string() });

const requestOf = (id: string) =>
  BuyerRequest.parse({
    account: ACCOUNT,
    kind: 'return',
    id,
    order: { key: ORDER },
    items: [],
    state: { code: 'OPEN', words: 'Open' },
    openedBy: 'buyer',
    open: true,
    options: [],
    websiteOptions: [],
    details: [],
    odd: [],
  });

/** A refund at the till, as an operation of the desk. */
export const refund = (till: Till, clock: SimClock) =>
  actOperation({
    name: 'fault.refund',
    title: 'Refund',
    summary: 'Refunds part of an order.',
    effect: 'money',
    retry: till.refusesRepeats ? 'once_if_unseen' : 'never',
    precheckSummary: 'Enough is left',
    witnessSummary: 'The refund is listed',
    input: RefundInput,
    target: (input) => ({ on: 'request', account: input.account, kind: 'return', id: input.request }),
    async precheck(_context: DeskContext, input) {
      const left = till.left();
      if (Number(left) < Number(input.amount)) {
        return {
          allowed: false,
          reason: 'More than is left.',
          hint: 'Refund less.',
          request: requestOf(input.request),
        };
      }
      return {
        allowed: true,
        facts: { left },
        order: ORDER,
        money: { amount: input.amount, currency: 'USD' },
        respondBy: undefined,
        request: requestOf(input.request),
      };
    },
    describe: (input) => [{ name: 'Refund', words: input.amount }],
    async run(context, input) {
      if (till.strikes('frozen before the call')) await new Promise<void>((resolve) => clock.after(600_000, resolve));
      // The stand-in's only call: the client's record of calls has none like it.
      await context.ebay.send(input as never, input as never);
      return { words: `Refunded ${input.amount}.` };
    },
    async witness(_context, input) {
      const happened = till.shown().some((effect) => effect.amount === input.amount);
      return {
        verdict: happened ? 'happened' : 'not_happened',
        readings: [{ name: 'Left', words: till.left() }],
        request: requestOf(input.request),
      };
    },
  });
