import { expect, test } from '@jest/globals';
import { appeal } from '../../src/desk/cases/appeal';
import { list } from '../../src/desk/cases/list';
import { show } from '../../src/desk/cases/show';
import { show as showInquiry } from '../../src/desk/inquiries/show';
import { CaseId, InquiryId } from '../../src/ids';
import { cleared, type DeskStory, deskStory, doAct, MAIN, stopped } from './desk-story';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const escalated = (story: DeskStory) => {
  const order = story.ebay.sells();
  const inquiry = story.ebay.buyer.opensInquiry({ orderId: order.orderId });
  const id = CaseId.parse(story.ebay.buyer.escalatesInquiry(inquiry));
  return { order, input: { account: MAIN, id, comment: 'The tracking shows the delivery.' } };
};

test('an open case says that only the website can answer it', async () => {
  const story = await deskStory();
  const { order, input } = escalated(story);
  const request = await show.run(story.context, input);
  expect(request).toMatchObject({
    kind: 'case',
    order: { key: order.orderId },
    reason: { words: 'Item not received' },
    openedBy: 'buyer',
    open: true,
    options: [],
    items: [{ title: 'Vintage 50 mm camera lens' }],
  });
  expect(request.details.find((detail) => detail.name === 'To do')?.words).toMatch(/on the eBay website/);
  const found = await list.run(story.context, list.input.parse({ account: MAIN }));
  expect(found).toMatchObject({ complete: true, requests: [{ id: input.id, respondBy: expect.any(String) }] });
});

test('a case shows the picture of its item where the inquiry before it did, and its title without its order too', async () => {
  const story = await deskStory();
  const order = story.ebay.sells();
  const inquiry = story.ebay.buyer.opensInquiry({ orderId: order.orderId });
  const before = await showInquiry.run(story.context, { account: MAIN, id: InquiryId.parse(inquiry) });
  await story.store.requests.save(before, story.ebay.clock.now().toISOString());
  const id = CaseId.parse(story.ebay.buyer.escalatesInquiry(inquiry));
  const [item] = (await show.run(story.context, { account: MAIN, id })).items;
  expect(item).toMatchObject({ title: 'Vintage 50 mm camera lens', imageUrl: order.lines[0]?.pictureUrl });
  story.ebay.faults.always({ kind: 'html', call: 'getOrder' });
  const [known] = (await show.run(story.context, { account: MAIN, id })).items;
  expect(known).toEqual(item);
});

test('a case that is read shows until when it must be answered, as the search told it', async () => {
  const story = await deskStory();
  const { input } = escalated(story);
  const found = await list.run(story.context, list.input.parse({ account: MAIN }));
  const row = found.requests.find(({ id }) => id === input.id);
  if (row === undefined) throw new Error('the search told no case');
  await story.store.requests.save(row, story.ebay.clock.now().toISOString());
  expect((await show.run(story.context, input)).respondBy).toBe(row.respondBy);
  await story.ebay.clock.advance(49 * HOUR);
  expect((await show.run(story.context, input)).respondBy).toBeUndefined();
});

test('a case that is not decided yet cannot be appealed', async () => {
  const story = await deskStory();
  const { input } = escalated(story);
  expect(stopped(await appeal.precheck(story.context, input)).reason).toMatch(/has not decided this case yet/);
});

test('a decision against the seller is appealed once, within its window', async () => {
  const story = await deskStory();
  const { order, input } = escalated(story);
  await story.ebay.clock.advance(49 * HOUR);
  const decided = await show.run(story.context, input);
  expect(decided).toMatchObject({ open: false, options: ['case.appeal'], state: { words: 'Decided by eBay' } });
  expect(decided.details.find((detail) => detail.name === 'Appeal')?.words).toMatch(
    /^Possible until about 18 Dec 2026/,
  );
  expect((await doAct(story.context, appeal, input)).witness.verdict).toBe('happened');
  expect(stopped(await appeal.precheck(story.context, input)).reason).toMatch(/does not take an appeal/);
  await story.ebay.clock.advance(3 * DAY);
  const answered = await show.run(story.context, input);
  expect(answered.details.find((detail) => detail.name === 'Appeal')?.words).toBe('Your appeal was refused');
  expect(story.ebay.effects.of(order.orderId).appeals).toBe(1);
});

test('an appeal whose answer was lost is found again', async () => {
  const story = await deskStory();
  const { input } = escalated(story);
  await story.ebay.clock.advance(49 * HOUR);
  const clear = cleared(await appeal.precheck(story.context, input));
  expect((await appeal.witness(story.context, input, clear)).verdict).toBe('not_happened');
  story.ebay.faults.next({ kind: '500-after', call: 'appealCaseDecision' });
  await expect(appeal.run(story.context, input, clear)).rejects.toMatchObject({ code: 'outcome_unknown' });
  expect((await appeal.witness(story.context, input, clear)).verdict).toBe('happened');
});

test('after the window the appeal is no longer offered', async () => {
  const story = await deskStory();
  const { input } = escalated(story);
  await story.ebay.clock.advance(40 * DAY);
  expect(stopped(await appeal.precheck(story.context, input)).reason).toMatch(/does not take an appeal/);
});
