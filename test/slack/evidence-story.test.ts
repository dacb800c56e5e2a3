import { expect, test } from '@jest/globals';
import { type SlackStory, slackStory } from './slack-story';

const inSupport = { in: '#support' };
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const opensReturn = async ({ ebay, round }: SlackStory, websiteOnly?: string) => {
  const order = ebay.sells();
  const returnId = ebay.buyer.opensReturn({
    orderId: order.orderId,
    ...(websiteOnly === undefined ? {} : { websiteOnly }),
  });
  await round();
  return { order, returnId };
};

/** A colleague from the warehouse posts photos. */
const posted = ({ slack }: SlackStory, text: string, names: readonly string[]) => {
  const { world } = slack;
  const { id: user } = slack.person('Sam');
  const bytes = Buffer.from(PICTURE, 'base64');
  const files = names.map((name) => world.files.add({ name, bytes, mimetype: 'image/png', user }).id);
  const channel = world.channel('#support')?.id ?? '';
  return world.messages.post({ channel, user, text, files });
};

const usesOn = async ({ slack }: SlackStory, name: string, message: ReturnType<typeof posted>) => {
  const person = slack.person(name);
  await person.usesShortcut('Add as evidence', { onMessage: message });
  await slack.changed(() => person.modal());
  return person;
};

test('the photos of any message are added to the return that its text names, each once, and the thread tells it', async () => {
  const story = await slackStory();
  const { ebay, slack, settled } = story;
  const { order, returnId } = await opensReturn(story);
  const message = posted(story, `The lens of ${order.orderId} came back scratched`, ['front.png', 'back.png']);
  const ana = await usesOn(story, 'Ana', message);
  expect(ana.modalText()).toContain('The 2 files of this message are added to a return.');
  expect(JSON.stringify(ana.modal()?.blocks)).toContain(`"initial_value":"${order.orderId}"`);
  expect(await ana.submits()).toMatchObject({ ok: true });
  await settled();
  expect(ebay.effects.of(order.orderId)).toMatchObject({ files: 2 });
  await ana.types(`/return files ${returnId}`, inSupport);
  await settled();
  expect(ana.reads(inSupport).at(-1)).toContain('front.png, by you');
  expect(ana.reads(inSupport).at(-1)).toContain('back.png, by you');
  expect(slack.violations()).toEqual([]);
});

test('words that name no return are a fault under its field, and the right id then takes the files', async () => {
  const story = await slackStory();
  const { ebay, slack, settled } = story;
  const { order, returnId } = await opensReturn(story);
  const ana = await usesOn(story, 'Ana', posted(story, 'Look at this', ['front.png']));
  await ana.fillsIn({ 'Which return?': 'the one from yesterday' });
  expect(await ana.submits()).toMatchObject({ ok: false, errors: { what: expect.stringContaining('no return') } });
  await ana.fillsIn({ 'Which return?': returnId });
  expect(await ana.submits()).toMatchObject({ ok: true });
  await settled();
  expect(ebay.effects.of(order.orderId)).toMatchObject({ files: 1 });
  expect(slack.violations()).toEqual([]);
});

test('a message without files, and a person who may not add any, are told so and nothing reaches eBay', async () => {
  const story = await slackStory();
  const { ebay, slack, settled } = story;
  const { order, returnId } = await opensReturn(story);
  const ana = slack.person('Ana');
  await ana.usesShortcut('Add as evidence', { onMessage: posted(story, `No photo of ${returnId}`, []) });
  await settled();
  expect(ana.reads(inSupport).at(-1)).toContain('This message has no files.');
  const olga = await usesOn(story, 'Olga', posted(story, `About ${returnId}`, ['front.png']));
  await olga.submits();
  await settled();
  expect(olga.reads(inSupport).at(-1)).toMatch(/may not|not allowed|role/i);
  expect(ebay.effects.of(order.orderId)).toMatchObject({ files: 0 });
  expect(slack.violations()).toEqual([]);
});

test('what only the website can do is a link on the card that leads there and asks eBay for nothing', async () => {
  const story = await slackStory();
  const { ebay, slack, settled } = story;
  const website = 'https://www.ebay.com/rtn/Return/Manage';
  await opensReturn(story, website);
  const links = JSON.stringify(slack.messagesIn('#support')[0]?.blocks);
  expect(links).toContain(website);
  expect(links).toContain('Continue on the eBay website');
  const ana = slack.person('Ana');
  const asked = ebay.requests.length;
  expect(await ana.presses('Continue on the eBay website', inSupport)).toMatchObject({ ok: true });
  await settled();
  expect(ebay.requests).toHaveLength(asked);
  expect(slack.messagesIn('#support')).toHaveLength(1);
  expect(slack.violations()).toEqual([]);
});

test('what does not fit beside the first buttons of a card is done from its menu', async () => {
  const story = await slackStory();
  const { slack } = story;
  await opensReturn(story);
  const [card] = slack.messagesIn('#support');
  expect(JSON.stringify(card?.blocks)).toContain('"type":"overflow"');
  const ana = slack.person('Ana');
  expect(await ana.presses('Write to buyer', inSupport)).toMatchObject({ ok: true });
  await slack.changed(() => ana.modal()?.blocks.some((block) => block.type === 'input'));
  expect(ana.modalText()).toContain('Write to buyer');
  expect(slack.violations()).toEqual([]);
});

test('of several files the one that eBay does not take is named with the reason, and the others are added', async () => {
  const story = await slackStory();
  const { ebay, settled } = story;
  const { order } = await opensReturn(story);
  const message = posted(story, order.orderId, ['front.png', 'receipt.pdf', 'back.png']);
  const ana = await usesOn(story, 'Ana', message);
  expect(await ana.submits()).toMatchObject({ ok: true });
  await settled();
  expect(ebay.effects.of(order.orderId)).toMatchObject({ files: 2 });
  const told = [...ana.reads({}), ...ana.reads(inSupport)].join('\n');
  expect(told).toContain('Add file: receipt.pdf could not be used');
  expect(told).toContain('eBay takes BMP, GIF, JPEG and PNG images');
});
