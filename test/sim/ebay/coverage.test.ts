import { expect, test } from '@jest/globals';
import { clientOf } from './client';
import { handMovedClock } from './clock';
import { COVERAGE } from './coverage';
import { postOrderRoutes } from './routes';
import { createEbaySimulator } from './simulator';

const BEFORE_ANY_END = new Date('2026-02-01T12:00:00Z');

const send = async (start: Date, id: string) => {
  const refused = COVERAGE[id]?.refused;
  if (!refused) throw new Error(`${id} is not in the matrix`);
  const ebay = createEbaySimulator({ clock: handMovedClock({ start }) });
  const client = clientOf(ebay, refused.by ?? 'main');
  const method = postOrderRoutes.find(({ description }) => description.id === id)?.description.method;
  const reply = method === 'GET' ? await client.get(refused.path) : await client.post(refused.path, refused.body);
  return { reply, call: ebay.requests.at(-1)?.call };
};

test('The coverage matrix, the routes and eBay agree on 38 calls, nine of them with an end', () => {
  const served = postOrderRoutes.map(({ description }) => description.id).sort();
  expect(served).toEqual(Object.keys(COVERAGE).sort());
  expect(served).toHaveLength(38);
  const ends = Object.fromEntries(
    postOrderRoutes.flatMap(({ description: { id, decommissioned } }) =>
      decommissioned ? [[id, decommissioned]] : [],
    ),
  );
  const matrix = Object.entries(COVERAGE).flatMap(([id, { gone }]) => (gone ? [[id, gone] as const] : []));
  expect(ends).toEqual(Object.fromEntries(matrix));
  expect(matrix).toHaveLength(9);
});

test.each(Object.entries(COVERAGE))('%s refuses what eBay refuses', async (id, { refused }) => {
  const { reply, call } = await send(BEFORE_ANY_END, id);
  expect(call).toBe(id);
  const error = (reply.data.errorMessage?.error ?? reply.data.error)[0];
  expect([reply.status, error.errorId]).toEqual([refused.status, refused.errorId]);
});

test.each(Object.entries(COVERAGE).filter(([, { gone }]) => gone))(
  '%s is served until its end and gone from it on',
  async (id, { gone }) => {
    const end = new Date(`${gone}T00:00:00Z`);
    expect((await send(new Date(end.getTime() - 1), id)).reply.status).not.toBe(410);
    expect((await send(end, id)).reply.status).toBe(410);
  },
);
