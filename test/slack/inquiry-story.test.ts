import { expect, test } from '@jest/globals';
import { textOf } from '../sim/slack/text-of';
import { type SlackStory, slackStory } from './slack-story';

const inSupport = { in: '#support' };

const withInquiry = async (story: SlackStory) => {
  const order = story.ebay.sells();
  story.ebay.website.ships(order.orderId);
  const inquiryId = story.ebay.buyer.opensInquiry({ orderId: order.orderId });
  await story.round();
  const [card] = story.slack.messagesIn('#support');
  if (card === undefined) throw new Error('no card was posted');
  return { order, inquiryId, card };
};

const formOpens = ({ slack }: SlackStory) =>
  slack.changed(() =>
    slack
      .person('Ana')
      .modal()
      ?.blocks.some((block) => block.type === 'input'),
  );

test('an item that never came is refunded in full, and the form says so before', async () => {
  const story = await slackStory();
  const { ebay, slack, settled } = story;
  const { order, card } = await withInquiry(story);
  expect(textOf(card)).toContain('Item not received');
  const ana = slack.person('Ana');
  await ana.presses('Refund $39.90', inSupport);
  await formOpens(story);
  expect(ana.modalText()).toContain('the whole price');
  expect(await ana.submits()).toMatchObject({ ok: true });
  await settled();
  expect(ebay.effects.of(order.orderId)).toMatchObject({ refundsRequested: 1, refunds: 1 });
  expect(slack.violations()).toEqual([]);
});

test('how it was shipped is told with carrier, date and number; what is missing is asked for under its field', async () => {
  const story = await slackStory();
  const { ebay, slack, settled } = story;
  const { order, inquiryId } = await withInquiry(story);
  const ana = slack.person('Ana');
  await ana.types(`/inquiry shipped ${inquiryId}`, inSupport);
  await formOpens(story);
  expect(await ana.submits()).toMatchObject({ ok: false });
  await ana.fillsIn({ Carrier: 'UPS', 'Shipped on': '2026-11-10', 'Tracking number': '1Z999AA10123456784' });
  expect(await ana.submits()).toMatchObject({ ok: true });
  await settled();
  expect(ebay.effects.of(order.orderId)).toMatchObject({ shipmentInfos: 1 });
  expect(slack.violations()).toEqual([]);
});
