import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { BuyerRequest } from '../../src/desk/buyer-request';
import { formatMoney } from '../../src/money';
import type { Message } from '../../src/slack/blocks';
import { foundList } from '../../src/slack/messages/found-list';
import { requestCard } from '../../src/slack/messages/request-card';
import { requestDetails } from '../../src/slack/messages/request-details';
import type { Scene } from '../../src/slack/scene';
import { deskStory, MAIN } from '../desk/desk-story';
import { requestsIn } from '../desk/requests-in';
import { simulatedBodies } from '../desk/simulated-bodies';
import { mutated } from '../ebay/mutated-body';
import { textOfBlocks } from '../sim/slack/text-of';
import { validateMessage } from '../sim/slack/validate/payload';

/** Where each body keeps the id, the amount and, where it tells one, the reason; rows stand in the first place of their list. */
const PLACES: Readonly<Record<string, { id: string; amount: string; reason?: string }>> = {
  getCancellation: {
    id: 'cancelDetail.cancelId',
    amount: 'cancelDetail.requestRefundAmount',
    reason: 'cancelDetail.cancelReason',
  },
  searchCancellations: {
    id: 'cancellations.0.cancelId',
    amount: 'cancellations.0.requestRefundAmount',
    reason: 'cancellations.0.cancelReason',
  },
  getReturn: {
    id: 'summary.returnId',
    amount: 'summary.sellerTotalRefund.actualRefundAmount',
    reason: 'summary.creationInfo.reason',
  },
  searchReturns: {
    id: 'members.0.returnId',
    amount: 'members.0.sellerTotalRefund.actualRefundAmount',
    reason: 'members.0.creationInfo.reason',
  },
  getInquiry: { id: 'inquiryId', amount: 'claimAmount', reason: 'creationReason' },
  searchInquiries: { id: 'members.0.inquiryId', amount: 'members.0.claimAmount' },
  getCase: { id: 'caseId', amount: 'claimAmount', reason: 'caseType' },
  searchCases: { id: 'members.0.caseId', amount: 'members.0.claimAmount' },
};

const scene: Scene = {
  now: new Date('2026-11-22T12:00:00Z'),
  accounts: [{ id: MAIN, name: 'Northwind US', marketplace: 'EBAY_US', timeZone: 'America/New_York' }],
  confirms: () => true,
};

/** Every way in which one request is shown: announced, asked for, and in a list. */
const looksOf = (request: BuyerRequest): Readonly<Record<string, Message>> => ({
  announced: requestCard({ request, facts: 'f'.repeat(16) }, scene),
  shown: requestDetails(request, { scene, facts: 'f'.repeat(16) }),
  listed: foundList(
    `${request.kind}.list`,
    'List',
    { requests: [request], complete: true, total: 1 },
    { scene, subject: { on: 'account', account: MAIN }, facts: undefined, input: {}, page: 0 },
  ),
});

/** A copy with `value` at the place. */
const put = (body: unknown, place: readonly string[], value: unknown): unknown => {
  const [step, ...rest] = place;
  if (step === undefined) return value;
  if (Array.isArray(body)) return body.map((each, index) => (String(index) === step ? put(each, rest, value) : each));
  const members = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  const old = members.find(([key]) => key === step)?.[1];
  return { ...Object.fromEntries(members), [step]: put(old, rest, value) };
};

const told = fc.record({
  id: fc.bigInt({ min: 10n ** 9n, max: 10n ** 19n - 1n }).map(String),
  isIdText: fc.boolean(),
  cents: fc.integer({ min: 1, max: 99_999_999 }),
  isAmountText: fc.boolean(),
  reason: fc.constantFrom('BRAND_NEW_REASON', 'ANOTHER_NEW_WORD_2027'),
});
type Told = typeof told extends fc.Arbitrary<infer Value> ? Value : never;

/** Numbers of nineteen digits do not survive JavaScript, so they stand as marks until the body is text. */
const MARK = /"number:(\d+)"/g;

const tell = (body: unknown, call: string, { id, isIdText, cents, isAmountText, reason }: Told): unknown => {
  const places = PLACES[call];
  if (places === undefined) throw new Error(`${call} has no places`);
  const value = (cents / 100).toFixed(2);
  const amount = { value: isAmountText ? value : Number(value), currency: 'USD' };
  const withId = put(body, places.id.split('.'), isIdText ? id : `number:${id}`);
  const withAmount = put(withId, places.amount.split('.'), amount);
  return places.reason === undefined ? withAmount : put(withAmount, places.reason.split('.'), reason);
};

const sparesOf = (call: string): string[] => Object.values(PLACES[call] ?? {});

test.each(Object.keys(PLACES))(
  'however %s is bent, the request is announced, shown and listed with its id, its amount and its reason',
  async (call) => {
    const { ebay } = await deskStory();
    const body = (await simulatedBodies(ebay))[call];
    const reasonIsTold = PLACES[call]?.reason !== undefined;
    const bent = told.chain((values) =>
      mutated(tell(body, call, values), sparesOf(call)).map((changed) => ({ values, changed })),
    );
    fc.assert(
      fc.property(bent, ({ values, changed }) => {
        const request = requestsIn(call, JSON.stringify(changed).replace(MARK, '$1')).find(
          ({ id }) => id === values.id,
        );
        if (request === undefined) throw new Error('The request is gone');
        for (const [look, message] of Object.entries(looksOf(request))) {
          const text = textOfBlocks(message.blocks);
          const amount = formatMoney({ amount: (values.cents / 100).toFixed(2), currency: 'USD' });
          expect([look, text]).toEqual([look, expect.stringContaining(values.id)]);
          expect([look, text]).toEqual([look, expect.stringContaining(amount)]);
          const reason = new RegExp(values.reason.replaceAll('_', '[ _]'), 'i');
          if (reasonIsTold) expect([look, text]).toEqual([look, expect.stringMatching(reason)]);
          expect(validateMessage({ channel: 'C1', ...message })).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  },
);
