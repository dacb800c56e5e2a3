import { expect, test } from '@jest/globals';
import { silenceIsProven } from '../../src/desk/source-freshness';
import { searchCases } from '../../src/ebay/calls/casemanagement';
import { searchReturns } from '../../src/ebay/calls/return';
import { readBody } from '../../src/ebay/reply';
import { brief, toldOtherwise, type WatchStory, watchStory } from './watch-story';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const readsOf = ({ ebay }: WatchStory, id: string) =>
  ebay.requests.filter(({ path }) => path.endsWith(`/return/${id}`)).length;

test('a reply with neither a list nor a count is no reading: nothing is all clear, and the source says so', async () => {
  const story = await watchStory();
  const watcher = toldOtherwise(story, (call) => (call === 'searchReturns' ? {} : undefined));
  await watcher.round();
  expect(silenceIsProven(await watcher.freshness(), story.context.clock.now())).toBe(false);
  expect(await watcher.problems([story.account.id])).toEqual([
    expect.stringMatching(/^The returns .* neither a list nor a count/),
  ]);
});

test.each([
  ['an empty list without a count', '{"members":[]}'],
  ['a count without a list', '{"members":null,"totalNumberOfCases":0}'],
  ['a count of pages without a list', '{"paginationOutput":{"totalEntries":0}}'],
])('%s is a reply: there is nothing', async (_, body) => {
  const story = await watchStory();
  const watcher = toldOtherwise(story, (call) =>
    call === 'searchCases' ? readBody(searchCases, body).parsed : undefined,
  );
  await watcher.round();
  expect(await watcher.problems([story.account.id])).toEqual([]);
});

test('a list that is null is told from one that is empty', () => {
  expect(readBody(searchReturns, '{"members":null}').parsed.members).toBeUndefined();
  expect(readBody(searchReturns, '{"members":[]}').parsed.members).toEqual([]);
});

test('a search that leaves out what is open at eBay is not taken for whole, until it shows it again', async () => {
  const story = await watchStory();
  await story.watcher.round();
  const id = story.ebay.buyer.opensReturn({ orderId: story.ebay.sells().orderId });
  await story.watcher.round();
  const watcher = toldOtherwise(story, (call) => (call === 'searchReturns' ? { members: [], total: 0 } : undefined));
  for (let minute = 0; minute < 5; minute += 1) {
    await story.ebay.clock.advance(MINUTE);
    const before = readsOf(story, id);
    await watcher.round();
    expect(await watcher.problems([story.account.id])).toEqual([
      expect.stringMatching(/^The returns .* leaves out a request that is open/),
    ]);
    // What was found out holds for some minutes.
    expect(readsOf(story, id) - before).toBe(minute === 0 ? 1 : 0);
  }
  await story.watcher.round();
  expect(await story.watcher.problems([story.account.id])).toEqual([]);
});

test('what a search leaves out because it is over is read once, told, and no alarm', async () => {
  const story = await watchStory();
  await story.watcher.round();
  const id = story.ebay.buyer.opensReturn({ orderId: story.ebay.sells().orderId });
  await story.watcher.round();
  await story.told();
  story.ebay.website.refundsReturn(id);
  await story.ebay.clock.advance(3 * HOUR);
  const watcher = toldOtherwise(story, (call) => (call === 'searchReturns' ? { members: [], total: 0 } : undefined));
  await watcher.round();
  expect(await watcher.problems([story.account.id])).toEqual([]);
  expect(brief(await story.told())).toContainEqual(expect.stringMatching(`^line ${id}: Closed on eBay`));
});

test('a request that eBay does not know any more is asked for once an hour, and no alarm', async () => {
  const story = await watchStory();
  await story.watcher.round();
  const id = story.ebay.buyer.opensReturn({ orderId: story.ebay.sells().orderId });
  await story.watcher.round();
  const [kept] = await story.kept();
  if (kept === undefined) throw new Error('nothing is kept');
  const gone = { ...kept, id: '5999999999' };
  await story.store.requests.save(gone, story.context.clock.now().toISOString());
  for (let number = 0; number < 3; number += 1) {
    await story.ebay.clock.advance(MINUTE);
    await story.watcher.round();
  }
  expect(await story.watcher.problems([story.account.id])).toEqual([]);
  expect([readsOf(story, gone.id), readsOf(story, id)]).toEqual([1, 1]);
});

test('a request that eBay opened a moment ago may come into its search a little late', async () => {
  const story = await watchStory();
  await story.watcher.round();
  await story.ebay.clock.advance(MINUTE);
  const id = story.ebay.buyer.opensReturn({ orderId: story.ebay.sells().orderId });
  await story.watcher.look({ account: story.account.id, kind: 'return', id });
  await story.ebay.clock.advance(10_000);
  const watcher = toldOtherwise(story, (call) => (call === 'searchReturns' ? { members: [], total: 0 } : undefined));
  await watcher.round();
  expect(await watcher.problems([story.account.id])).toEqual([]);
});

test('an open request of which eBay tells no date is seen to close, although no search shows it again', async () => {
  const story = await watchStory();
  await story.watcher.round();
  const id = story.ebay.buyer.opensReturn({ orderId: story.ebay.sells().orderId });
  const undated = (reply: object): object =>
    JSON.parse(JSON.stringify(reply, (key, value) => (key === 'creationDate' ? undefined : value)));
  const watcher = toldOtherwise(story, (call, reply) => (call.includes('Return') ? undated(reply) : undefined));
  await watcher.round();
  await story.ebay.clock.advance(4 * HOUR);
  await watcher.round();
  story.ebay.website.refundsReturn(id);
  await story.ebay.clock.advance(2 * HOUR);
  await watcher.round();
  expect(await watcher.problems([story.account.id])).toEqual([]);
  const kept = await story.store.requests.find({ account: story.account.id, kind: 'return', id });
  expect(kept?.state.code).not.toBe('RETURN_REQUESTED');
});

test('a round that breaks for a fault of our own is told as a source that cannot be read', async () => {
  const story = await watchStory();
  await story.watcher.round();
  const watcher = toldOtherwise(story, (call) => {
    if (call === 'searchReturns') throw new TypeError('odd');
    return undefined;
  });
  await watcher.round();
  expect(await watcher.problems([story.account.id])).toEqual([
    expect.stringMatching(/^The returns .* inside Aftersale/),
  ]);
});
