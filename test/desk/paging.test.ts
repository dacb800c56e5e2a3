import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readPages } from '../../src/desk/paging';

const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ id: String(index) }));

const read = (page: (offset: number) => { rows: { id: string }[]; total: number | undefined }, limit: number) =>
  readPages({ limit, idOf: (row: { id: string }) => row.id, page: async (offset) => page(offset) });

test('every row is read once, whether offset skips entries or turns pages, and with or without a total', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 10 }),
      fc.constantFrom('skips', 'turns pages'),
      async (count, limit, offsets) => {
        const all = rows(count);
        const start = (offset: number) => (offsets === 'skips' ? offset : Math.max(0, offset - 1) * limit);
        const found = await read(
          (offset) => ({ rows: all.slice(start(offset), start(offset) + limit), total: count }),
          limit,
        );
        expect(found.rows.map((row) => row.id).sort()).toEqual(all.map((row) => row.id).sort());
        expect(found.complete).toBe(true);
        const unpromised = await read(
          (offset) => ({ rows: all.slice(offset, offset + limit), total: undefined }),
          limit,
        );
        expect(unpromised.rows).toHaveLength(count);
      },
    ),
  );
});

test('a row that slips to the next page while a new one arrives is read once', async () => {
  const all = rows(6);
  let calls = 0;
  const found = await read((offset) => {
    calls += 1;
    const now = calls === 1 ? all : [{ id: 'new' }, ...all];
    return { rows: now.slice(offset, offset + 3), total: now.length };
  }, 3);
  expect(found.rows.map((row) => row.id).sort()).toEqual([...all.map((row) => row.id)].sort());
  expect(found.complete).toBe(false);
});

test('a search that promised more than it gave is not whole', async () => {
  expect(await read((offset) => ({ rows: offset === 0 ? rows(3) : [], total: 9 }), 3)).toMatchObject({
    complete: false,
  });
  expect(await read(() => ({ rows: [], total: 2 }), 3)).toMatchObject({ complete: false });
});
