import { z } from 'zod';
import { BuyerRequest } from '../../src/desk/buyer-request';
import type { Policy } from '../../src/desk/desk-file';
import { ABSENT_POLICY, parseDeskFile } from '../../src/desk/desk-file-text';
import { type ActOperation, actOperation, readOperation } from '../../src/desk/operation';
import { AppError } from '../../src/errors';
import { AccountId, DecisionId, OrderKey, PersonId } from '../../src/ids';
import { silentLog } from '../../src/log';
import { formatMoney, type Money } from '../../src/money';
import type { Answered } from '../../src/perform/answer-waiting';
import { Operations } from '../../src/perform/operations';
import type { Ask, Outcome } from '../../src/perform/outcome';
import { createPerform, type Perform } from '../../src/perform/perform';
import type { DatabaseOptions } from '../../src/store/database';
import { createStore, type Store } from '../../src/store/store';
import { type HandMovedClock, handMovedClock } from '../hand-moved-clock';
import { openTestDatabase } from '../store/test-database';

export const ACCOUNT = AccountId.parse('northwind');
export const person = (name: string) => PersonId.parse(name);
export const actor = (name: string) => ({ person: person(name) });

/** One order at a stand-in for eBay. */
export interface FakeOrder {
  paid: number;
  refunded: number[];
  state: 'open' | 'closed';
  respondBy?: string;
}

export type Fault = 'lost_before' | 'lost_after' | 'refused' | 'unreachable';

/** What the stand-in for eBay holds, and how it misbehaves. */
export interface FakeEbay {
  readonly orders: Map<string, FakeOrder>;
  /** What happens to the next calls, in order. */
  readonly faults: Fault[];
  /** While true, every reading fails. */
  blind: boolean;
  /** While true, readings do not show refunds yet. */
  late: boolean;
  /** Happens between the first look at the rules and the second. */
  meanwhile?: () => Promise<void>;
  /** What getOrders lists, as our client reads it. */
  changed?: readonly object[];
}

const RefundInput = z.object({
  account: AccountId,
  order: z.string(),
  amount: z.string(),
  reason: z.string().optional(),
});
type RefundInput = z.infer<typeof RefundInput>;

const lost = () => new AppError('outcome_unknown', 'The connection broke before eBay answered.');
const dollars = (amount: string): Money => ({ amount, currency: 'USD' });
const leftOf = (order: FakeOrder) => order.paid - order.refunded.reduce((sum, one) => sum + one, 0);

const requestOf = (id: string, order: FakeOrder) =>
  BuyerRequest.parse({
    account: ACCOUNT,
    kind: 'return',
    id,
    order: { key: `order-${id}`, shown: id },
    buyer: 'a buyer',
    items: [],
    state: { code: order.state, words: order.state },
    openedBy: 'buyer',
    open: order.state === 'open',
    options: [],
    websiteOptions: [],
    details: [],
    odd: [],
  });

/** A refund at the stand-in; the state is what its readings show. */
export const refundOperation = (ebay: FakeEbay, name: string, retry: ActOperation<string, RefundInput>['retry']) => {
  const find = (id: string): FakeOrder => {
    if (ebay.blind) throw new AppError('unreachable', 'eBay does not answer.');
    const order = ebay.orders.get(id);
    if (order === undefined) throw new AppError('not_found', 'There is no such order.');
    return order;
  };
  const shown = (order: FakeOrder) => (ebay.late ? order.paid : leftOf(order));
  return actOperation({
    name,
    title: 'Refund',
    summary: 'Refunds part of an order.',
    effect: 'money',
    retry,
    precheckSummary: 'The request is open.',
    witnessSummary: 'Less is left than before.',
    input: RefundInput,
    target: (input) => ({ on: 'request', account: input.account, kind: 'return', id: input.order }),
    async precheck(_context, input) {
      await ebay.meanwhile?.();
      const order = find(input.order);
      const request = requestOf(input.order, order);
      if (order.state !== 'open' || shown(order) < Number(input.amount)) {
        return { allowed: false, reason: 'The return is closed.', hint: 'Look at it.', request };
      }
      return {
        allowed: true,
        facts: { state: order.state, left: String(shown(order)) },
        order: OrderKey.parse(`order-${input.order}`),
        money: dollars(input.amount),
        respondBy: order.respondBy,
        request,
      };
    },
    describe: (input) => [{ name: 'Refund', words: formatMoney(dollars(input.amount)) }],
    async run(_context, input) {
      const fault = ebay.faults.shift();
      if (fault === 'unreachable') throw new AppError('unreachable', 'Nothing reached eBay.');
      if (fault === 'refused') throw new AppError('refused', 'eBay says no.');
      if (fault === 'lost_before') throw lost();
      const order = find(input.order);
      if (leftOf(order) < Number(input.amount)) throw new AppError('refused', 'More than was paid.');
      order.refunded.push(Number(input.amount));
      if (fault === 'lost_after') throw lost();
      return { words: `Refunded ${input.amount}.` };
    },
    async witness(_context, input, cleared) {
      const order = find(input.order);
      const left = String(shown(order));
      return {
        verdict: left === cleared.facts.left ? 'not_happened' : 'happened',
        readings: [{ name: 'Left', words: left }],
        request: requestOf(input.order, order),
      };
    },
  });
};

const showOperation = (ebay: FakeEbay) =>
  readOperation({
    name: 'test.show',
    title: 'Show',
    summary: 'Shows an order.',
    effect: 'read',
    input: z.object({ account: AccountId, order: z.string() }),
    target: (input) => ({ on: 'order', account: input.account, order: input.order }),
    run: async (_context, input) => ebay.orders.get(input.order),
  });

export const fakeOperations = (ebay: FakeEbay): Operations =>
  new Operations([
    refundOperation(ebay, 'test.refund', 'never'),
    refundOperation(ebay, 'test.refund_once', 'once_if_unseen'),
    showOperation(ebay),
  ]);

export interface RefundDesk extends FakeEbay {
  readonly clock: HandMovedClock;
  readonly store: Store;
  readonly perform: Perform;
  readonly groups: Map<string, string[]>;
  /** Whether Slack has ever said who is in which group. */
  readonly team: { isKnown: boolean };
  setPolicy(yaml: string): void;
  ask(who: string, order: string, amount: string, more?: Partial<Ask>): Promise<DecisionId>;
  /** Signs off, and goes on with the decision where that was recorded. */
  signs(who: string, id: DecisionId): Promise<Answered | Outcome>;
  /** A process that starts anew over the same rows. */
  restarted(): Perform;
  close(): Promise<void>;
}

/** The road over a stand-in for eBay with one money operation, for what is clumsy to tell with a whole desk. */
export const refundDesk = async (yaml?: string, options: DatabaseOptions = {}): Promise<RefundDesk> => {
  const clock = handMovedClock();
  const store = createStore(await openTestDatabase(options), { clock, auditKey: 'a key for tests' });
  const ebay: FakeEbay = {
    orders: new Map([['1', { paid: 100, refunded: [], state: 'open' }]]),
    faults: [],
    blind: false,
    late: false,
  };
  const team = { isKnown: true };
  const groups = new Map<string, string[]>();
  let policy: Policy = yaml === undefined ? ABSENT_POLICY : parseDeskFile(yaml);
  const restarted = () =>
    createPerform({
      store,
      operations: fakeOperations(ebay),
      contextFor: (account) => ({
        account: {
          id: account,
          name: 'Northwind',
          marketplace: 'EBAY_US',
          timeZone: account === ACCOUNT ? 'UTC' : 'Pacific/Auckland',
        },
        // The stand-in's operations never send: they act upon the orders above. Only the reconciler asks for changed ones.
        ebay: { id: account, send: async () => ({ orders: ebay.changed ?? [] }) as never },
        clock,
        records: store,
      }),
      policy: { current: () => policy, groupsOf: (who) => groups.get(who) ?? [] },
      knowsTeam: () => team.isKnown,
      clock,
      log: silentLog,
    });
  const perform = restarted();
  return Object.assign(ebay, {
    clock,
    store,
    perform,
    groups,
    team,
    restarted,
    setPolicy: (text: string) => {
      policy = parseDeskFile(text);
    },
    async ask(who: string, order: string, amount: string, more: Partial<Ask> = {}) {
      const asked = await perform.ask({
        operation: 'test.refund',
        input: { account: ACCOUNT, order, amount },
        actor: actor(who),
        origin: { surface: 'button' },
        ...more,
      });
      if (asked.kind === 'denied') throw new Error(asked.reason);
      return DecisionId.parse(asked.decision);
    },
    async signs(who: string, id: DecisionId) {
      const answered = await perform.signOff(id, actor(who), { verdict: 'sign_off' });
      return answered.kind === 'recorded' ? perform.proceed(id) : answered;
    },
    close: () => store.close(),
  });
};
