import { expect, test } from '@jest/globals';
import { approve } from '../../src/desk/cancellations/approve';
import { cancel } from '../../src/desk/cancellations/cancel';
import { check } from '../../src/desk/cancellations/check';
import { decline } from '../../src/desk/cancellations/decline';
import { list } from '../../src/desk/cancellations/list';
import { show } from '../../src/desk/cancellations/show';
import { hashFacts } from '../../src/desk/facts';
import { CancelId } from '../../src/ids';
import { cleared, type DeskStory, deskStory, doAct, MAIN, stopped } from './desk-story';

const HOUR = 3_600_000;

const asked = (story: DeskStory, order: Parameters<DeskStory['ebay']['sells']>[0] = {}, reason?: string) => {
  const sold = story.ebay.sells(order);
  const id = story.ebay.buyer.requestsCancellation({
    orderId: sold.orderId,
    ...(reason === undefined ? {} : { reason }),
  });
  return { order: sold, input: { account: MAIN, id: CancelId.parse(id) } };
};

/** eBay changes its mind about what the cancellation will refund. */
const refunds = (story: DeskStory, id: string, amount: string) => {
  const cancellation = story.ebay.world.cancellations.get(id);
  if (cancellation !== undefined) cancellation.refund = { amount, currency: 'USD' };
};

test('an approved request is refunded once and seen as done at once and after the money arrived', async () => {
  const story = await deskStory();
  const { order, input } = asked(story);
  const { cleared: clear, witness } = await doAct(story.context, approve, input);
  expect(clear).toMatchObject({ order: order.orderId, money: { amount: '39.9', currency: 'USD' } });
  expect(witness.verdict).toBe('happened');
  await story.ebay.clock.advance(HOUR);
  const later = await approve.witness(story.context, input, clear);
  expect(later.verdict).toBe('happened');
  expect(later.request).toMatchObject({ open: false, options: [], status: { words: 'Cancelled and refunded' } });
  expect(story.ebay.effects.of(order.orderId)).toMatchObject({ approvals: 1, refunds: 1 });
});

test('a declined request tells eBay when and how the order was shipped', async () => {
  const story = await deskStory();
  const { order, input } = asked(story);
  const shippedAt = '2026-11-16T09:00:00.000Z';
  const { witness } = await doAct(story.context, decline, { ...input, shippedAt, trackingNumber: '9400 1' });
  expect(witness).toMatchObject({ verdict: 'happened', request: { status: { words: 'Declined' }, open: false } });
  expect(story.ebay.effects.of(order.orderId)).toMatchObject({ declines: 1, refunds: 0 });
  const sent = story.ebay.requests.find((request) => request.path.endsWith('/reject'));
  expect(JSON.parse(String(sent?.body))).toEqual({ shipmentDate: { value: shippedAt }, trackingNumber: '9400 1' });
});

test('declining without a shipment sends an empty object and not an empty body', async () => {
  const story = await deskStory();
  const { input } = asked(story);
  await doAct(story.context, decline, input);
  expect(String(story.ebay.requests.find((request) => request.path.endsWith('/reject'))?.body)).toBe('{}');
});

test('a request answered on the website between card and click is not answered again', async () => {
  const story = await deskStory();
  const { order, input } = asked(story);
  story.ebay.website.rejects(input.id);
  const stop = stopped(await approve.precheck(story.context, input));
  expect(stop.reason).toBe('This request no longer waits for you: Declined.');
  expect(stop.request).toMatchObject({ open: false });
  expect(story.ebay.effects.of(order.orderId).approvals).toBe(0);
});

test('after the time to answer nothing is sent, even while eBay has not closed the request yet', async () => {
  const story = await deskStory();
  const { input } = asked(story);
  await story.ebay.clock.moveTo(new Date('2026-11-20T08:10:00.000Z'));
  expect(stopped(await approve.precheck(story.context, input)).reason).toMatch(/time to answer has run out/);
});

test('what the card showed and what is read before the act are the same facts until something changes', async () => {
  const story = await deskStory();
  const { input } = asked(story);
  const before = cleared(await approve.precheck(story.context, input)).facts;
  await story.ebay.clock.advance(HOUR);
  const again = cleared(await approve.precheck(story.context, input)).facts;
  expect(hashFacts(again)).toBe(hashFacts(before));
  refunds(story, input.id, '12.00');
  const changed = cleared(await approve.precheck(story.context, input)).facts;
  expect(hashFacts(changed)).not.toBe(hashFacts(before));
});

test('an approval whose answer was lost after the effect is found to have happened', async () => {
  const story = await deskStory();
  const { order, input } = asked(story);
  const clear = cleared(await approve.precheck(story.context, input));
  story.ebay.faults.next({ kind: 'cut-after', call: 'approveCancellation' });
  await expect(approve.run(story.context, input, clear)).rejects.toMatchObject({ code: 'outcome_unknown' });
  expect((await approve.witness(story.context, input, clear)).verdict).toBe('happened');
  expect(story.ebay.effects.of(order.orderId).approvals).toBe(1);
});

test('an approval that never reached eBay is seen as not happened, and so is one that somebody declined instead', async () => {
  const story = await deskStory();
  const { input } = asked(story);
  const clear = cleared(await approve.precheck(story.context, input));
  expect((await approve.witness(story.context, input, clear)).verdict).toBe('not_happened');
  story.ebay.website.rejects(input.id);
  expect((await approve.witness(story.context, input, clear)).verdict).toBe('not_happened');
  expect((await decline.witness(story.context, input, clear)).verdict).toBe('happened');
});

test('an unpaid request is never shown with money to refund', async () => {
  const story = await deskStory();
  const { order, input } = asked(story, { paid: false });
  const clear = cleared(await approve.precheck(story.context, input));
  expect(clear).toMatchObject({ money: undefined, order: order.orderId });
  expect(clear.request?.details).toContainEqual({ name: 'Payment', words: 'Not paid' });
});

test('the card has the order’s items, and the order’s amount where the cancellation says zero', async () => {
  const story = await deskStory();
  const { input } = asked(story, {
    lines: [
      { title: 'Blue lamp', price: '20.00' },
      { title: 'Bulb', price: '3.50' },
    ],
  });
  refunds(story, input.id, '0');
  const request = await show.run(story.context, input);
  expect(request.items.map((item) => item.title)).toEqual(['Blue lamp', 'Bulb']);
  expect(request.amount).toEqual({ amount: '23.5', currency: 'USD' });
});

test('a card is not held back by an order that cannot be read', async () => {
  const story = await deskStory();
  const { input } = asked(story);
  story.ebay.faults.always({ kind: 'html', call: 'getOrder' });
  const request = await show.run(story.context, input);
  expect(request).toMatchObject({ id: input.id, open: true, amount: { amount: '39.9', currency: 'USD' } });
});

test('the list shows who asked, open ones first, and says when it is whole', async () => {
  const story = await deskStory();
  const { input } = asked(story);
  const other = story.ebay.sells();
  story.ebay.website.cancels(other.orderId);
  const both = await list.run(story.context, list.input.parse({ account: MAIN, show: 'all' }));
  expect(both.requests.map((request) => request.openedBy)).toEqual(['buyer', 'seller']);
  expect(both).toMatchObject({ complete: true, total: 2 });
  const buyers = await list.run(story.context, list.input.parse({ account: MAIN, openedBy: 'buyer' }));
  expect(buyers.requests.map((request) => request.id)).toEqual([input.id]);
});

test('the check offers exactly eBay’s reasons, each with its effect on the seller’s record', async () => {
  const story = await deskStory();
  const order = story.ebay.sells();
  const answer = await check.run(story.context, { account: MAIN, order: order.orderId });
  expect(answer).toMatchObject({ eligible: true, order: order.orderId, amount: { amount: '39.9', currency: 'USD' } });
  expect(answer.reasons.map(({ code, effect }) => [code, effect])).toEqual([
    ['OUT_OF_STOCK_OR_CANNOT_FULFILL', 'Counts as a defect on your record.'],
    ['BUYER_ASKED_CANCEL', 'No defect on your record.'],
    ['ADDRESS_ISSUES', 'No defect on your record.'],
  ]);
});

test('each reason against cancelling is said in words, also one that nobody knows yet', async () => {
  const story = await deskStory();
  const order = story.ebay.sells({ ineligibleFor: ['CASE_EXIST', 'MOON_IS_FULL'] });
  const answer = await check.run(story.context, { account: MAIN, order: order.orderId });
  expect(answer.failures.map((failure) => failure.words)).toEqual([
    'A case or inquiry is open on this order',
    'Moon is full',
  ]);
  expect(answer.items[0]).toMatchObject({ eligible: false, title: 'Vintage 50 mm camera lens' });
  const stop = stopped(
    await cancel.precheck(story.context, { account: MAIN, order: order.orderId, reason: 'BUYER_ASKED_CANCEL' }),
  );
  expect(stop.reason).toMatch(/A case or inquiry is open on this order; Moon is full/);
});

test('cancelling an order sends the reason and is witnessed by the new id', async () => {
  const story = await deskStory();
  const order = story.ebay.sells();
  const spelt = `${order.lines[0]?.itemId}-${order.lines[0]?.transactionId}`;
  const { witness, cleared: clear } = await doAct(story.context, cancel, {
    account: MAIN,
    order: spelt,
    reason: 'BUYER_ASKED_CANCEL',
  });
  expect(clear.order).toBe(order.orderId);
  expect(witness).toMatchObject({ verdict: 'happened', request: { openedBy: 'seller' } });
  expect(story.ebay.effects.of(order.orderId)).toMatchObject({ cancellationsCreated: 1, refunds: 1 });
});

test('a reason that eBay did not offer is not sent', async () => {
  const story = await deskStory();
  const order = story.ebay.sells();
  const stop = stopped(
    await cancel.precheck(story.context, { account: MAIN, order: order.orderId, reason: 'ORDER_UNPAID' }),
  );
  expect(stop.reason).toBe('eBay does not offer the reason "The buyer has not paid" for this order.');
});

test('a reason that eBay added since is offered, and sent as eBay spells it', async () => {
  const story = await deskStory();
  const order = story.ebay.sells({ offersReasons: ['BUYER_NO_SHOW'] });
  const answer = await check.run(story.context, { account: MAIN, order: order.orderId });
  expect(answer.reasons.at(-1)).toEqual({
    code: 'BUYER_NO_SHOW',
    words: 'Buyer no show',
    effect: 'eBay does not say how this reason counts on your record.',
  });
  const { witness } = await doAct(story.context, cancel, {
    account: MAIN,
    order: order.orderId,
    reason: 'BUYER_NO_SHOW',
  });
  expect(witness).toMatchObject({ verdict: 'happened' });
  expect([...story.ebay.world.cancellations.values()]).toMatchObject([{ cancelReason: 'BUYER_NO_SHOW' }]);
  const other = story.ebay.sells();
  const stop = stopped(
    await cancel.precheck(story.context, { account: MAIN, order: other.orderId, reason: 'BUYER_NO_SHOW' }),
  );
  expect(stop.reason).toBe('eBay does not offer the reason "Buyer no show" for this order.');
  expect(stop.hint).toContain('The buyer asked to cancel');
});

test.each([false, true])(
  'a refused cancellation is a refusal with eBay’s reasons (as an error body: %s)',
  async (refusesByError) => {
    const story = await deskStory();
    const order = story.ebay.sells({ refusesByError });
    const input = { account: MAIN, order: order.orderId, reason: 'BUYER_ASKED_CANCEL' };
    const clear = cleared(await cancel.precheck(story.context, input));
    story.ebay.website.ships(order.orderId);
    await expect(cancel.run(story.context, input, clear)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(refusesByError ? /not eligible/ : /already shipped/),
    });
    expect(story.ebay.effects.of(order.orderId).cancellationsCreated).toBe(0);
    expect((await cancel.witness(story.context, input, clear)).verdict).toBe('not_happened');
  },
);

test('a cancellation whose answer was lost is found again by its order', async () => {
  const story = await deskStory();
  const order = story.ebay.sells();
  const input = { account: MAIN, order: order.orderId, reason: 'BUYER_ASKED_CANCEL' };
  const clear = cleared(await cancel.precheck(story.context, input));
  story.ebay.faults.next({ kind: 'cut-after', call: 'createCancellation' });
  await expect(cancel.run(story.context, input, clear)).rejects.toMatchObject({ code: 'outcome_unknown' });
  expect(await cancel.witness(story.context, input, clear)).toMatchObject({
    verdict: 'happened',
    request: { openedBy: 'seller' },
  });
});

test('a date of payment is refused for an order that was not paid', () => {
  const input = {
    account: MAIN,
    order: '12-34567-89012',
    reason: 'BUYER_ASKED_CANCEL',
    buyerPaidAt: '2026-11-16T09:00:00Z',
  };
  expect(cancel.input.safeParse(input).error?.issues[0]?.path).toEqual(['buyerPaidAt']);
  expect(cancel.input.safeParse({ ...input, buyerPaid: true }).success).toBe(true);
});
