import { type Kysely, sql } from 'kysely';
import type { RequestFigures, Span } from '../desk/report/figures';
import { type Spike, SpikeSubject } from '../desk/spike';
import type { AccountId } from '../ids';
import { readRequestFigures } from './figures';
import type { Row } from './rows';
import type { Schema } from './schema';

/** So many requests about one thing. */
export interface Heap {
  readonly name: string;
  readonly title: string;
  readonly count: number;
}

/** What is counted: requests of these accounts that were opened in the span. */
export interface Counted extends Span {
  readonly accounts: readonly AccountId[];
}

export interface Spikes {
  /** Things with at least so many requests opened in the span. Cases are not counted: they were requests before; nor what the seller opened. */
  heaps(subject: SpikeSubject, within: Counted, least: number): Promise<Heap[]>;
  count(subject: SpikeSubject, name: string, within: Counted): Promise<number>;
  requests(subject: SpikeSubject, name: string, within: Counted, limit: number): Promise<RequestFigures[]>;
  /** Those that have not ended. */
  open(): Promise<Spike[]>;
  find(id: string): Promise<Spike | undefined>;
  /** False where one about the same thing has not ended, or ended at `calmSince` or later. */
  begin(spike: Spike, calmSince: string): Promise<boolean>;
  end(id: string, at: string): Promise<void>;
  /** False where somebody had seen it already. */
  seen(id: string, person: string, at: string): Promise<boolean>;
}

const read = (row: Row<'spikes'>): Spike => ({
  id: row.id,
  subject: SpikeSubject.parse(row.subject),
  name: row.name,
  title: row.title,
  since: row.since,
  count: row.count,
  days: row.days,
  usual: Number(row.usual),
  ...(row.seen_by === null || row.seen_at === null ? {} : { seen: { person: row.seen_by, at: row.seen_at } }),
});

/** Literal, as its index has it. */
const OPEN = sql<boolean>`ended_at is null`;

export const spikesIn = (db: Kysely<Schema>): Spikes => {
  const opened = ({ from, to, accounts }: Counted) =>
    db
      .selectFrom('request_figures')
      .where('opened_at', '>=', from.toISOString())
      .where('opened_at', '<', to.toISOString())
      .where('account', 'in', accounts)
      .where('kind', '!=', 'case')
      .where('own', '=', 0);
  return {
    async heaps(subject, within, least) {
      const rows = await opened(within)
        .where(subject, 'is not', null)
        .groupBy(subject)
        .having((of) => of.fn.countAll(), '>=', least)
        .select((of) => [of.ref(subject).as('name'), of.fn.max('title').as('title'), of.fn.countAll().as('count')])
        .execute();
      return rows.map(({ name, title, count }) => ({
        name: name ?? '',
        title: (subject === 'item' ? title : null) ?? name ?? '',
        count: Number(count),
      }));
    },
    async count(subject, name, within) {
      const row = await opened(within)
        .where(subject, '=', name)
        .select((of) => of.fn.countAll().as('count'))
        .executeTakeFirst();
      return Number(row?.count ?? 0);
    },
    async requests(subject, name, within, limit) {
      const rows = await opened(within)
        .where(subject, '=', name)
        .selectAll()
        .orderBy('opened_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(readRequestFigures);
    },
    async open() {
      const rows = await db.selectFrom('spikes').selectAll().where(OPEN).execute();
      return rows.map(read);
    },
    async find(id) {
      const row = await db.selectFrom('spikes').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? undefined : read(row);
    },
    async begin({ seen: _, usual, ...spike }, calmSince) {
      const last = await db
        .selectFrom('spikes')
        .select('id')
        .where('subject', '=', spike.subject)
        .where('name', '=', spike.name)
        .where('ended_at', '>=', calmSince)
        .executeTakeFirst();
      if (last !== undefined) return false;
      const result = await db
        .insertInto('spikes')
        .values({ ...spike, usual: String(usual) })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n;
    },
    async end(id, at) {
      await db.updateTable('spikes').set({ ended_at: at }).where('id', '=', id).where(OPEN).execute();
    },
    async seen(id, person, at) {
      const result = await db
        .updateTable('spikes')
        .set({ seen_by: person, seen_at: at })
        .where('id', '=', id)
        .where('seen_by', 'is', null)
        .executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },
  };
};
