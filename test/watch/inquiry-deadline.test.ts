import { expect, test } from '@jest/globals';
import type { BuyerRequest } from '../../src/desk/buyer-request';
import { keepSighting } from '../../src/watch/keep-sighting';
import { cancellationRequest } from '../slack/buyer-requests';
import { testStore } from '../store/test-store';

const START = Date.parse('2026-11-22T10:00:00Z');
const HOUR = 3_600_000;
const at = (hours: number) => new Date(START + hours * HOUR).toISOString();

const request = (given: Partial<BuyerRequest>) =>
  cancellationRequest({ kind: 'inquiry', id: '5000', openedBy: 'buyer', details: [], ...given });
const { reason: _, comment: __, ...bare } = request({});
const row = (respondBy: string | undefined, given: Partial<BuyerRequest> = {}): BuyerRequest => {
  const { respondBy: ___, ...rest } = bare;
  return { ...rest, ...(respondBy === undefined ? {} : { respondBy }), ...given };
};
const reading = (respondBy: string) =>
  request({ respondBy, details: [{ name: 'Where it stands', words: 'Waiting for you' }] });

const watched = async () => {
  const { store } = await testStore();
  await store.messages.save('request:main/inquiry/5000', { channel: 'C1', ts: '1.1', contentHash: 'h' });
  let minute = 0;
  const lines: string[] = [];
  return {
    lines,
    /** A minute after the one before, or as many as are given. */
    sees: async (seen: BuyerRequest, minutes = 1) => {
      minute += minutes;
      const seenAt = new Date(START + minute * 60_000).toISOString();
      const { request: kept } = await keepSighting(store, seen, { seenAt, announce: () => true });
      for (const delivery of await store.outbox.claim(50, 1000)) {
        if (delivery.notice.kind === 'thread_line') lines.push(delivery.notice.text);
        await store.outbox.done(delivery);
      }
      return kept.respondBy;
    },
  };
};

test('where the search and the reading tell two deadlines of one inquiry, the one that was read stays, without a word', async () => {
  const { sees, lines } = await watched();
  await sees(row(at(71)));
  for (let round = 0; round < 3; round += 1) {
    expect(await sees(reading(at(72)))).toBe(at(72));
    expect(await sees(row(at(71)))).toBe(at(72));
    expect(await sees(row(undefined))).toBe(at(72));
  }
  expect(lines).toEqual([]);
});

test('a deadline that eBay put off by days is told once, whichever shows it first', async () => {
  const { sees, lines } = await watched();
  await sees(reading(at(72)));
  expect(await sees(row(at(143)))).toBe(at(143));
  expect(await sees(reading(at(144)))).toBe(at(144));
  expect(await sees(row(at(143)))).toBe(at(144));
  expect(lines).toEqual(['eBay set another time to answer.']);
});

test('a deadline of another state is taken as it is', async () => {
  const { sees } = await watched();
  await sees(reading(at(72)));
  expect(await sees(row(at(70), { state: { code: 'OPEN', words: 'Open' } }))).toBe(at(70));
});
