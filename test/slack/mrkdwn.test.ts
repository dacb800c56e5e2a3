import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clamp } from '../../src/slack/clamp';
import { link, md, quotation } from '../../src/slack/mrkdwn';
import { date } from '../../src/slack/slack-date';

test('no text that is put into a message can mention, link or close a reference', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('<', '>', '!', '@', '&', '|', 'here', 'channel', 'https://', 'x', ' ') }),
      (text) => {
        const shown = md`${text}`.source;
        expect(shown).not.toMatch(/[<>]/);
        expect(shown).not.toMatch(/@(here|channel|everyone)/);
        expect(shown).not.toContain('://');
      },
    ),
  );
});

test("a buyer's words are quoted line by line and lose every formatting mark", () => {
  expect(quotation('*Refund approved*\n> by <!channel>').source.replaceAll('\u200b', '')).toBe(
    '>*Refund approved*\n>&gt; by &lt;!channel&gt;',
  );
  expect(quotation('*bold*').source).toBe('>\u200b*bold\u200b*');
});

test('what our own template writes stays formatting', () => {
  expect(md`*${'a & b'}* ${md`_ok_`}`.source).toBe('*a &amp; b* _ok_');
});

test('a link that is not https becomes plain words', () => {
  expect(link('javascript:alert(1)', 'open').source).toBe('open');
  expect(link('https://www.ebay.com/a?b=1&c=2', 'eBay | page').source).toBe(
    '<https://www.ebay.com/a?b=1&amp;c=2|eBay ¦ page>',
  );
});

test('clamping keeps the limit and never cuts through an entity, a reference or a surrogate pair', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('&amp;', '<@U1>', '😀', 'word '), { maxLength: 40 }),
      fc.integer({ min: 8, max: 60 }),
      (parts, limit) => {
        const cut = clamp(parts.join(''), limit);
        expect(cut.length).toBeLessThanOrEqual(limit);
        expect(
          cut
            .replace(/&amp;|<@U1>|😀|word |wor|wo|w|…/gu, '')
            .trim()
            .replace(/^d$/, ''),
        ).toBe('');
      },
    ),
  );
});

test('an instant becomes a Slack date with a plain fallback, and text that is no date stays as it is', () => {
  expect(date('2026-11-22T12:00:00Z').source).toBe(
    '<!date^1795348800^{date_short_pretty} at {time}|22 Nov 2026, 12:00 UTC>',
  );
  expect(date('soon').source).toBe('soon');
});
