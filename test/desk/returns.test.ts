import { expect, test } from '@jest/globals';
import { hashFacts } from '../../src/desk/facts';
import { requestFacts } from '../../src/desk/request-facts';
import { approve } from '../../src/desk/returns/approve';
import { check } from '../../src/desk/returns/check';
import { decline } from '../../src/desk/returns/decline';
import { escalate } from '../../src/desk/returns/escalate';
import { files } from '../../src/desk/returns/files';
import { label } from '../../src/desk/returns/label';
import { list } from '../../src/desk/returns/list';
import { message } from '../../src/desk/returns/message';
import { offer } from '../../src/desk/returns/offer';
import { preferences } from '../../src/desk/returns/preferences';
import { received } from '../../src/desk/returns/received';
import { refund } from '../../src/desk/returns/refund';
import { rma } from '../../src/desk/returns/rma';
import { setPreferences } from '../../src/desk/returns/set-preferences';
import { show } from '../../src/desk/returns/show';
import { tracking } from '../../src/desk/returns/tracking';
import { upload } from '../../src/desk/returns/upload';
import { ReturnId } from '../../src/ids';
import { cleared, type DeskStory, deskStory, doAct, MAIN, stopped } from './desk-story';

const HOUR = 3_600_000;
const dollars = (amount: string) => ({ amount, currency: 'USD' });
const PIXEL = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64').toString('base64');

type Given = Parameters<DeskStory['ebay']['buyer']['opensReturn']>[0];

const opened = (
  story: DeskStory,
  given: Partial<Given> = {},
  order: Parameters<DeskStory['ebay']['sells']>[0] = {},
) => {
  const sold = story.ebay.sells(order);
  const id = ReturnId.parse(story.ebay.buyer.opensReturn({ orderId: sold.orderId, ...given }));
  return { order: sold, input: { account: MAIN, id } };
};

/** A changed mind whose item is back: the seller may refund less than the whole price. */
const isBack = async (story: DeskStory, order: Parameters<DeskStory['ebay']['sells']>[0] = {}) => {
  const made = opened(story, { reason: 'NO_LONGER_NEED_ITEM' }, order);
  story.ebay.website.approvesReturn(made.input.id);
  story.ebay.buyer.shipsReturn(made.input.id);
  story.ebay.buyer.returnArrives(made.input.id);
  return made;
};

test('a return offers exactly what eBay lists, with the reason, the comment and the deadline', async () => {
  const story = await deskStory();
  const { order, input } = opened(story, { reason: 'DEFECTIVE_ITEM', comments: 'It does not focus.' });
  const request = await show.run(story.context, input);
  expect(request).toMatchObject({
    order: { key: order.orderId },
    buyer: 'lena.k',
    amount: dollars('39.9'),
    reason: { words: 'Does not work' },
    comment: 'It does not focus.',
    openedBy: 'buyer',
    open: true,
    items: [{ title: 'Vintage 50 mm camera lens' }],
    options: ['return.approve', 'return.offer', 'return.refund', 'return.message'],
  });
  expect(request.respondBy).toBeDefined();
});

test('the check says what may be done, what not and why, and the terms of the refund', async () => {
  const story = await deskStory();
  const { input } = opened(story, {}, { shippingCost: '4.10' });
  const answer = await check.run(story.context, input);
  expect(answer.allowed.map((one) => one.operation)).toContain('return.approve');
  expect(answer.notNow.find((one) => one.operation === 'return.decline')?.why).toMatch(
    /does not offer it while it stands/,
  );
  expect(answer.refundTerms.map((term) => [term.feeType, term.estimate.amount, term.optional, term.editable])).toEqual([
    ['PURCHASE_PRICE', '39.9', false, false],
    ['ORIGINAL_SHIPPING', '4.1', false, false],
    ['RETURN_SHIPPING', '0', true, true],
  ]);
});

test('a row of a search and a reading of the same return rest on the same facts', async () => {
  const story = await deskStory();
  const { input } = opened(story, { comments: 'Broken' });
  const [row] = (await list.run(story.context, list.input.parse({ account: MAIN }))).requests;
  expect(row && hashFacts(requestFacts(row))).toBe(hashFacts(requestFacts(await show.run(story.context, input))));
});

test('an approved return lets the buyer send the item, and is seen in the history', async () => {
  const story = await deskStory();
  const { order, input } = opened(story);
  const { witness, cleared: clear } = await doAct(story.context, approve, {
    ...input,
    comment: 'Please send it back.',
  });
  expect(clear).toMatchObject({ order: order.orderId, money: undefined });
  expect(witness).toMatchObject({
    verdict: 'happened',
    request: { state: { words: 'The buyer may send the item back' } },
  });
});

test('a changed mind can be declined, an item that is not as described cannot', async () => {
  const story = await deskStory();
  const { input } = opened(story, { reason: 'NO_LONGER_NEED_ITEM' });
  expect((await doAct(story.context, decline, input)).witness.verdict).toBe('happened');
  const other = opened(story, { reason: 'ARRIVED_DAMAGED' });
  expect(stopped(await decline.precheck(story.context, other.input)).reason).toMatch(/eBay does not offer this now/);
});

test('an RMA number that eBay wants first is given first', async () => {
  const story = await deskStory();
  await doAct(story.context, setPreferences, { account: MAIN, rmaRequired: true });
  expect(await preferences.run(story.context, { account: MAIN })).toEqual({ rmaRequired: true });
  const { input } = opened(story, { reason: 'DOES_NOT_FIT' });
  expect(stopped(await approve.precheck(story.context, input)).reason).toMatch(/does not offer this now/);
  const { witness } = await doAct(story.context, rma, { ...input, rma: 'RMA-17' });
  expect(witness.verdict).toBe('happened');
});

test('a partial refund is offered once, for less than the whole, and paid when the buyer accepts', async () => {
  const story = await deskStory();
  const { order, input } = opened(story);
  const whole = stopped(await offer.precheck(story.context, offer.input.parse({ ...input, amount: dollars('39.90') })));
  expect(whole.reason).toBe('A partial refund must be less than the whole refund of $39.90.');
  const { cleared: clear, witness } = await doAct(story.context, offer, {
    ...input,
    amount: dollars('10.00'),
    keepItem: true,
  });
  expect(clear.money).toEqual(dollars('10.00'));
  expect(witness.verdict).toBe('happened');
  expect(
    stopped(await offer.precheck(story.context, offer.input.parse({ ...input, amount: dollars('9.00') }))).reason,
  ).toMatch(/does not offer/);
  story.ebay.buyer.acceptsPartialRefund(input.id);
  await story.ebay.clock.advance(HOUR);
  expect(story.ebay.effects.of(order.orderId)).toMatchObject({ refunds: 1, refundedTotal: { amount: '10.00' } });
});

test('a refund without parts is eBay’s suggestion, paid once and witnessed', async () => {
  const story = await deskStory();
  const { order, input } = opened(story, {}, { shippingCost: '4.10' });
  const { cleared: clear, answer, witness } = await doAct(story.context, refund, { ...input, relist: true });
  expect(clear.money).toEqual(dollars('44'));
  expect(answer.words).toBe('Refund of $44.00: Pending.');
  expect(witness.verdict).toBe('happened');
  expect(story.ebay.effects.of(order.orderId)).toMatchObject({ refunds: 1, refundedTotal: { amount: '44.00' } });
  await story.ebay.clock.advance(HOUR);
  expect((await refund.witness(story.context, input, clear)).request).toMatchObject({ open: false, options: [] });
});

test('a used item may be refunded less, by the deductions that eBay lists and by no other', async () => {
  const story = await deskStory();
  const { input } = await isBack(story);
  const of = (amount: string) => ({
    ...input,
    lines: [{ feeType: 'PURCHASE_PRICE' as const, amount: dollars(amount) }],
  });
  expect(stopped(await refund.precheck(story.context, of('30.00'))).reason).toMatch(
    /eBay allows these deductions from item price: 5% \(\$37\.91\)/,
  );
  expect(stopped(await refund.precheck(story.context, of('10.00'))).reason).toBe(
    'Item price must be $19.95 to $39.90.',
  );
  expect(cleared(await refund.precheck(story.context, of('35.91'))).money).toEqual(dollars('35.91'));
});

test('the parts of a refund are added exactly, and a missing or foreign part is refused before eBay is asked', async () => {
  const story = await deskStory();
  const { input } = opened(story, {}, { shippingCost: '0.10', lines: [{ title: 'Cap', price: '0.20' }] });
  const price = { feeType: 'PURCHASE_PRICE' as const, amount: dollars('0.20') };
  const shipping = { feeType: 'ORIGINAL_SHIPPING' as const, amount: dollars('0.10') };
  expect(cleared(await refund.precheck(story.context, { ...input, lines: [price, shipping] })).money).toEqual(
    dollars('0.3'),
  );
  expect(stopped(await refund.precheck(story.context, { ...input, lines: [price] })).reason).toBe(
    'Original shipping is missing.',
  );
  const tax = { feeType: 'ITEM_TAX' as const, amount: dollars('1') };
  expect(stopped(await refund.precheck(story.context, { ...input, lines: [price, shipping, tax] })).reason).toMatch(
    /cannot be refunded/,
  );
});

test('a refund whose answer was lost is found again, and one that never arrived is not', async () => {
  const story = await deskStory();
  const { order, input } = opened(story);
  const clear = cleared(await refund.precheck(story.context, input));
  story.ebay.faults.next({ kind: '500-before', call: 'issueReturnRefund' });
  await expect(refund.run(story.context, input, clear)).rejects.toMatchObject({ code: 'outcome_unknown' });
  expect((await refund.witness(story.context, input, clear)).verdict).toBe('not_happened');
  story.ebay.faults.next({ kind: '500-after', call: 'issueReturnRefund' });
  await expect(refund.run(story.context, input, clear)).rejects.toMatchObject({ code: 'outcome_unknown' });
  expect((await refund.witness(story.context, input, clear)).verdict).toBe('happened');
  expect(story.ebay.effects.of(order.orderId).refunds).toBe(1);
});

test('a failed refund can be tried again, and the earlier try is not taken for the new one', async () => {
  const story = await deskStory();
  const { input } = opened(story, {}, { refundOutcome: 'fails' });
  const first = await doAct(story.context, refund, input);
  expect(first.witness.verdict).toBe('happened');
  await story.ebay.clock.advance(HOUR);
  const clear = cleared(await refund.precheck(story.context, input));
  expect((await refund.witness(story.context, input, clear)).verdict).toBe('not_happened');
  await refund.run(story.context, input, clear);
  expect((await refund.witness(story.context, input, clear)).verdict).toBe('happened');
});

test('a refund made on the website meanwhile is not made again', async () => {
  const story = await deskStory();
  const { input } = opened(story);
  story.ebay.website.refundsReturn(input.id);
  expect(stopped(await refund.precheck(story.context, input))).toMatchObject({
    request: { state: { words: 'Refund on its way' } },
  });
});

test('an item that came back is marked as received once', async () => {
  const story = await deskStory();
  const { input } = opened(story);
  story.ebay.website.approvesReturn(input.id);
  story.ebay.buyer.shipsReturn(input.id);
  expect((await doAct(story.context, received, input)).witness.verdict).toBe('happened');
  expect(stopped(await received.precheck(story.context, input)).reason).toMatch(/does not offer/);
});

test('a message is sent once, and one with a lost answer is only said to have perhaps been sent', async () => {
  const story = await deskStory();
  const { input } = opened(story);
  const { witness } = await doAct(story.context, message, { ...input, text: 'Hello Lena' });
  expect(witness.verdict).toBe('happened');
  const clear = cleared(await message.precheck(story.context, { ...input, text: 'Hello again' }));
  const lost = await message.witness(story.context, { ...input, text: 'Hello again' }, clear);
  expect(lost).toMatchObject({ verdict: 'unsure', readings: [{ words: expect.stringMatching(/may have been sent/) }] });
});

test('a text with an unfilled placeholder never leaves the desk', () => {
  const parsed = message.input.safeParse({ account: MAIN, id: '5', text: 'Hello {buyer}' });
  expect(parsed.error?.issues[0]?.message).toBe('Fill in {buyer} first');
});

test('an escalated return lives on as its case', async () => {
  const story = await deskStory();
  const { input } = await isBack(story);
  const { answer, witness } = await doAct(story.context, escalate, {
    ...input,
    reason: 'ITEM_RECEIVED_IN_DIFFERENT_CONDITION',
  });
  expect(witness.request).toMatchObject({
    open: false,
    options: [],
    escalatedTo: { kind: 'case', id: answer.madeIds?.case },
  });
  expect(escalate.input.safeParse({ ...input, reason: 'OTHER' }).error?.issues[0]?.path).toEqual(['comment']);
});

test.each([
  ['a tracking number', { how: 'tracking', carrier: 'DHL', trackingNumber: '00340434' }],
  ['none, with the reason', { how: 'none', reason: 'REIMBURSE' }],
])('a label is given as %s', async (_name, how) => {
  const story = await deskStory();
  const { input } = opened(story, { reason: 'DEFECTIVE_ITEM' }, { marketplaceId: 'EBAY_DE' });
  story.ebay.website.approvesReturn(input.id);
  expect((await doAct(story.context, label, { ...input, ...how })).witness.verdict).toBe('happened');
});

test('an uploaded label is sent by its file, and the files are listed', async () => {
  const story = await deskStory();
  const { input } = opened(story, {}, { marketplaceId: 'EBAY_DE' });
  story.ebay.website.approvesReturn(input.id);
  const made = await doAct(story.context, upload, { ...input, fileName: 'label.gif', data: PIXEL, purpose: 'label' });
  expect(made.witness.verdict).toBe('happened');
  await doAct(story.context, label, { ...input, how: 'file', fileId: made.answer.madeIds?.file });
  expect(await files.run(story.context, input)).toMatchObject([{ name: 'label.gif', by: 'seller' }]);
  expect(upload.input.safeParse({ ...input, fileName: 'evil.exe', data: PIXEL, purpose: 'item' }).success).toBe(false);
});

test('tracking shows where the parcel is, and says when there is none yet', async () => {
  const story = await deskStory();
  const { input } = opened(story);
  await expect(tracking.run(story.context, input)).rejects.toMatchObject({ code: 'not_found' });
  story.ebay.website.approvesReturn(input.id);
  story.ebay.buyer.shipsReturn(input.id);
  expect(await tracking.run(story.context, input)).toMatchObject({
    carrier: 'USPS',
    trackingNumber: '9400111899223100000001',
  });
});

test('what only the website can do is a link and not a button', async () => {
  const story = await deskStory();
  const { input } = opened(story, { websiteOnly: 'https://www.ebay.com/rt/ReturnDetails' });
  const request = await show.run(story.context, input);
  expect(request.websiteOptions).toEqual([
    { words: 'Continue on the eBay website', url: 'https://www.ebay.com/rt/ReturnDetails' },
  ]);
});

test('an offer or a label that eBay lets the seller make again is not taken for the earlier one', async () => {
  const story = await deskStory();
  const { order, input } = opened(story);
  const first = offer.input.parse({ ...input, amount: dollars('10.00') });
  await doAct(story.context, offer, first);
  story.ebay.buyer.declinesPartialRefund(input.id);
  story.ebay.website.isOfferedAgain(input.id, 'SELLER_OFFER_PARTIAL_REFUND');
  const second = offer.input.parse({ ...input, amount: dollars('15.00') });
  const clear = cleared(await offer.precheck(story.context, second));
  expect(clear.request?.details).toContainEqual({ name: 'Done before: Offer a partial refund', words: '1' });
  story.ebay.faults.next({ kind: '500-before', call: 'processReturnRequest' });
  await expect(offer.run(story.context, second, clear)).rejects.toMatchObject({ code: 'outcome_unknown' });
  expect((await offer.witness(story.context, second, clear)).verdict).toBe('not_happened');
  story.ebay.faults.next({ kind: '500-after', call: 'processReturnRequest' });
  await expect(offer.run(story.context, second, clear)).rejects.toMatchObject({ code: 'outcome_unknown' });
  expect((await offer.witness(story.context, second, clear)).verdict).toBe('happened');
  expect(story.ebay.effects.of(order.orderId)).toMatchObject({ partialRefundOffers: 2 });
});

test('a label that eBay asks for again is not taken for the earlier one', async () => {
  const story = await deskStory();
  const { input } = opened(story);
  const tracking = { ...input, how: 'tracking', carrier: 'UPS', trackingNumber: '1Z1' };
  story.ebay.website.isOfferedAgain(input.id, 'SELLER_PROVIDE_LABEL');
  expect((await doAct(story.context, label, tracking)).witness.verdict).toBe('happened');
  const given = label.input.parse({ ...tracking, trackingNumber: '1Z2' });
  const clear = cleared(await label.precheck(story.context, given));
  expect((await label.witness(story.context, given, clear)).verdict).toBe('not_happened');
  await label.run(story.context, given, clear);
  expect((await label.witness(story.context, given, clear)).verdict).toBe('happened');
});
