import { expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { escapeText } from '../../src/slack/escape';
import { splitText } from '../../src/slack/split-text';
import { asksForSignOff, openReturn, thread, withForm } from './asked-for-sign-off';
import { slackStory } from './slack-story';

jest.setTimeout(60_000);

test('whoever signs off sees the whole text that goes to the buyer, and so does the receipt', async () => {
  const story = await slackStory({ desk: asksForSignOff('return.offer') });
  await openReturn(story);
  const text = `${'a & b, '.repeat(280)}THE END`;
  await withForm(story, 'Ana', 'Offer partial refund', {
    'Amount to offer, in USD': '10',
    'Text to the buyer': text,
  });
  expect(thread(story)).toContain('THE END');
  const { slack, settled, ebay } = story;
  await slack.person('Sam').presses('Sign off', { in: '#support' });
  await settled();
  await ebay.clock.advance(60_000);
  await settled();
  const receipt = slack
    .person('Sam')
    .reads({ in: '#support' })
    .find((each) => each.includes('Done: Offer'));
  expect(receipt).toContain('THE END');
});

test('a text of any kind is cut into parts that fit and that together are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.integer({ min: 12, max: 60 }), (text, most) => {
      const parts = splitText(text, most);
      expect(parts.join('')).toBe(text);
      for (const part of parts) expect(escapeText(part).length).toBeLessThanOrEqual(most);
    }),
  );
});

test('parts end between words where they can', () => {
  expect(splitText('one two three four', 9)).toEqual(['one two', ' three', ' four']);
});
