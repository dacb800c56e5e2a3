import { type Kysely, sql } from 'kysely';
import type { Migration } from '../migration';

const decisions = async (db: Kysely<unknown>) => {
  await db.schema
    .createTable('decisions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('operation', 'text', (column) => column.notNull())
    .addColumn('effect', 'text', (column) => column.notNull())
    .addColumn('requester', 'text', (column) => column.notNull())
    .addColumn('request_key', 'text')
    .addColumn('order_key', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('next_at', 'text')
    .addColumn('lease_until', 'text')
    .addColumn('token', 'integer', (column) => column.notNull())
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();
  await sql`create index decisions_due on decisions (next_at) where next_at is not null`.execute(db);
  await sql`create index decisions_unfinished on decisions (asked_at)
    where state in ('asked', 'sign_off', 'undo', 'signed', 'acting', 'in_doubt', 'parked')`.execute(db);
  await db.schema.createIndex('decisions_request').on('decisions').column('request_key').execute();
  await sql`create unique index decisions_one_waiting_per_request on decisions (request_key)
    where effect in ('decision', 'money') and state in ('sign_off', 'undo', 'signed', 'acting', 'in_doubt', 'parked')`.execute(
    db,
  );
  await db.schema
    .createTable('sign_offs')
    .addColumn('decision', 'text', (column) => column.notNull().references('decisions.id'))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('on_behalf_of', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('sign_offs_key', ['decision', 'revision', 'person'])
    .execute();
};

/** The two unique indexes are what makes money move once: see docs/decisions. */
const intents = async (db: Kysely<unknown>) => {
  await db.schema
    .createTable('intents')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('decision', 'text', (column) => column.notNull().references('decisions.id'))
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('order_key', 'text')
    .addColumn('request_key', 'text')
    .addColumn('operation', 'text', (column) => column.notNull())
    .addColumn('effect', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('policy_hash', 'text', (column) => column.notNull())
    .addColumn('token', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('amount', 'text')
    .addColumn('currency', 'text')
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .execute();
  await sql`create unique index intents_one_money_per_order on intents (account, order_key)
    where effect = 'money' and state in ('open', 'parked')`.execute(db);
  await sql`create unique index intents_one_per_request on intents (account, request_key)
    where effect in ('decision', 'money') and state in ('open', 'parked')`.execute(db);
  await db.schema.createIndex('intents_order').on('intents').columns(['account', 'order_key', 'started_at']).execute();
  await db.schema.createIndex('intents_request').on('intents').columns(['request_key', 'started_at']).execute();
  await sql`create index intents_unfinished on intents (started_at) where state in ('open', 'parked')`.execute(db);
  await db.schema.createIndex('intents_decision').on('intents').column('decision').execute();
  await db.schema.createIndex('intents_spent').on('intents').columns(['person', 'started_at']).execute();
  await db.schema.createIndex('intents_hour').on('intents').columns(['account', 'started_at']).execute();
};

const audit = async (db: Kysely<unknown>) => {
  await db.schema
    .createTable('audit')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('account', 'text')
    .addColumn('person', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('decision', 'text')
    .addColumn('operation', 'text')
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('personal_digest', 'text')
    .addColumn('previous', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('audit_decision').on('audit').column('decision').execute();
  await db.schema
    .createTable('audit_personal')
    .addColumn('seq', 'integer', (column) => column.primaryKey().references('audit.seq'))
    .addColumn('subject', 'text')
    .addColumn('salt', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('audit_personal_subject').on('audit_personal').column('subject').execute();
};

export const ledger: Migration = {
  name: '002-ledger',
  async up(db) {
    await decisions(db);
    await intents(db);
    await audit(db);
  },
};
