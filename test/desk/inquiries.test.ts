import { expect, test } from '@jest/globals';
import { hashFacts } from '../../src/desk/facts';
import { check } from '../../src/desk/inquiries/check';
import { escalate } from '../../src/desk/inquiries/escalate';
import { list } from '../../src/desk/inquiries/list';
import { message } from '../../src/desk/inquiries/message';
import { refund } from '../../src/desk/inquiries/refund';
import { shipped } from '../../src/desk/inquiries/shipped';
import { show } from '../../src/desk/inquiries/show';
import { requestFacts } from '../../src/desk/request-facts';
import { InquiryId } from '../../src/ids';
import { cleared, type DeskStory, deskStory, doAct, MAIN, stopped } from './desk-story';

const HOUR = 3_600_000;

const opened = (story: DeskStory, order: Parameters<DeskStory['ebay']['sells']>[0] = {}) => {
  const sold = story.ebay.sells(order);
  const id = InquiryId.parse(story.ebay.buyer.opensInquiry({ orderId: sold.orderId, comments: 'Where is it?' }));
  return { order: sold, input: { account: MAIN, id } };
};

test('an inquiry shows what the buyer says, what is claimed and until when to answer', async () => {
  const story = await deskStory();
  const { order, input } = opened(story);
  expect(await show.run(story.context, input)).toMatchObject({
    kind: 'inquiry',
    order: { key: order.orderId },
    amount: { amount: '39.9', currency: 'USD' },
    comment: 'Where is it?',
    state: { words: 'Waiting for your answer' },
    items: [{ title: 'Vintage 50 mm camera lens' }],
    open: true,
    respondBy: expect.stringMatching(/^2026-11-2/),
  });
  const answer = await check.run(story.context, input);
  expect(answer.allowed.map((one) => one.words)).toEqual([
    'Refund in full',
    'Tell how it was shipped',
    'Write to the buyer',
    'Ask eBay to step in',
  ]);
});

test('a row of a search and a reading of the same inquiry rest on the same facts', async () => {
  const story = await deskStory();
  const { input } = opened(story);
  const [row] = (await list.run(story.context, list.input.parse({ account: MAIN }))).requests;
  const read = await show.run(story.context, input);
  expect(row && hashFacts(requestFacts(row))).toBe(hashFacts(requestFacts(read)));
});

test('a refund is always in full, happens once and is seen in the history', async () => {
  const story = await deskStory();
  const { order, input } = opened(story, { shippingCost: '4.10' });
  const { cleared: clear, witness } = await doAct(story.context, refund, { ...input, comment: 'Sorry!' });
  expect(clear).toMatchObject({ order: order.orderId, money: { amount: '44', currency: 'USD' } });
  expect(refund.describe(input, clear)[0]).toEqual({ name: 'To the buyer', words: '$44.00, the whole price' });
  expect(witness.verdict).toBe('happened');
  expect(stopped(await refund.precheck(story.context, input)).reason).toBe(
    'eBay does not offer this now: the inquiry stands at "Pending".',
  );
  await story.ebay.clock.advance(HOUR);
  expect(story.ebay.effects.of(order.orderId)).toMatchObject({ refunds: 1, refundedTotal: { amount: '44.00' } });
});

test('a refund whose answer was lost is found again, one that never arrived is not, and a failed one can be repeated', async () => {
  const story = await deskStory();
  const { input } = opened(story, { refundOutcome: 'fails' });
  const clear = cleared(await refund.precheck(story.context, input));
  expect((await refund.witness(story.context, input, clear)).verdict).toBe('not_happened');
  story.ebay.faults.next({ kind: 'cut-after', call: 'issueInquiryRefund' });
  await expect(refund.run(story.context, input, clear)).rejects.toMatchObject({ code: 'outcome_unknown' });
  expect((await refund.witness(story.context, input, clear)).verdict).toBe('happened');
  await story.ebay.clock.advance(HOUR);
  const again = cleared(await refund.precheck(story.context, input));
  expect((await refund.witness(story.context, input, again)).verdict).toBe('not_happened');
});

test('a shipment is told with carrier, date and number', async () => {
  const story = await deskStory();
  const { order, input } = opened(story);
  const tracking = { how: 'tracking', carrier: 'DHL', shippedAt: '2026-11-14T10:00:00Z', trackingNumber: '00340434' };
  const { witness } = await doAct(story.context, shipped, { ...input, ...tracking });
  expect(witness).toMatchObject({ verdict: 'happened', request: { state: { words: 'Waiting for the buyer' } } });
  expect(witness.request?.respondBy).toBeUndefined();
  expect(story.ebay.effects.of(order.orderId).shipmentInfos).toBe(1);
});

test('a shipment that eBay refuses is a refusal', async () => {
  const story = await deskStory();
  const { input } = opened(story);
  const given = shipped.input.parse({ ...input, how: 'already_known' });
  const clear = cleared(await shipped.precheck(story.context, given));
  await expect(shipped.run(story.context, given, clear)).rejects.toMatchObject({ code: 'refused' });
  expect((await shipped.witness(story.context, given, clear)).verdict).toBe('not_happened');
});

test('eBay is asked to step in only for a shipped item, with a reason and a text', async () => {
  const story = await deskStory();
  const { input } = opened(story);
  const given = escalate.input.parse({ ...input, reason: 'SHIPPED_ITEM', comment: 'It was delivered.' });
  expect(stopped(await escalate.precheck(story.context, given)).hint).toBe('Tell the shipment first, or refund.');
  story.ebay.website.ships(story.ebay.world.inquiries.get(input.id)?.orderId ?? '');
  const { witness } = await doAct(story.context, escalate, given);
  expect(witness).toMatchObject({ verdict: 'happened', request: { open: false, escalatedTo: { kind: 'case' } } });
  expect(escalate.input.safeParse({ ...given, comment: ' ' }).success).toBe(false);
});

test('a message is sent once, and an inquiry that was closed meanwhile takes none', async () => {
  const story = await deskStory();
  const { input } = opened(story);
  const text = { ...input, text: 'It is on its way.' };
  expect((await doAct(story.context, message, text)).witness.verdict).toBe('happened');
  story.ebay.buyer.closesInquiry(input.id);
  expect(stopped(await message.precheck(story.context, text)).request).toMatchObject({ open: false, options: [] });
});

test.each([
  'VOLUNTARY_REFUND_PAYOUT_PENDING',
  'SELLER_ECHECK_FULL_REFUND_INITIATED',
  'AUTO_DISPOSE_MONEY_MOVEMENT_PENDING',
])(
  'a refund whose answer was lost is not sent again while eBay says %s of an open inquiry without history',
  async (state) => {
    const story = await deskStory();
    const { input } = opened(story);
    const clear = cleared(await refund.precheck(story.context, input));
    const inquiry = story.ebay.world.inquiries.get(input.id);
    if (inquiry === undefined) throw new Error('There is no inquiry');
    Object.assign(inquiry, { status: 'OPEN', state, history: [] });
    const { verdict, request } = await refund.witness(story.context, input, clear);
    expect(verdict).toBe('happened');
    expect(request).toMatchObject({ open: true, options: ['inquiry.message', 'inquiry.escalate'] });
    expect(stopped(await refund.precheck(story.context, input)).reason).toMatch(/does not offer this now/);
  },
);

test('a full refund that was agreed to may still be owed', async () => {
  const story = await deskStory();
  const { input } = opened(story);
  const clear = cleared(await refund.precheck(story.context, input));
  const inquiry = story.ebay.world.inquiries.get(input.id);
  if (inquiry === undefined) throw new Error('There is no inquiry');
  inquiry.state = 'FULL_REFUND_AGREED';
  expect((await refund.witness(story.context, input, clear)).verdict).toBe('not_happened');
  expect(cleared(await refund.precheck(story.context, input)).request?.options).toContain('inquiry.refund');
});
