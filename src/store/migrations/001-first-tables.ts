import { type Kysely, sql } from 'kysely';
import type { DialectName, Migration } from '../migration';
import { countingKey } from './counting-key';

const requests = async (db: Kysely<unknown>) => {
  await db.schema
    .createTable('requests')
    .addColumn('request_key', 'text', (column) => column.primaryKey())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('order_key', 'text')
    .addColumn('order_shown', 'text')
    .addColumn('open', 'integer', (column) => column.notNull())
    .addColumn('respond_by', 'text')
    .addColumn('opened_at', 'text')
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await sql`create index requests_open on requests (account, respond_by) where open = 1`.execute(db);
  await sql`create index requests_closed on requests (account, seen_at) where open = 0`.execute(db);
  await db.schema.createIndex('requests_order').on('requests').column('order_key').execute();
  await db.schema.createIndex('requests_order_shown').on('requests').column('order_shown').execute();
  await db.schema.createIndex('requests_id').on('requests').column('id').execute();
  await db.schema
    .createTable('order_spellings')
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('spelling', 'text', (column) => column.notNull())
    .addColumn('order_key', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('order_spellings_key', ['account', 'spelling'])
    .execute();
  await db.schema.createIndex('order_spellings_spelling').on('order_spellings').column('spelling').execute();
  await db.schema
    .createTable('facts')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .execute();
};

const delivery = async (db: Kysely<unknown>, dialect: DialectName) => {
  await db.schema
    .createTable('messages')
    .addColumn('message_key', 'text', (column) => column.primaryKey())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('ts', 'text', (column) => column.notNull())
    .addColumn('thread', 'text')
    .addColumn('content_hash', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('outbox')
    .addColumn('id', ...countingKey(dialect))
    .addColumn('message_key', 'text', (column) => column.notNull())
    .addColumn('once_key', 'text')
    .addColumn('notice', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempt', 'integer', (column) => column.notNull())
    .addColumn('look_up_first', 'integer', (column) => column.notNull())
    .addColumn('not_before', 'text', (column) => column.notNull())
    .addColumn('lease_until', 'text')
    .addColumn('token', 'integer', (column) => column.notNull())
    .addColumn('enqueued_at', 'text', (column) => column.notNull())
    .addColumn('why', 'text')
    .execute();
  await sql`create unique index outbox_one_waiting on outbox (message_key) where state = 'waiting'`.execute(db);
  await sql`create unique index outbox_said_once on outbox (once_key) where once_key is not null`.execute(db);
  await sql`create index outbox_of_message on outbox (message_key) where state in ('waiting', 'sending')`.execute(db);
  await sql`create index outbox_due on outbox (id) where state in ('waiting', 'sending')`.execute(db);
  await db.schema
    .createTable('payloads')
    .addColumn('payload_key', 'text', (column) => column.primaryKey())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('payloads_age').on('payloads').column('seen_at').execute();
};
const settings = (db: Kysely<unknown>) =>
  db.schema
    .createTable('settings')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();

export const firstTables: Migration = {
  name: '001-first-tables',
  async up(db, dialect) {
    await requests(db);
    await delivery(db, dialect);
    await settings(db);
  },
};
