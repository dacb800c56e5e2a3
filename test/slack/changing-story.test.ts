import { expect, jest, test } from '@jest/globals';
import { asksForSignOff, inSupport, openReturn, thread, withForm } from './asked-for-sign-off';
import { slackStory } from './slack-story';

jest.setTimeout(60_000);

test('whoever changes the amount of an offer keeps the text to the buyer and who keeps the item', async () => {
  const story = await slackStory({ desk: asksForSignOff('return.offer') });
  await openReturn(story);
  await withForm(story, 'Ana', 'Offer partial refund', {
    'Amount to offer, in USD': '10',
    'The item': ['The buyer keeps the item'],
    'Text to the buyer': 'We are sorry, keep it',
  });
  await withForm(story, 'Sam', 'Change', { 'Amount to offer, in USD': '12' });
  expect(thread(story)).toMatch(/asks for sign-off: \*Offer partial refund \$12\.00\*/);
  expect(thread(story)).toContain('The buyer keeps it');
  expect(thread(story)).toContain('We are sorry, keep it');
});

test('whoever changes a text to the buyer starts from the words that were asked for', async () => {
  const story = await slackStory({ desk: asksForSignOff('return.message') });
  await openReturn(story);
  await withForm(story, 'Ana', 'Write to buyer', { Text: 'The parcel is on its way' }, 2);
  const { slack, settled } = story;
  const sam = slack.person('Sam');
  await sam.presses('Change', inSupport);
  await settled();
  expect(JSON.stringify(sam.modal()?.blocks)).toContain('"initial_value":"The parcel is on its way"');
  await sam.submits();
  await settled();
  expect(sam.modalText()).toContain('The buyer will read exactly this');
  await sam.submits();
  await settled();
  expect(thread(story)).toContain(`<@${sam.id}> asks for sign-off`);
  expect(thread(story)).toContain('The parcel is on its way');
});

test('a file that waits for sign-off can be sent back but not be changed', async () => {
  const story = await slackStory({ desk: asksForSignOff('return.upload') });
  const returnId = await openReturn(story);
  const { slack, settled } = story;
  const ana = slack.person('Ana');
  await ana.types(`/return upload ${returnId}`, inSupport);
  await settled();
  await ana.uploads('Files', { name: 'wrong.png', bytes: Buffer.from('wrong') });
  await ana.submits();
  await settled();
  expect(thread(story)).toContain('wrong.png');
  const sam = slack.person('Sam');
  await expect((async () => sam.presses('Change', inSupport))()).rejects.toThrow('sees no');
});
