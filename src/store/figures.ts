import type { Kysely } from 'kysely';
import type { Clock } from '../clock';
import type { ActFigures, Figures, RequestFigures, Span } from '../desk/report/figures';
import { AccountId, PersonId } from '../ids';
import { now } from './instant';
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

const readAct = (row: Row<'act_figures'>): ActFigures => ({
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
});

export const figuresIn = (db: Kysely<Schema>, clock: Clock): Figures => {
  const within = async (column: 'opened_at' | 'closed_at' | 'missed_at' | 'due_at', { from, to }: Span) => {
    const rows = await db
      .selectFrom('request_figures')
      .selectAll()
      .where(column, '>=', from.toISOString())
      .where(column, '<', to.toISOString())
      .execute();
    return rows.map(readRequestFigures);
  };
  return {
    opened: (span) => within('opened_at', span),
    closed: (span) => within('closed_at', span),
    async missed(span) {
      const stillOpen = (await within('due_at', span)).filter(({ dueAt = '' }) => dueAt < now(clock));
      const all = [
        ...(await within('missed_at', span)),
        ...stillOpen.map((one) => ({ ...one, missedAt: one.dueAt ?? '' })),
      ];
      return all.filter(({ answeredAt, missedAt = '' }) => answeredAt === undefined || answeredAt > missedAt);
    },
    async done({ from, to }) {
      const rows = await db
        .selectFrom('act_figures')
        .selectAll()
        .where('done_at', '>=', from.toISOString())
        .where('done_at', '<', to.toISOString())
        .orderBy('done_at')
        .execute();
      return rows.map(readAct);
    },
  };
};
