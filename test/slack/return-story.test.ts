import { expect, test } from '@jest/globals';
import { textOf } from '../sim/slack/text-of';
import { type SlackStory, slackStory } from './slack-story';

const inSupport = { in: '#support' };

const withReturn = async (story: SlackStory) => {
  const { ebay } = story;
  const order = ebay.sells();
  ebay.website.ships(order.orderId);
  const returnId = ebay.buyer.opensReturn({ orderId: order.orderId });
  await story.round();
  const [card] = story.slack.messagesIn('#support');
  if (card === undefined) throw new Error('no card was posted');
  return { order, returnId, card };
};

const formOpens = ({ slack }: SlackStory, name: string) =>
  slack.changed(() =>
    slack
      .person(name)
      .modal()
      ?.blocks.some((block) => block.type === 'input'),
  );

const threadOf = ({ slack }: SlackStory, ts: string) => slack.messagesIn('#support', ts).map(textOf).join('\n---\n');

test('a return is announced with exactly what eBay offers, approved in a form, and its card follows', async () => {
  const story = await slackStory();
  const { ebay, slack, settled } = story;
  const { order, card } = await withReturn(story);
  expect(textOf(card)).toContain('Buyer wants to return');
  const ana = slack.person('Ana');
  await ana.presses('Approve return', inSupport);
  await formOpens(story, 'Ana');
  expect(await ana.submits()).toMatchObject({ ok: true });
  await settled();
  expect(ebay.effects.of(order.orderId)).toMatchObject({ returnDecisions: 1 });
  expect(threadOf(story, card.ts)).toContain('The return is approved.');
  expect(slack.violations()).toEqual([]);
});

test('a refund is made part by part within the bounds of eBay, and a part beyond them is refused', async () => {
  const story = await slackStory();
  const { ebay, slack, settled } = story;
  const { order, returnId } = await withReturn(story);
  const ana = slack.person('Ana');
  await ana.types(`/return refund ${returnId}`, inSupport);
  await formOpens(story, 'Ana');
  expect(ana.modalText()).toContain('eBay suggests');
  await ana.submits();
  await settled();
  expect(ebay.effects.of(order.orderId)).toMatchObject({ refundsRequested: 1, refunds: 1 });
  expect(slack.violations()).toEqual([]);
});

test('an offer of more than nothing is asked for under its own field', async () => {
  const story = await slackStory();
  const { ebay, slack, settled } = story;
  const { order } = await withReturn(story);
  const ana = slack.person('Ana');
  await ana.presses('Offer partial refund', inSupport);
  await formOpens(story, 'Ana');
  await ana.fillsIn({ 'Amount to offer, in USD': '0' });
  expect(await ana.submits()).toMatchObject({ ok: false, errors: { amount: 'Must be 0.01 or more.' } });
  await ana.fillsIn({ 'Amount to offer, in USD': '10' });
  expect(await ana.submits()).toMatchObject({ ok: true });
  await settled();
  expect(ebay.effects.of(order.orderId)).toMatchObject({ partialRefundOffers: 1 });
  expect(slack.violations()).toEqual([]);
});

test('a text goes to the buyer as it was typed, after it was shown once more, and one with an open placeholder does not', async () => {
  const story = await slackStory();
  const { ebay, slack, settled } = story;
  const { order } = await withReturn(story);
  const ana = slack.person('Ana');
  await ana.presses('Write to buyer', inSupport);
  await formOpens(story, 'Ana');
  await ana.fillsIn({ Text: 'Hello {buyer}' });
  expect(await ana.submits()).toMatchObject({ ok: false, errors: { text: 'Fill in {buyer} first' } });
  await ana.fillsIn({ Text: 'Hello, it is on its way' });
  expect(await ana.submits()).toMatchObject({ ok: true });
  await slack.changed(() => ana.modalText()?.includes('exactly this'));
  expect(ana.modalText()).toContain('23 of 2000 characters');
  await ana.fillsIn({ Text: 'Hello, it is on its way back' });
  expect(await ana.submits()).toMatchObject({ ok: true });
  await slack.changed(() => ana.modalText()?.includes('28 of 2000 characters'));
  await settled();
  expect(ebay.effects.of(order.orderId)).toMatchObject({ messages: 0 });
  expect(await ana.submits()).toMatchObject({ ok: true });
  await settled();
  expect(ebay.effects.of(order.orderId)).toMatchObject({ messages: 1 });
  expect(slack.violations()).toEqual([]);
});

test('check tells what can be done now and why not the rest', async () => {
  const story = await slackStory();
  const { slack, settled } = story;
  const { returnId } = await withReturn(story);
  const ana = slack.person('Ana');
  await ana.types(`/return check ${returnId}`, inSupport);
  await settled();
  expect(ana.reads(inSupport).at(-1)).toContain('Possible now');
  expect(ana.reads(inSupport).at(-1)).toContain('Not now');
  expect(slack.violations()).toEqual([]);
});

test('an order id, wherever it is written, leads to everything about it', async () => {
  const story = await slackStory();
  const { slack, settled } = story;
  const { order, returnId } = await withReturn(story);
  const ana = slack.person('Ana');
  await ana.types(`/desk ${order.orderId}`, inSupport);
  await settled();
  expect(ana.reads(inSupport).at(-1)).toContain(`Order ${order.orderId}`);
  expect(ana.reads(inSupport).at(-1)).toContain('Buyer wants to return');
  await ana.types(`Does somebody know what is up with ${returnId}?`, inSupport);
  await settled();
  const said = slack.messagesIn('#support').at(-1);
  if (said === undefined) throw new Error('nothing was said');
  await ana.usesShortcut('Look up on eBay', { onMessage: said });
  await settled();
  expect(ana.reads(inSupport).at(-1)).toContain('Buyer wants to return');
  expect(slack.violations()).toEqual([]);
});

test("a saved reply is put into the text with the buyer's name, and what it lacks must be filled in first", async () => {
  const story = await slackStory({
    desk: `
roles: { agent: { people: [ANA] } }
channels: { default: SUPPORT }
saved_replies:
  - { name: Tracking, text: 'Hello {buyer}, your parcel is {rma}.' }
`,
  });
  const { ebay, slack, settled } = story;
  const { order } = await withReturn(story);
  const ana = slack.person('Ana');
  await ana.presses('Write to buyer', inSupport);
  await formOpens(story, 'Ana');
  await ana.fillsIn({ 'Saved reply': 'Tracking' });
  await slack.changed(() => JSON.stringify(ana.modal()?.blocks).includes('Hello'));
  expect(await ana.submits()).toMatchObject({ ok: false, errors: { text: 'Fill in {rma} first' } });
  await ana.fillsIn({ Text: 'Hello, it is with DHL.' });
  expect(await ana.submits()).toMatchObject({ ok: true });
  await slack.changed(() => ana.modalText()?.includes('exactly this'));
  expect(await ana.submits()).toMatchObject({ ok: true });
  await settled();
  expect(ebay.effects.of(order.orderId)).toMatchObject({ messages: 1 });
  expect(slack.violations()).toEqual([]);
});
