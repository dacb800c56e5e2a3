import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Digests of the buyers who were erased, kept apart from the records: a backup that is restored brings them back, and this
 * list has them erased again. Nobody can be read out of it.
 */
export interface ErasureList {
  digests(): Promise<readonly string[]>;
  add(digests: readonly string[]): Promise<void>;
}

/** One digest per line, only ever added to. */
export const erasureListAt = (path: string): ErasureList => {
  const digests = async () => {
    if (!existsSync(path)) return [];
    return (await readFile(path, 'utf8')).split('\n').filter((line) => /^[0-9a-f]{64}$/.test(line));
  };
  return {
    digests,
    async add(given) {
      const known = new Set(await digests());
      const fresh = given.filter((digest) => !known.has(digest));
      if (fresh.length === 0) return;
      await mkdir(dirname(path), { recursive: true });
      await appendFile(path, fresh.map((digest) => `${digest}\n`).join(''), { mode: 0o600, flush: true });
    },
  };
};

/** For desks without a place of their own for it. */
export const memoryErasureList = (): ErasureList => {
  const known = new Set<string>();
  return {
    digests: async () => [...known],
    add: async (given) => {
      for (const digest of given) known.add(digest);
    },
  };
};
