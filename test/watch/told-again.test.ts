import { expect, test } from '@jest/globals';
import { keepSighting } from '../../src/watch/keep-sighting';
import { cancellationRequest } from '../slack/buyer-requests';
import { testStore } from '../store/test-store';

const HOUR = 3_600_000;
const at = (hours: number) => new Date(Date.parse('2026-11-22T10:00:00Z') + hours * HOUR).toISOString();

const inState = (code: string) =>
  cancellationRequest({ kind: 'return', id: '5000', openedBy: 'buyer', state: { code, words: code } });

test('a state that is reached a second time is told a second time', async () => {
  const { store } = await testStore();
  await store.messages.save('request:main/return/5000', { channel: 'C1', ts: '1.1', contentHash: 'h' });
  const lines: string[] = [];
  const states = ['RETURN_REQUESTED', 'OFFERED', 'DECLINED', 'OFFERED', 'DECLINED'];
  for (const [hour, code] of states.entries()) {
    // The same change, seen twice and once more by another process, is told once.
    for (const seenAt of [at(hour), at(hour), at(hour + 0.1)]) {
      await keepSighting(store, inState(code), { seenAt, announce: () => true });
    }
    for (const delivery of await store.outbox.claim(50, 1000)) {
      if (delivery.notice.kind === 'thread_line') lines.push(delivery.notice.text);
      await store.outbox.done(delivery);
    }
  }
  expect(lines).toEqual(['OFFERED', 'DECLINED', 'OFFERED', 'DECLINED'].map((words) => `Now on eBay: ${words}.`));
});

test('a search that lags behind a reading does not tell the same step again and again', async () => {
  const { store } = await testStore();
  await store.messages.save('request:main/return/5000', { channel: 'C1', ts: '1.1', contentHash: 'h' });
  for (const [minute, code] of ['A', 'B', 'A', 'B', 'A', 'B'].entries()) {
    await keepSighting(store, inState(code), { seenAt: at(minute / 60), announce: () => true });
  }
  const lines = (await store.outbox.claim(50, 1000)).filter(({ notice }) => notice.kind === 'thread_line');
  expect(lines).toHaveLength(2);
});
