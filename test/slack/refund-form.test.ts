import { expect, test } from '@jest/globals';
import { refundFault } from '../../src/desk/returns/refund-fault';
import type { RefundTerm } from '../../src/desk/returns/refund-terms';
import { block } from '../../src/slack/field';
import { offerPartialRefund } from '../../src/slack/modals/answer-return';
import { refundReturnForm } from '../../src/slack/modals/refund-return';
import { subjectOf } from '../../src/slack/subject';
import { cancellationRequest } from './buyer-requests';

const aReturn = cancellationRequest({ kind: 'return', options: ['return.refund', 'return.offer'] });

const usd = (amount: string) => ({ amount, currency: 'USD' });

/** eBay suggests 20 % less, which is none of the deductions that it lists. */
const PRICE: RefundTerm = {
  feeType: 'PURCHASE_PRICE',
  words: 'Item price',
  estimate: usd('32'),
  minimum: usd('20'),
  maximum: usd('40'),
  editable: true,
  deductions: [10, 50],
  optional: false,
};

const formOf = (...refundTerms: RefundTerm[]) =>
  refundReturnForm({ request: aReturn, refundTerms, allowed: [], notNow: [] });

test('what is chosen at first is what the form says that eBay suggests', () => {
  const form = formOf(PRICE);
  expect(JSON.stringify(form.intro)).toContain('eBay suggests *$32.00* in all');
  expect(form.fields[0]).toMatchObject({ type: 'select', initial: '32 USD' });
  expect(JSON.stringify(form.fields[0])).toContain('$32.00, as eBay suggests');
});

test('eBay’s own suggestion is no fault, whatever deductions it lists; another amount between them is', () => {
  expect(refundFault([{ feeType: 'PURCHASE_PRICE', amount: usd('32') }], [PRICE])).toBeUndefined();
  expect(refundFault([{ feeType: 'PURCHASE_PRICE', amount: usd('33') }], [PRICE])).toMatch(/allows these deductions/);
});

test('an amount is bounded by what eBay lists, widened to what it suggests', () => {
  const [field] = formOf({ ...PRICE, deductions: [], estimate: usd('45') }).fields;
  expect(field && block(field).element).toMatchObject({ min_value: '20', max_value: '45', initial_value: '45' });
});

test('yen are whole, in a refund as in an offer', async () => {
  const yen = (amount: string) => ({ amount, currency: 'JPY' });
  const term = { ...PRICE, deductions: [], estimate: yen('3200'), minimum: yen('2000'), maximum: yen('4000') };
  const [line] = formOf(term).fields;
  expect(line && block(line).element).toMatchObject({ is_decimal_allowed: false });
  const request = { ...aReturn, amount: yen('4000') };
  const look = async () => request;
  // The form reads the request alone.
  const posed = await offerPartialRefund.form(subjectOf(request), look as never, {} as never);
  const [amount] = posed.form.fields;
  expect(amount && block(amount).element).toMatchObject({
    is_decimal_allowed: false,
    min_value: '1',
    max_value: '3999',
  });
});

test('a value that is beyond the bounds by now is left out, for Slack takes no form with it', () => {
  const field = {
    type: 'money',
    name: 'amount',
    label: 'Amount',
    currency: 'USD',
    max: '9.99',
    initial: '12',
  } as const;
  expect(block(field).element).not.toHaveProperty('initial_value');
});
