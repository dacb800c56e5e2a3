import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Schema } from './schema';

/** Which entries are looked for; everything that is left out is not asked about. */
export interface AuditQuestion {
  /** Entries before this one. */
  readonly before?: number;
  /** Since this instant (ISO 8601). */
  readonly since?: string;
  readonly person?: string;
  /** Entries of every decision on these requests or orders. */
  readonly on?: { readonly requestKeys: readonly string[]; readonly orderKeys: readonly string[] };
  /** Only these accounts. */
  readonly accounts?: readonly string[];
}

/** One entry as people are told of it: nothing of a buyer. */
export interface AuditLine {
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  readonly account?: string;
  readonly person?: string;
  readonly operation?: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface AuditSearch {
  /** The newest entries first. */
  newest(question: AuditQuestion, limit: number): Promise<AuditLine[]>;
}

const Body = z.record(z.string(), z.unknown());

export const auditSearchIn = (db: Kysely<Schema>): AuditSearch => ({
  async newest({ before, since, person, on, accounts }, limit) {
    let query = db.selectFrom('audit').select(['seq', 'at', 'kind', 'account', 'person', 'operation', 'body']);
    if (before !== undefined) query = query.where('seq', '<', before);
    if (since !== undefined) {
      // Instants count up with the sequence, which the rows are read by.
      query = query.where('seq', '>=', (of) =>
        of.selectFrom('audit').select('seq').where('at', '>=', since).orderBy('at').orderBy('seq').limit(1),
      );
    }
    if (person !== undefined) query = query.where('person', '=', person);
    if (accounts !== undefined) query = query.where('account', 'in', [...accounts]);
    if (on !== undefined) {
      const { requestKeys, orderKeys } = on;
      // The plugin for empty lists does not look into a query within another.
      query = query.where('decision', 'in', (of) =>
        of
          .selectFrom('decisions')
          .select('id')
          .where(({ eb, or }) => or(requestKeys.map((key) => eb('request_key', '=', key))))
          .union(
            of
              .selectFrom('decisions')
              .select('id')
              .where(({ eb, or }) => or(orderKeys.map((key) => eb('order_key', '=', key)))),
          ),
      );
    }
    const rows = await query.orderBy('seq', 'desc').limit(limit).execute();
    return rows.map(({ seq, at, kind, account, person: by, operation, body }) => ({
      seq,
      at,
      kind,
      ...(account === null ? {} : { account }),
      ...(by === null ? {} : { person: by }),
      ...(operation === null ? {} : { operation }),
      body: Body.parse(JSON.parse(body)),
    }));
  },
});
