import type { Kysely } from 'kysely';
import type { Row } from './rows';
import type { Schema } from './schema';

type Figures = Row<'request_figures'>;

/** eBay's searches and readings tell one deadline up to hours apart; the next step's is days away. */
const ONE_DEADLINE = 86_400_000;
/** Far below what either database takes in one list. */
const AT_ONCE = 100;

const actsOn = async (db: Kysely<Schema>, rows: readonly Figures[]) => {
  const keys = [...new Set(rows.map(({ request_key }) => request_key))];
  const acts: Pick<Row<'act_figures'>, 'request_key' | 'done_at' | 'due_at'>[] = [];
  for (let first = 0; first < keys.length; first += AT_ONCE) {
    acts.push(
      ...(await db
        .selectFrom('act_figures')
        .select(['request_key', 'done_at', 'due_at'])
        .where('request_key', 'in', keys.slice(first, first + AT_ONCE))
        .where('effect', '!=', 'reply')
        .execute()),
    );
  }
  return acts;
};

/**
 * Those of the rows whose deadline (`missed_at`) was not met from here. Only an act that decides or pays meets one, and only
 * the one that it was for: words to the buyer do not stop eBay's clock, and the answer to one step is none to the next.
 */
export const unmetAmong = async (db: Kysely<Schema>, rows: readonly Figures[]): Promise<Figures[]> => {
  const acts = await actsOn(db, rows);
  return rows.filter(({ request_key, missed_at }) => {
    const missed = missed_at ?? '';
    const earliest = new Date(Date.parse(missed) - ONE_DEADLINE).toISOString();
    const meets = ({ done_at, due_at }: (typeof acts)[number]) =>
      done_at <= missed && (due_at === null || due_at >= earliest);
    return !acts.some((act) => act.request_key === request_key && meets(act));
  });
};
