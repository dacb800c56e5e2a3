import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BuyerRequest } from '../../src/desk/buyer-request';
import { buyerText } from '../../src/desk/buyer-text';
import { RMA_MISSING } from '../../src/desk/returns/return-details';
import { fillReply, PLACEHOLDERS, repliesFor } from '../../src/desk/saved-reply';

const request = (given: Partial<BuyerRequest> = {}) =>
  BuyerRequest.parse({
    account: 'main',
    kind: 'return',
    id: '5000',
    order: { shown: '12-34567-89012' },
    buyer: 'lena.k',
    items: [{ title: 'Blue lamp' }],
    amount: { amount: '39.9', currency: 'USD' },
    state: { code: 'ITEM_SHIPPED', words: 'On its way' },
    openedBy: 'buyer',
    open: true,
    options: [],
    websiteOptions: [],
    details: [{ name: 'Coming back', words: 'DHL, 123' }],
    odd: [],
    ...given,
  });

test('what the request tells is filled in, and the rest is named for a person', () => {
  const filled = fillReply('Hello {buyer}, {Item} ({amount}) comes back with {tracking}. {signature} {rma}', request());
  expect(filled).toEqual({
    text: 'Hello lena.k, Blue lamp ($39.90) comes back with DHL, 123. {signature} {rma}',
    unfilled: ['{signature}', '{rma}'],
  });
});

test('an RMA number that the seller has not given yet is filled in by hand', () => {
  const wanting = request({ details: [{ name: 'RMA number', words: RMA_MISSING }] });
  expect(fillReply('Write {rma} on the parcel', wanting)).toEqual({
    text: 'Write {rma} on the parcel',
    unfilled: ['{rma}'],
  });
  const given = request({ details: [{ name: 'RMA number', words: 'RMA-7' }] });
  expect(fillReply('Write {rma} on the parcel', given).text).toBe('Write RMA-7 on the parcel');
});

test('a reply leaves the desk exactly when nothing is unfilled, whatever the buyer is called', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PLACEHOLDERS), fc.string({ minLength: 1, maxLength: 20 }), (name, buyer) => {
      const { text, unfilled } = fillReply(`Hello {buyer}: {${name}}.`, request({ buyer }));
      expect(buyerText.safeParse(text).success).toBe(unfilled.length === 0);
    }),
  );
});

test('a reply is offered for its kinds only', () => {
  const replies = [
    { name: 'a', text: 'x' },
    { name: 'b', text: 'y', kinds: ['case' as const] },
  ];
  expect(repliesFor(replies, 'return').map((reply) => reply.name)).toEqual(['a']);
});
