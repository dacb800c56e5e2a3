import { expect, test } from '@jest/globals';
import { textOf } from '../sim/slack/text-of';
import { type SlackStory, slackStory } from './slack-story';

const inSupport = { in: '#support' };

const withRequest = async (story: SlackStory) => {
  const order = story.ebay.sells();
  const cancelId = story.ebay.buyer.requestsCancellation({ orderId: order.orderId });
  await story.round();
  const [card] = story.slack.messagesIn('#support');
  if (card === undefined) throw new Error('no card was posted');
  return { order, cancelId, card };
};

const threadOf = ({ slack }: SlackStory, ts: string) => slack.messagesIn('#support', ts).map(textOf).join('\n---\n');

test("a buyer's request is announced, refunded with one press and a confirmation, and its card tells the end", async () => {
  const story = await slackStory();
  const { ebay, slack, settled } = story;
  const { order, card } = await withRequest(story);
  const ana = slack.person('Ana');
  expect(textOf(card)).toContain('Buyer asks to cancel');
  const { dialog } = await ana.presses('Cancel & refund $39.90', { ...inSupport, confirm: true });
  expect(JSON.stringify(dialog)).toContain('This cannot be undone');
  await settled();
  expect(ebay.effects.of(order.orderId)).toMatchObject({ approvals: 1, refunds: 1 });
  expect(textOf(slack.messagesIn('#support')[0] ?? card)).not.toContain('Decline');
  expect(threadOf(story, card.ts)).toContain('*Done: Cancel &amp; refund $39.90*');
  expect(threadOf(story, card.ts)).toContain('Asked by');
  expect(slack.violations()).toEqual([]);
});

test('two people who press at once cause one refund, and the slower one is told', async () => {
  const story = await slackStory();
  const { ebay, slack, settled } = story;
  const { order } = await withRequest(story);
  const [ana, sam] = [slack.person('Ana'), slack.person('Sam')];
  await Promise.all([
    ana.presses('Cancel & refund $39.90', inSupport),
    sam.presses('Cancel & refund $39.90', inSupport),
  ]);
  await settled();
  expect(ebay.effects.of(order.orderId)).toMatchObject({ approvals: 1, refunds: 1 });
  expect(slack.violations()).toEqual([]);
});

test('a press on a card that no longer shows the truth does nothing and shows the difference', async () => {
  const story = await slackStory();
  const { ebay, slack, settled } = story;
  const { order, cancelId } = await withRequest(story);
  ebay.website.rejects(cancelId);
  const ana = slack.person('Ana');
  await ana.presses('Cancel & refund $39.90', inSupport);
  await settled();
  expect(ebay.effects.of(order.orderId)).toMatchObject({ approvals: 0, refunds: 0 });
  expect(ana.reads(inSupport).join('\n')).toContain('no longer waits for you');
  expect(slack.violations()).toEqual([]);
});

test('a decline is asked for in a form, with a date and a tracking number', async () => {
  const story = await slackStory();
  const { ebay, slack, settled } = story;
  const { order, card } = await withRequest(story);
  const ana = slack.person('Ana');
  await ana.presses('Decline', inSupport);
  await slack.changed(() => ana.modal()?.blocks.some((block) => block.type === 'input'));
  expect(ana.modalText()).toContain('The order goes on');
  await ana.fillsIn({ 'Shipped on': '2026-11-15', 'Tracking number': '9400100000000000000000' });
  expect(await ana.submits()).toMatchObject({ ok: true });
  await settled();
  expect(ana.modal()).toBeUndefined();
  expect(ebay.effects.of(order.orderId)).toMatchObject({ declines: 1 });
  expect(threadOf(story, card.ts)).toContain('Declined: the order goes on.');
  expect(slack.violations()).toEqual([]);
});

test('an order is checked, then cancelled with a reason chosen in a form', async () => {
  const { ebay, slack, settled } = await slackStory();
  const order = ebay.sells();
  const ana = slack.person('Ana');
  await ana.types(`/cancellation check ${order.orderId}`, inSupport);
  await settled();
  expect(ana.reads(inSupport).at(-1)).toContain('This order can be cancelled.');
  expect(slack.messagesIn('#support')).toEqual([]);
  await ana.presses('Cancel this order…', inSupport);
  await slack.changed(() => ana.modal()?.blocks.some((block) => block.type === 'input'));
  expect(await ana.submits()).toMatchObject({ ok: false });
  await ana.fillsIn({ 'Why is it cancelled?': 'Out of stock, or the order cannot be fulfilled' });
  await ana.submits();
  await settled();
  expect(ebay.effects.of(order.orderId)).toMatchObject({ cancellationsCreated: 1, refunds: 1 });
  expect(slack.messagesIn('#support').map(textOf).join('\n')).toContain('*Done: Cancel order');
  expect(slack.violations()).toEqual([]);
});

test('a typed approval shows what it would do, and its one button does it', async () => {
  const story = await slackStory();
  const { ebay, slack, settled } = story;
  const { order, card } = await withRequest(story);
  const ana = slack.person('Ana');
  await ana.types(`/cancellation approve ${order.orderId}`, inSupport);
  await settled();
  expect(ebay.effects.of(order.orderId)).toMatchObject({ approvals: 0 });
  const { dialog } = await ana.presses('Cancel & refund $39.90', inSupport);
  expect(dialog).toBeUndefined();
  await settled();
  expect(ebay.effects.of(order.orderId)).toMatchObject({ approvals: 1, refunds: 1 });
  expect(threadOf(story, card.ts)).toContain('Done');
  expect(slack.violations()).toEqual([]);
});

test('somebody without a role is refused at the press, and nothing happens', async () => {
  const story = await slackStory();
  const { ebay, slack, settled } = story;
  const { order } = await withRequest(story);
  const olga = slack.person('Olga');
  await olga.presses('Cancel & refund $39.90', inSupport);
  await settled();
  expect(ebay.effects.of(order.orderId)).toMatchObject({ approvals: 0, refunds: 0 });
  expect(olga.reads(inSupport).at(-1)).toContain('Only people with the role agent may do this.');
  expect(slack.violations()).toEqual([]);
});

test.each([
  ['Gus', 'Guests cannot use Aftersale.'],
  ['Eve', 'only answers people of its own workspace'],
])('%s is not of this team and gets no answer but the refusal', async (name, refusal) => {
  const { ebay, slack, settled } = await slackStory();
  const order = ebay.sells();
  const stranger = slack.person(name);
  await stranger.types(`/cancellation check ${order.orderId}`);
  await settled();
  expect(stranger.reads().at(-1)).toContain(refusal);
  expect(stranger.reads().join('\n')).not.toContain(order.orderId);
  expect(slack.violations()).toEqual([]);
});

test('over the limit a colleague signs off, and the one who asked cannot', async () => {
  const story = await slackStory({
    desk: `
roles: { agent: { people: [ANA] }, approver: { people: [SAM] } }
limits:
  - { role: agent, per_act: [10 USD], per_day: [100 USD] }
channels: { default: SUPPORT, admin: SUPERVISORS }
`,
  });
  const { ebay, slack, settled } = story;
  const { order, card } = await withRequest(story);
  const [ana, sam] = [slack.person('Ana'), slack.person('Sam')];
  await ana.presses('Cancel & refund $39.90', inSupport);
  await settled();
  expect(threadOf(story, card.ts)).toContain('asks for sign-off');
  await ana.presses('Sign off', inSupport);
  await settled();
  expect(ebay.effects.of(order.orderId)).toMatchObject({ approvals: 0 });
  await sam.presses('Sign off', inSupport);
  await settled();
  expect(ebay.effects.of(order.orderId)).toMatchObject({ approvals: 1, refunds: 1 });
  expect(threadOf(story, card.ts)).toContain('Signed off by');
  expect(slack.violations()).toEqual([]);
});

test('a wrong word is answered with the right one, and help lists everything', async () => {
  const { slack, settled } = await slackStory();
  const ana = slack.person('Ana');
  await ana.types('/cancellation aprove 5001234567', inSupport);
  await ana.types('/cancellation', inSupport);
  await settled();
  expect(ana.reads(inSupport)[0]).toContain('Did you mean `/cancellation approve`?');
  expect(ana.reads(inSupport)[1]).toContain('/cancellation decline');
  expect(slack.violations()).toEqual([]);
});

test('a private answer is shared into the thread of its request', async () => {
  const story = await slackStory();
  const { slack, settled } = story;
  const { cancelId, card } = await withRequest(story);
  const ana = slack.person('Ana');
  await ana.types(`/cancellation show ${cancelId}`, inSupport);
  await settled();
  await ana.presses('Share to thread', inSupport);
  await settled();
  expect(threadOf(story, card.ts)).toContain('Shared by');
  expect(slack.violations()).toEqual([]);
});
