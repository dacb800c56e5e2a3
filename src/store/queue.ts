import { type Kysely, sql } from 'kysely';
import { BuyerRequest } from '../desk/buyer-request';
import type { Queue, QueueQuestion } from '../desk/queue';
import { PersonId } from '../ids';
import type { Schema } from './schema';

/** As its index has it, so that the order costs no sorting. */
const DUE = sql<string>`coalesce(respond_by, '9')`;

/** Spelt so that it is no column of an index: one that begins with the account would have all rows sorted. */
const ACCOUNT = sql<string>`(account || '')`;

export const queueIn = (db: Kysely<Schema>): Queue => {
  const asked = (question: QueueQuestion) => {
    const { accounts, kind, ownedBy, notOwnedBy, unowned, dueBy, dueAfter } = question;
    let query = db
      .selectFrom('requests')
      .leftJoin('claims', 'claims.request_key', 'requests.request_key')
      .where(sql<boolean>`requests.open = 1`)
      .where(ACCOUNT, 'in', [...accounts]);
    if (kind !== undefined) query = query.where('kind', '=', kind);
    if (ownedBy !== undefined) query = query.where('person', '=', ownedBy);
    if (notOwnedBy !== undefined) {
      query = query.where((of) => of.or([of('person', 'is', null), of('person', '!=', notOwnedBy)]));
    }
    if (unowned) query = query.where('person', 'is', null);
    if (dueBy !== undefined) query = query.where(DUE, '<=', dueBy);
    if (dueAfter !== undefined) query = query.where(DUE, '>', dueAfter);
    return query;
  };
  return {
    async rows(question, { limit, offset }) {
      const rows = await asked(question)
        .select(['body', 'person'])
        .orderBy(DUE)
        .orderBy('requests.request_key')
        .limit(limit)
        .offset(offset)
        .execute();
      return rows.map(({ body, person }) => ({
        request: BuyerRequest.parse(JSON.parse(body)),
        ...(person === null ? {} : { owner: PersonId.parse(person) }),
      }));
    },

    async count(question) {
      const row = await asked(question)
        .select((of) => of.fn.countAll().as('rows'))
        .executeTakeFirst();
      return Number(row?.rows ?? 0);
    },

    async counts(question, person, { soon, now }) {
      const row = await asked(question)
        .select((of) => [
          of.fn.countAll().as('open'),
          sql<number>`count(case when person = ${person} then 1 end)`.as('mine'),
          sql<number>`count(case when person is null then 1 end)`.as('unowned'),
          sql<number>`count(case when respond_by <= ${soon} then 1 end)`.as('soon'),
          sql<number>`count(case when respond_by <= ${now} then 1 end)`.as('overdue'),
        ])
        .executeTakeFirst();
      return {
        open: Number(row?.open ?? 0),
        mine: Number(row?.mine ?? 0),
        unowned: Number(row?.unowned ?? 0),
        soon: Number(row?.soon ?? 0),
        overdue: Number(row?.overdue ?? 0),
      };
    },
  };
};
