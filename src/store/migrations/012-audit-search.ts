import type { Migration } from '../migration';

/** What the audit is asked by, however long it has grown. */
export const auditSearch: Migration = {
  name: '012-audit-search',
  async up(db) {
    await db.schema.createIndex('audit_at').on('audit').columns(['at', 'seq']).execute();
    await db.schema.createIndex('audit_person').on('audit').columns(['person', 'seq']).execute();
    await db.schema.createIndex('audit_account').on('audit').columns(['account', 'seq']).execute();
    await db.schema.createIndex('decisions_order').on('decisions').column('order_key').execute();
  },
};
