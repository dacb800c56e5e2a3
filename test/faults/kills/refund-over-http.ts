import { z } from 'zod';
import { BuyerRequest } from '../../../src/desk/buyer-request';
import { actOperation } from '../../../src/desk/operation';
import { AppError } from '../../../src/errors';
import { AccountId, OrderKey } from '../../../src/ids';
import { ACCOUNT } from '../market';
import type { Slack } from '../workspace';

const PAID = 100;
const Refunds = z.object({ refunds: z.array(z.string()) });
const Ts = z.object({ ts: z.string().nullable() });
const Input = z.object({ account: AccountId, order: z.string(), amount: z.string() });

/** The parent's till and workspace, over HTTP. */
export interface OutsideOfChild extends Slack {
  pay(input: z.infer<typeof Input>): Promise<void>;
  refunds(order: string): Promise<string[]>;
}

export const outsideOf = (address: string): OutsideOfChild => {
  const post = async (path: string, body: object): Promise<unknown> =>
    (await fetch(`${address}${path}`, { method: 'POST', body: JSON.stringify(body) })).json();
  return {
    async pay({ order, amount }) {
      await post('/pay', { order, amount }).catch((cause: unknown) => {
        throw new AppError('outcome_unknown', 'The answer was lost.', { cause });
      });
    },
    async refunds(order) {
      try {
        return Refunds.parse(await post('/orders', { order })).refunds;
      } catch (cause) {
        throw new AppError('unreachable', 'The till does not answer.', { cause });
      }
    },
    post: async (key, text) => Ts.parse(await post('/post', { key, text })).ts ?? '',
    update: async (ts, text) => void (await post('/update', { ts, text })),
    lookUp: async (key) => Ts.parse(await post('/look-up', { key })).ts ?? undefined,
  };
};

const requestOf = (order: string) =>
  BuyerRequest.parse({
    account: ACCOUNT,
    kind: 'return',
    id: order,
    order: { key: order },
    items: [],
    state: { code: 'OPEN', words: 'Open' },
    openedBy: 'buyer',
    open: true,
    options: [],
    websiteOptions: [],
    details: [],
    odd: [],
  });

/** A refund at the parent's till, which pays whatever it is sent, as often as it is sent. */
export const refundOverHttp = (outside: OutsideOfChild) =>
  actOperation({
    name: 'fault.refund',
    title: 'Refund',
    summary: 'Refunds part of an order.',
    effect: 'money',
    retry: 'never',
    precheckSummary: 'Enough is left',
    witnessSummary: 'The refund is listed',
    input: Input,
    target: (input) => ({ on: 'request', account: input.account, kind: 'return', id: input.order }),
    async precheck(_context, input) {
      const refunds = await outside.refunds(input.order);
      const left = refunds.reduce((sum, amount) => sum - Number(amount), PAID);
      const request = requestOf(input.order);
      if (left < Number(input.amount))
        return { allowed: false, reason: 'More than is left.', hint: 'Refund less.', request };
      return {
        allowed: true,
        facts: { left: left.toFixed(4) },
        order: OrderKey.parse(input.order),
        money: { amount: input.amount, currency: 'USD' },
        respondBy: undefined,
        request,
      };
    },
    describe: (input) => [{ name: 'Refund', words: input.amount }],
    async run(context, input) {
      // The stand-in's only call: the client's record of calls has none like it.
      await context.ebay.send(input as never, input as never);
      return { words: `Refunded ${input.amount}.` };
    },
    async witness(_context, input) {
      const refunds = await outside.refunds(input.order);
      return {
        verdict: refunds.includes(input.amount) ? 'happened' : 'not_happened',
        readings: [{ name: 'Refunds', words: String(refunds.length) }],
        request: requestOf(input.order),
      };
    },
  });
