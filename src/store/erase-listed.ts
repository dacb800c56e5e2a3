import type { Kysely } from 'kysely';
import { type Erasures, isErasedMark } from './erasures';
import type { Schema } from './schema';

/** Every name that anything is kept under. */
const namesKept = async (db: Kysely<Schema>): Promise<Set<string>> => {
  const names = new Set<string>();
  for (const table of ['requests', 'decisions'] as const) {
    const rows = await db.selectFrom(table).select('buyer').distinct().where('buyer', 'is not', null).execute();
    for (const { buyer } of rows) if (buyer !== null) names.add(buyer);
  }
  const subjects = await db
    .selectFrom('audit_personal')
    .select('subject')
    .distinct()
    .where('subject', 'is not', null)
    .execute();
  for (const { subject } of subjects) if (subject !== null) names.add(subject);
  return names;
};

/** Erases those of the list who are known here and were not erased here. Answers how many. */
export const eraseListed = async (
  db: Kysely<Schema>,
  erasures: Erasures,
  digests: readonly string[],
  erase: (names: readonly string[]) => Promise<unknown>,
): Promise<number> => {
  const done = new Set(await erasures.all());
  const missing = new Set(digests.filter((digest) => !done.has(digest)));
  if (missing.size === 0) return 0;
  let erased = 0;
  for (const name of await namesKept(db)) {
    if (isErasedMark(name) || !missing.has(erasures.digestOf(name))) continue;
    await erase([name]);
    erased += 1;
  }
  return erased;
};
