import { expect, test } from '@jest/globals';
import { groups } from '../../src/slack/commands';
import type { ActRoute } from '../../src/slack/route';
import type { Subject } from '../../src/slack/subject';

const ON = { account: 'main', id: '5000018012' };
const comment = 'We are sorry & will mend it';

/** What may wait for sign-off, by operation: as somebody filled it in. */
const ASKED: Readonly<Record<string, readonly object[]>> = {
  'cancellation.cancel': [{ account: 'main', order: '12-34567-89012', reason: 'OUT_OF_STOCK_OR_CANNOT_FULFILL' }],
  'cancellation.decline': [ON, { ...ON, shippedAt: '2026-11-20T12:00:00Z', trackingNumber: '1Z' }],
  'return.approve': [ON, { ...ON, rma: 'RMA-7', comment }],
  'return.decline': [ON, { ...ON, comment }],
  'return.offer': [
    { ...ON, amount: { amount: '10.50', currency: 'USD' }, keepItem: true, comment },
    { ...ON, amount: { amount: '10.50', currency: 'USD' }, keepItem: false },
  ],
  'return.rma': [{ ...ON, rma: 'RMA-7', comment }],
  'return.refund': [
    ON,
    {
      ...ON,
      lines: [
        { feeType: 'PURCHASE_PRICE', amount: { amount: '33.92', currency: 'USD' } },
        { feeType: 'ORIGINAL_SHIPPING', amount: { amount: '4.19', currency: 'USD' } },
      ],
      relist: true,
      comment,
    },
  ],
  'return.message': [{ ...ON, text: comment }],
  'return.escalate': [{ ...ON, reason: 'OTHER', comment }],
  'return.set_preferences': [
    { account: 'main', rmaRequired: true },
    { account: 'main', rmaRequired: false },
  ],
  'inquiry.refund': [ON, { ...ON, comment }],
  'inquiry.shipped': [
    { ...ON, how: 'already_known' },
    { ...ON, how: 'untracked', carrier: 'UPS', shippedAt: '2026-11-20T12:00:00Z', comment },
    { ...ON, how: 'tracking', carrier: 'UPS', shippedAt: '2026-11-20T12:00:00Z', trackingNumber: '1Z' },
  ],
  'inquiry.message': [{ ...ON, text: comment }],
  'inquiry.escalate': [{ ...ON, reason: 'BUYER_TROUBLE', comment }],
  'case.appeal': [{ ...ON, comment }],
};

const asking = groups
  .flatMap(({ routes }) => routes)
  .filter((route): route is ActRoute => route.effect === 'act' && route.question !== undefined);

test('everything that a form asked for can be changed, but what was uploaded for it', () => {
  const fixed = asking.filter(({ question }) => question?.answers === undefined);
  expect(fixed.map(({ operation }) => operation.name)).toEqual(['return.label', 'return.upload']);
  expect(fixed.every(({ question }) => question?.later !== undefined)).toBe(true);
});

test.each(
  asking
    .filter(({ question }) => question?.answers !== undefined)
    .map((route) => [route.operation.name, route] as const),
)('the answers of %s are those that its input was made of', (name, { operation, question }) => {
  const samples = ASKED[name] ?? [];
  expect(samples).not.toEqual([]);
  for (const sample of samples) {
    const input = operation.input.parse(sample);
    // Only the keys that forms copy matter here.
    const subject = { on: name === 'cancellation.cancel' ? 'order' : 'request', ...sample } as unknown as Subject;
    expect(operation.input.parse(question?.input(subject, question.answers?.(input) ?? {}))).toEqual(input);
  }
});
