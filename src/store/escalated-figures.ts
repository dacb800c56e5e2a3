import type { Kysely } from 'kysely';
import type { Row } from './rows';
import type { Schema } from './schema';

type Figures = Row<'request_figures'>;

/** A return or inquiry and the case that it became: one request to whoever counts. */
export interface Escalated {
  readonly origin: Figures;
  readonly claim: Figures;
}

const isThere = <Value>(value: Value | null): value is Value => value !== null;

/** Those of the rows that are one half of an escalated request, by their own keys; the other half may be outside of the rows. */
export const escalatedAmong = async (
  db: Kysely<Schema>,
  rows: readonly Figures[],
): Promise<ReadonlyMap<string, Escalated>> => {
  const read = async (column: 'request_key' | 'became', keys: readonly string[]) =>
    keys.length === 0 ? [] : db.selectFrom('request_figures').selectAll().where(column, 'in', keys).execute();
  const cases = rows.filter(({ kind }) => kind === 'case').map(({ request_key }) => request_key);
  const became = rows.map((row) => row.became).filter(isThere);
  const origins = [...rows, ...(await read('became', cases))].filter((row) => row.became !== null);
  const claims = [...rows, ...(await read('request_key', became))].filter(({ kind }) => kind === 'case');
  const claimOf = new Map(claims.map((claim) => [claim.request_key, claim]));
  const pairs = origins.flatMap((origin): (readonly [string, Escalated])[] => {
    const claim = claimOf.get(origin.became ?? '');
    const pair = claim && { origin, claim };
    return pair === undefined
      ? []
      : [
          [pair.origin.request_key, pair],
          [pair.claim.request_key, pair],
        ];
  });
  return new Map(pairs);
};

/** The return or inquiry with the end of its case. */
export const asOne = ({ origin, claim }: Escalated): Figures => ({
  ...origin,
  due_at: claim.due_at,
  missed_at: origin.missed_at ?? claim.missed_at,
  answered_at: origin.answered_at ?? claim.answered_at,
  closed_at: claim.closed_at,
  outcome: claim.outcome,
});
