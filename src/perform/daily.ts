import type { Clock } from '../clock';
import { asAppError } from '../errors';
import type { AccountId } from '../ids';
import type { Log } from '../log';
import { type Recurring, recurring } from '../recurring';
import type { Store } from '../store/store';
import { proveAudit } from './audit-proof';
import type { Perform } from './perform';
import { LOOK_BACK_MS } from './reconcile-now';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const KEEP_PAYLOADS_DAYS = 7;
const KEEP_NOTICES_DAYS = 90;

export interface DailyPorts {
  readonly store: Store;
  readonly perform: Pick<Perform, 'reconcile'>;
  accounts(): readonly AccountId[];
  readonly clock: Clock;
  readonly log: Log;
}

/** What is done once a day, whatever the number of processes: ledger against eBay, the audit's head to admins, tidying. */
export const runDaily = async ({ store, perform, accounts, clock }: DailyPorts): Promise<boolean> => {
  const now = clock.now();
  const day = now.toISOString().slice(0, 10);
  if (!(await store.payloads.firstTime(`daily:${day}`))) return false;
  const since = new Date(now.getTime() - LOOK_BACK_MS).toISOString();
  for (const account of accounts()) await perform.reconcile(account, since);
  const broken = await proveAudit(store);
  if (broken !== undefined) {
    await store.outbox.enqueue({
      kind: 'admin_alert',
      code: 'audit_broken',
      text: `The audit is broken at entry ${broken.seq}: ${broken.reason}`,
      hint: 'Keep a copy of the database as it is, and compare it with the last backup.',
      dedupe: `audit_broken:${day}`,
    });
  }
  const head = await store.audit.head();
  if (head !== undefined) {
    await store.outbox.enqueue({
      kind: 'admin_alert',
      code: 'audit_head',
      text: `The audit holds ${head.seq} entries; its head is ${head.hash}.`,
      hint: 'Keep this message: a trail that was changed afterwards no longer leads to this head.',
      dedupe: `audit_head:${day}`,
    });
  }
  await store.payloads.forgetOlderThan(KEEP_PAYLOADS_DAYS);
  await store.outbox.forgetOlderThan(KEEP_NOTICES_DAYS);
  await store.selections.forgetBefore(new Date(now.getTime() - DAY_MS).toISOString());
  return true;
};

/** Looks every hour whether the day's work is still to be done. */
export const createDaily = (ports: DailyPorts): Recurring => {
  const { clock, log } = ports;
  const broke = (thrown: unknown) => log.error('daily_failed', { code: asAppError(thrown).code });
  return recurring({ clock, every: HOUR_MS, first: HOUR_MS, broke }, () => runDaily(ports));
};
