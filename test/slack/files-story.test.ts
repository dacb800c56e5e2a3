import { expect, test } from '@jest/globals';
import { textOf } from '../sim/slack/text-of';
import { type SlackStory, slackStory } from './slack-story';

const inSupport = { in: '#support' };
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const withReturn = async (story: SlackStory, marketplaceId = 'EBAY_US') => {
  const { ebay } = story;
  const order = ebay.sells({ marketplaceId });
  ebay.website.ships(order.orderId);
  const photos = [{ fileName: 'crack.png', data: PICTURE }];
  const returnId = ebay.buyer.opensReturn({ orderId: order.orderId, photos });
  await story.round();
  const [card] = story.slack.messagesIn('#support');
  if (card === undefined) throw new Error('no card was posted');
  return { order, returnId, card };
};

const formOpens = ({ slack }: SlackStory) =>
  slack.changed(() =>
    slack
      .person('Ana')
      .modal()
      ?.blocks.some((block) => block.type === 'input'),
  );

test("a buyer's photos are shown in the thread of the card, once by themselves and again when somebody asks", async () => {
  const story = await slackStory();
  const { slack, settled } = story;
  const { returnId, card } = await withReturn(story);
  const pictures = () => slack.messagesIn('#support', card.ts).flatMap((message) => message.files ?? []);
  expect(pictures()).toHaveLength(1);
  await story.round();
  expect(pictures()).toHaveLength(1);
  const ana = slack.person('Ana');
  await ana.types(`/return files ${returnId}`, inSupport);
  await settled();
  await ana.presses('Show photos in the thread', inSupport);
  await settled();
  expect(pictures()).toHaveLength(2);
  expect(slack.violations()).toEqual([]);
});

/** The cards stand and whoever took up the photos died, before or after it began to show them. */
const photosLeftBehind = async (story: SlackStory, begun: boolean) => {
  const { ebay, store, watcher } = story;
  const order = ebay.sells();
  ebay.website.ships(order.orderId);
  ebay.buyer.opensReturn({ orderId: order.orderId, photos: [{ fileName: 'crack.png', data: PICTURE }] });
  await watcher.round();
  const claimed = await store.outbox.claim(20, 1_000);
  const photos = claimed.find(({ notice }) => notice.kind === 'photos');
  if (photos === undefined) throw new Error('no photos were to be shown');
  if (begun) expect(await store.outbox.begin(photos)).toBe(true);
  await ebay.clock.advance(1_001);
  await story.settled();
  const [card] = story.slack.messagesIn('#support');
  return card === undefined ? [] : story.slack.messagesIn('#support', card.ts);
};

test('photos whose sender died before it showed any are shown by the next', async () => {
  const thread = await photosLeftBehind(await slackStory(), false);
  expect(thread.flatMap(({ files }) => files ?? [])).toHaveLength(1);
  expect(thread.map(textOf).join()).not.toContain('may be missing');
});

test('photos that may stand already are not shown twice: a line says so, and its button shows them', async () => {
  const story = await slackStory();
  const { slack, settled } = story;
  const thread = await photosLeftBehind(story, true);
  expect(thread.flatMap(({ files }) => files ?? [])).toHaveLength(0);
  expect(thread.map(textOf).join()).toContain('may be missing');
  await slack.person('Ana').presses('Show photos', inSupport);
  await settled();
  const [card] = slack.messagesIn('#support');
  expect(slack.messagesIn('#support', card?.ts).flatMap(({ files }) => files ?? [])).toHaveLength(1);
  expect(slack.violations()).toEqual([]);
});

test('a file goes from a form to eBay, after those that the buyer sent', async () => {
  const story = await slackStory();
  const { ebay, slack, settled } = story;
  const { order, returnId } = await withReturn(story);
  ebay.website.approvesReturn(returnId);
  const ana = slack.person('Ana');
  await ana.types(`/return upload ${returnId}`, inSupport);
  await formOpens(story);
  await ana.uploads('Files', { name: 'proof.png', bytes: Buffer.from(PICTURE, 'base64') });
  expect(await ana.submits()).toMatchObject({ ok: true });
  await settled();
  expect(ebay.effects.of(order.orderId)).toMatchObject({ files: 2 });
  expect(slack.violations()).toEqual([]);
});

test('a PDF that is no label is refused under the field, before anything is fetched or sent', async () => {
  const story = await slackStory();
  const { ebay, slack, settled } = story;
  const { order, returnId } = await withReturn(story);
  const ana = slack.person('Ana');
  await ana.types(`/return upload ${returnId}`, inSupport);
  await formOpens(story);
  await ana.uploads('Files', { name: 'receipt.pdf', bytes: Buffer.from(PICTURE, 'base64') });
  expect(await ana.submits()).toMatchObject({ ok: false, errors: { files: expect.stringContaining('receipt.pdf') } });
  await ana.fillsIn({ 'What is it?': 'A return label' });
  expect(await ana.submits()).toMatchObject({ ok: true });
  await settled();
  expect(ebay.effects.of(order.orderId)).toMatchObject({ files: 2 });
});

test('a label is uploaded and sent in one go, and without its file the form says what is missing', async () => {
  const story = await slackStory();
  const { ebay, slack, settled } = story;
  const { order, returnId } = await withReturn(story, 'EBAY_PL');
  ebay.website.approvesReturn(returnId);
  await story.round();
  const ana = slack.person('Ana');
  await ana.types(`/return label ${returnId}`, inSupport);
  await formOpens(story);
  expect(await ana.submits()).toMatchObject({ ok: false, errors: { file: expect.anything() } });
  await ana.uploads('Label', { name: 'label.png', bytes: Buffer.from(PICTURE, 'base64') });
  expect(await ana.submits()).toMatchObject({ ok: true });
  await settled();
  expect(ebay.effects.of(order.orderId)).toMatchObject({ labels: 1, files: 2 });
  expect(slack.violations()).toEqual([]);
});

test('any operation can be started from a form, and a wrong id is a fault under its field', async () => {
  const story = await slackStory();
  const { slack, settled } = story;
  const { returnId } = await withReturn(story);
  const ana = slack.person('Ana');
  await ana.usesShortcut('Start an operation');
  await formOpens(story);
  await ana.fillsIn({
    'What do you want to do?': 'Returns: Write to buyer',
    'For which order or request?': 'no id at all',
  });
  expect(await ana.submits()).toMatchObject({ ok: false });
  await ana.fillsIn({ 'For which order or request?': returnId });
  expect(await ana.submits()).toMatchObject({ ok: true });
  await formOpens(story);
  expect(ana.modalText()).toContain('Write to buyer');
  await settled();
  expect(slack.violations()).toEqual([]);
});

test('what a return has is told before it is shown', async () => {
  const story = await slackStory();
  const { slack, settled } = story;
  const { returnId } = await withReturn(story);
  const ana = slack.person('Ana');
  await ana.types(`/return files ${returnId}`, inSupport);
  await settled();
  expect(ana.reads(inSupport).at(-1)).toContain('crack.png, by the buyer');
  expect(slack.messagesIn('#support').map(textOf).join()).not.toContain('crack.png');
});
