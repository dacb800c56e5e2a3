import type { Kysely } from 'kysely';
import type { Clock } from '../clock';
import type { ActFigures, Figures, RequestFigures, Span } from '../desk/report/figures';
import { AccountId, PersonId } from '../ids';
import { asOne, escalatedAmong } from './escalated-figures';
import { now } from './instant';
import { unmetAmong } from './missed-deadlines';
import type { Row } from './rows';
import type { Schema } from './schema';

/** Absent where the column is empty. */
const known = <Key extends string>(key: Key, value: string | null): { [key in Key]?: string } =>
  // One key of its own name: the compiler cannot tell that from a computed one.
  value === null ? {} : ({ [key]: value } as { [key in Key]: string });

export const readRequestFigures = (row: Row<'request_figures'>): RequestFigures => ({
  account: AccountId.parse(row.account),
  kind: row.kind,
  id: row.id,
  openedAt: row.opened_at,
  ...known('dueAt', row.due_at),
  ...known('missedAt', row.missed_at),
  ...known('answeredAt', row.answered_at),
  ...known('closedAt', row.closed_at),
  ...known('outcome', row.outcome),
  ...known('reason', row.reason),
  ...known('item', row.item),
  ...known('title', row.title),
});

const readAct = (row: Row<'act_figures'> & { readonly outcome: string | null }): ActFigures => ({
  account: AccountId.parse(row.account),
  kind: row.kind,
  operation: row.operation,
  effect: row.effect,
  person: PersonId.parse(row.person),
  askedAt: row.asked_at,
  doneAt: row.done_at,
  ...known('requestKey', row.request_key),
  ...(row.amount === null || row.currency === null ? {} : { money: { amount: row.amount, currency: row.currency } }),
  ...known('reason', row.reason),
  ...known('item', row.item),
  ...known('title', row.title),
  ...known('dueAt', row.due_at),
  ...known('outcome', row.outcome),
});

export const figuresIn = (db: Kysely<Schema>, clock: Clock): Figures => {
  const within = async (column: 'opened_at' | 'closed_at' | 'missed_at' | 'due_at', { from, to }: Span) =>
    db
      .selectFrom('request_figures')
      .selectAll()
      .where(column, '>=', from.toISOString())
      .where(column, '<', to.toISOString())
      .execute();
  /** What became a case is told once: it opened as what it was and ended as the case did. */
  const once = async (rows: readonly Row<'request_figures'>[], silent?: 'origin' | 'claim') => {
    const escalated = await escalatedAmong(db, rows);
    const told = rows.flatMap((row) => {
      const pair = escalated.get(row.request_key);
      if (pair === undefined) return [row];
      if (silent !== undefined && pair[silent].request_key === row.request_key) return [];
      return [{ ...asOne(pair), ...(silent === undefined ? { missed_at: row.missed_at } : {}) }];
    });
    return [...new Map(told.map((row) => [row.request_key, row])).values()].map(readRequestFigures);
  };
  return {
    opened: async (span) =>
      once(
        (await within('opened_at', span)).filter(({ own }) => own === 0),
        'claim',
      ),
    closed: async (span) => once(await within('closed_at', span), 'origin'),
    async missed(span) {
      const stillOpen = (await within('due_at', span)).filter(({ due_at }) => (due_at ?? '') < now(clock));
      const all = [
        ...(await within('missed_at', span)),
        ...stillOpen.map((row) => ({ ...row, missed_at: row.due_at })),
      ];
      return once(await unmetAmong(db, all));
    },
    async done({ from, to }) {
      const rows = await db
        .selectFrom('act_figures')
        .leftJoin('request_figures', 'request_figures.request_key', 'act_figures.request_key')
        .selectAll('act_figures')
        .select('request_figures.outcome')
        .where('done_at', '>=', from.toISOString())
        .where('done_at', '<', to.toISOString())
        .orderBy('done_at')
        .execute();
      return rows.map(readAct);
    },
  };
};
