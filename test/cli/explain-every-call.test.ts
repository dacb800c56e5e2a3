import { expect, test } from '@jest/globals';
import { explainBody } from '../../src/cli/explain';
import { ebayCalls } from '../../src/ebay/calls';
import { deskStory } from '../desk/desk-story';
import { simulatedBodies } from '../desk/simulated-bodies';
import { validateMessage } from '../sim/slack/validate/payload';

const calls = ebayCalls.filter(({ path }) => path.startsWith('/post-order/')).map(({ id }) => id);

test('the Post-Order API has 38 calls, gone ones included', () => {
  expect(calls).toHaveLength(38);
});

test.each(calls)('explain reads any object as an answer of %s, loses nothing of it and tells what is odd', (call) => {
  const strange =
    '{"brandNew":{"deep":[1,null,{"id":1234567890123456789}]},"members":7,"total":"many","cancelDetail":[]}';
  for (const source of ['{}', strange]) {
    const { parsed, odd, blocks } = explainBody(call, source);
    expect(parsed).toMatchObject(source === '{}' ? {} : { brandNew: { deep: [1, null, {}] } });
    expect(odd.every((line) => /^.+: .+$/.test(line))).toBe(true);
    expect(validateMessage({ text: call, blocks: [...blocks] })).toEqual([]);
  }
});

test.each(calls)('explain refuses what is no JSON object as an answer of %s, and says what to hand in', (call) => {
  expect(() => explainBody(call, '<html>')).toThrow(expect.objectContaining({ code: 'bad_input' }));
});

test('explain draws the card of every body that requests are read from', async () => {
  const { ebay } = await deskStory();
  for (const [call, body] of Object.entries(await simulatedBodies(ebay))) {
    const { blocks } = explainBody(call, JSON.stringify(body));
    expect([call, JSON.stringify(blocks)]).toEqual([call, expect.stringMatching(/"type":"header".*39\.90/)]);
  }
});
