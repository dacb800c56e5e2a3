import { expect, test } from '@jest/globals';
import { PersonId } from '../../src/ids';
import { brief, watchStory } from './watch-story';

const HOUR = 3_600_000;
const ANA = PersonId.parse('U0ANA01');

test('returns, inquiries and cases are announced like cancellations, once each', async () => {
  const { ebay, watcher, told, kept } = await watchStory();
  await watcher.round();
  const back = ebay.buyer.opensReturn({ orderId: ebay.sells().orderId, comments: 'It does not focus.' });
  const lost = ebay.buyer.opensInquiry({ orderId: ebay.sells().orderId, comments: 'Where is it?' });
  await watcher.round();
  expect(brief(await told()).sort()).toEqual([`card ${back}`, `card ${lost}`].sort());
  const comments = (await kept()).map((request) => [request.id, request.comment]);
  expect(comments).toEqual(
    expect.arrayContaining([
      [back, 'It does not focus.'],
      [lost, 'Where is it?'],
    ]),
  );
  await watcher.round();
  expect(await told()).toEqual([]);
});

test.each(['inquiry', 'return'] as const)(
  'an escalated %s goes on as its case on the same card, to its decision',
  async (kind) => {
    const { ebay, watcher, told, store, account } = await watchStory();
    await watcher.round();
    const orderId = ebay.sells().orderId;
    const id = kind === 'inquiry' ? ebay.buyer.opensInquiry({ orderId }) : ebay.buyer.opensReturn({ orderId });
    await watcher.round();
    await told();
    const claim = kind === 'inquiry' ? ebay.buyer.escalatesInquiry(id) : ebay.buyer.escalatesReturn(id);
    await watcher.round();
    const escalated = brief(await told());
    expect(escalated).toContain(
      `line ${id}: eBay was asked to step in: it goes on as case ${claim} (eBay is looking into it).`,
    );
    expect(escalated).not.toContain(`card ${claim}`);
    expect(escalated.filter((line) => line.startsWith('line'))).toHaveLength(1);
    expect(await store.requests.find({ account: account.id, kind, id })).toMatchObject({
      escalatedTo: { kind: 'case', id: claim },
    });
    await ebay.clock.advance(49 * HOUR);
    await watcher.round();
    expect(brief(await told())).toEqual(
      expect.arrayContaining([`card ${id}`, `line ${id}: Closed on eBay: Decided by eBay (Decided for the buyer).`]),
    );
    const decided = await store.requests.find({ account: account.id, kind: 'case', id: claim });
    expect(decided).toMatchObject({ open: false, options: ['case.appeal'] });
    await watcher.round();
    expect(await told()).toEqual([]);
  },
);

test('a case of a return that the desk never saw has a card of its own', async () => {
  const { ebay, watcher, told } = await watchStory();
  const claim = ebay.buyer.escalatesInquiry(ebay.buyer.opensInquiry({ orderId: ebay.sells().orderId }));
  await watcher.round();
  expect(brief(await told())).toEqual([`card ${claim}`]);
});

test('whoever had an inquiry has its case, also where the inquiry was read before the case was seen', async () => {
  const { ebay, watcher, told, store, account } = await watchStory();
  await watcher.round();
  const id = ebay.buyer.opensInquiry({ orderId: ebay.sells().orderId });
  await watcher.round();
  await told();
  const ref = { account: account.id, kind: 'inquiry' as const, id };
  await store.claims.take(ref, ANA);
  const claim = ebay.buyer.escalatesInquiry(id);
  await watcher.look(ref);
  expect(await told()).toEqual([expect.objectContaining({ kind: 'request_card' })]);
  await watcher.round();
  expect(await store.claims.find({ account: account.id, kind: 'case', id: claim })).toMatchObject({ person: ANA });
});
