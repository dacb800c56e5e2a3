import type { Kysely } from 'kysely';
import type { Clock } from '../clock';
import type { Claims, Notes, Snoozes } from '../desk/case-work';
import type { Messages } from '../desk/delivery';
import type { Homes, Queue } from '../desk/queue';
import type { DeskRecords, OrderRecords } from '../desk/records';
import type { Figures } from '../desk/report/figures';
import { type Audit, auditIn } from './audit';
import { type AuditSearch, auditSearchIn } from './audit-search';
import { type Bulks, bulksIn } from './bulks';
import { claimsIn } from './claims';
import type { Database } from './database';
import { type Decisions, decisionsIn } from './decisions';
import { type EbayCalls, ebayCallsIn } from './ebay-calls';
import { type Erased, eraseBuyerIn, keepAwayIn } from './erase-buyer';
import { eraseListed } from './erase-listed';
import { type Erasures, erasuresIn } from './erasures';
import { figuresIn } from './figures';
import { handOverUnansweredIn } from './hand-over-unanswered';
import { homesIn } from './homes';
import { type Intents, intentsIn } from './intents';
import { messagesIn } from './messages';
import { notesIn } from './notes';
import { ordersIn } from './orders';
import { type OutboxTable, outboxIn } from './outbox';
import { type Payloads, payloadsIn } from './payloads';
import { type Pushed, pushedIn } from './pushed';
import { queueIn } from './queue';
import { type Requests, requestsIn } from './requests';
import { type SavedReplies, savedRepliesIn } from './saved-replies';
import type { Schema } from './schema';
import { type SeenFacts, seenFactsIn } from './seen-facts';
import { type Selections, selectionsIn } from './selections';
import { type Settings, settingsIn } from './settings';
import { type SignOffs, signOffsIn } from './sign-offs';
import { snoozesIn } from './snoozes';
import { type Spikes, spikesIn } from './spikes';

/** Every table family, over the database or within one transaction. */
export interface Tables extends DeskRecords {
  readonly requests: Requests;
  readonly orders: OrderRecords;
  readonly facts: SeenFacts;
  readonly decisions: Decisions;
  readonly bulks: Bulks;
  readonly selections: Selections;
  readonly signOffs: SignOffs;
  readonly intents: Intents;
  readonly outbox: OutboxTable;
  readonly messages: Messages;
  readonly payloads: Payloads;
  readonly pushed: Pushed;
  readonly erasures: Erasures;
  readonly audit: Audit;
  readonly auditSearch: AuditSearch;
  readonly settings: Settings;
  readonly figures: Figures;
  readonly spikes: Spikes;
  readonly savedReplies: SavedReplies;
  readonly claims: Claims;
  readonly snoozes: Snoozes;
  readonly notes: Notes;
  readonly queue: Queue;
  readonly homes: Homes;
}

export interface Store extends Tables {
  /** True where no other process can use the same rows. */
  readonly alone: boolean;
  readonly ebayCalls: EbayCalls;
  /** All or nothing. Use only `tables` inside: the store itself would wait for the transaction to end. */
  transaction<Result>(run: (tables: Tables) => Promise<Result>): Promise<Result>;
  /** Turns whoever waits since before `moment` (ISO 8601) into notices, each once, and says how many there were. */
  handOverUnanswered(moment: string): Promise<number>;
  /** Erases what is kept about a buyer, by all their names, from the file itself too; the audit chain stays whole. */
  eraseBuyer(names: readonly string[]): Promise<Erased>;
  /** Erases those of a list of digests who are still known here, as after a restored backup. Answers how many. */
  eraseListed(digests: readonly string[]): Promise<number>;
  /** Leaves no byte of what was erased behind in the database's own files. @throws AppError `busy` */
  forget(): Promise<void>;
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly clock: Clock;
  /** Secret that the audit chain is keyed with. */
  readonly auditKey: string;
}

export const createStore = (database: Database, { clock, auditKey }: StoreOptions): Store => {
  const tablesIn = (db: Kysely<Schema>): Tables => ({
    requests: requestsIn(db, erasuresIn(db, clock, auditKey)),
    orders: ordersIn(db),
    facts: seenFactsIn(db),
    decisions: decisionsIn(db, clock, erasuresIn(db, clock, auditKey)),
    erasures: erasuresIn(db, clock, auditKey),
    bulks: bulksIn(db),
    selections: selectionsIn(db),
    signOffs: signOffsIn(db),
    intents: intentsIn(db, clock),
    outbox: outboxIn(db, clock, database.dialect),
    messages: messagesIn(db),
    payloads: payloadsIn(db, clock),
    pushed: pushedIn(db, clock, database.dialect),
    audit: auditIn(db, clock, database.dialect, auditKey),
    auditSearch: auditSearchIn(db),
    settings: settingsIn(db, clock),
    figures: figuresIn(db, clock),
    spikes: spikesIn(db),
    savedReplies: savedRepliesIn(db, clock),
    claims: claimsIn(db, clock),
    snoozes: snoozesIn(db, clock),
    notes: notesIn(db, clock),
    queue: queueIn(db),
    homes: homesIn(db, clock),
  });
  const tables = tablesIn(database.kysely);
  const eraseBuyer = async (names: readonly string[]): Promise<Erased> => {
    await database.kysely
      .transaction()
      .execute((trx) => keepAwayIn(trx, database.dialect, tablesIn(trx).erasures, names));
    const erased = await database.kysely.transaction().execute((trx) => eraseBuyerIn(trx, tablesIn(trx), names));
    if (erased.digests.length > 0) await database.forget();
    return erased;
  };
  return {
    ...tables,
    alone: database.dialect === 'sqlite',
    ebayCalls: ebayCallsIn(database.kysely, database.dialect),
    transaction: (run) => database.kysely.transaction().execute((trx) => run(tablesIn(trx))),
    handOverUnanswered: (moment) =>
      database.kysely.transaction().execute((trx) => handOverUnansweredIn(tablesIn(trx), moment)),
    eraseBuyer,
    eraseListed: (digests) => eraseListed(database.kysely, tables.erasures, digests, eraseBuyer),
    forget: () => database.forget(),
    backup: (path) => database.backup(path),
    close: () => database.close(),
  };
};
