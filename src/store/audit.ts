import { createHmac, randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Clock } from '../clock';
import { canonicalJson } from './canonical-json';
import { isErasedMark } from './erasures';
import { now } from './instant';
import type { DialectName } from './migration';
import type { Row } from './rows';
import type { Schema } from './schema';

/** One thing that happened. `body` holds no buyer's data; what does goes into `personal`, which can be erased. */
export interface AuditEntry {
  readonly kind: string;
  readonly account?: string;
  readonly person?: string;
  readonly decision?: string;
  readonly operation?: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly personal?: { readonly subject?: string; readonly body: Readonly<Record<string, unknown>> };
}

export interface AuditRow extends AuditEntry {
  readonly seq: number;
  readonly at: string;
  readonly hash: string;
}

export interface Audit {
  /** Makes every other commit that appends wait for this one; for sums that must not be passed by two at once. */
  serialize(): Promise<void>;
  /** Appends to the chain, in the commit at hand. */
  append(entry: AuditEntry): Promise<void>;
  /** Rows after `after`, oldest first, with personal data where it has not been erased. */
  rows(after: number, limit: number): Promise<AuditRow[]>;
  head(): Promise<{ seq: number; hash: string } | undefined>;
  /**
   * Sequence of the first row that does not follow from the one before it, with the reason; undefined when all do.
   * `from` is a row that is known to follow from the first.
   */
  verify(from?: { seq: number; hash: string }): Promise<{ seq: number; reason: string } | undefined>;
  /** Erases what is kept about a buyer; the chain stays whole. Returns how many entries lost their personal part. */
  erase(subject: string): Promise<number>;
}

const POSTGRES_LOCK = 4_711_002;
const FIRST = 'beginning';
const PAGE = 500;
const Body = z.record(z.string(), z.unknown());

type Link = Omit<Row<'audit'>, 'hash'>;

const linkOf = ({ seq, at, account, person, kind, decision, operation, body, personal_digest, previous }: Link) =>
  JSON.stringify([seq, at, account, person, kind, decision, operation, body, personal_digest, previous]);

export const auditIn = (db: Kysely<Schema>, clock: Clock, dialect: DialectName, key: string): Audit => {
  const mac = (text: string) => createHmac('sha256', key).update(text).digest('hex');
  const digestOf = (salt: string, body: string) => mac(`${salt}\n${body}`);
  const head = () => db.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();

  const page = (after: number, limit: number) =>
    db
      .selectFrom('audit')
      .leftJoin('audit_personal', 'audit_personal.seq', 'audit.seq')
      .selectAll('audit')
      .select(['audit_personal.salt', 'audit_personal.subject', 'audit_personal.body as personal'])
      .where('audit.seq', '>', after)
      .orderBy('audit.seq')
      .limit(limit)
      .execute();

  /** What is done about a buyer after they were erased leaves nothing of them behind either. */
  const isAboutErased = async (decision: string | undefined): Promise<boolean> => {
    if (decision === undefined) return false;
    const row = await db.selectFrom('decisions').select('buyer').where('id', '=', decision).executeTakeFirst();
    return isErasedMark(row?.buyer ?? null);
  };

  const serialize = async () => {
    if (dialect === 'postgres') await sql`select pg_advisory_xact_lock(${POSTGRES_LOCK})`.execute(db);
  };

  return {
    head,
    serialize,

    async append(entry) {
      await serialize();
      const last = await head();
      const salt = randomBytes(16).toString('hex');
      const personal = entry.personal === undefined ? undefined : canonicalJson(entry.personal.body);
      const link: Link = {
        seq: (last?.seq ?? 0) + 1,
        at: now(clock),
        account: entry.account ?? null,
        person: entry.person ?? null,
        kind: entry.kind,
        decision: entry.decision ?? null,
        operation: entry.operation ?? null,
        body: canonicalJson(entry.body),
        personal_digest: personal === undefined ? null : digestOf(salt, personal),
        previous: last?.hash ?? FIRST,
      };
      await db
        .insertInto('audit')
        .values({ ...link, hash: mac(linkOf(link)) })
        .execute();
      if (personal === undefined || (await isAboutErased(entry.decision))) return;
      const subject = entry.personal?.subject ?? null;
      await db.insertInto('audit_personal').values({ seq: link.seq, subject, salt, body: personal }).execute();
    },

    async rows(after, limit) {
      return (await page(after, limit)).map((row) => ({
        seq: row.seq,
        at: row.at,
        hash: row.hash,
        kind: row.kind,
        ...(row.account === null ? {} : { account: row.account }),
        ...(row.person === null ? {} : { person: row.person }),
        ...(row.decision === null ? {} : { decision: row.decision }),
        ...(row.operation === null ? {} : { operation: row.operation }),
        body: Body.parse(JSON.parse(row.body)),
        ...(row.personal === null ? {} : { personal: { body: Body.parse(JSON.parse(row.personal)) } }),
      }));
    },

    async verify(from = { seq: 0, hash: FIRST }) {
      let last: { seq: number; hash: string } = from;
      for (;;) {
        const rows = await page(last.seq, PAGE);
        for (const row of rows) {
          const broken = (reason: string) => ({ seq: row.seq, reason });
          if (row.seq !== last.seq + 1) return { seq: last.seq + 1, reason: 'The row is missing.' };
          if (row.previous !== last.hash) return broken('It does not follow from the row before it.');
          if (row.hash !== mac(linkOf(row))) return broken('Its content was changed after it was written.');
          const altered =
            row.personal !== null && row.salt !== null && digestOf(row.salt, row.personal) !== row.personal_digest;
          if (altered) return broken('Its personal part was changed after it was written.');
          last = { seq: row.seq, hash: row.hash };
        }
        if (rows.length < PAGE) return undefined;
      }
    },

    async erase(subject) {
      const result = await db.deleteFrom('audit_personal').where('subject', '=', subject).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
};
