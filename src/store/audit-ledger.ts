import { z } from 'zod';
import { DecisionState, hasEnded } from '../desk/decision';
import { DecisionId } from '../ids';
import { Money } from '../money';
import type { AuditRow } from './audit';
import type { Tables } from './store';

const Told = z.looseObject({
  state: DecisionState,
  calls: z.number().int(),
  order: z.string().optional(),
  money: Money.optional(),
});

/** A decision as the audit alone tells it. */
export interface ToldDecision extends z.infer<typeof Told> {
  readonly account: string | undefined;
  readonly operation: string | undefined;
}

/** The state of the ledger rebuilt from audit rows, oldest first. */
export const ledgerFrom = (rows: Iterable<AuditRow>, known = new Map<string, ToldDecision>()) => {
  for (const row of rows) {
    const told = Told.safeParse(row.body);
    if (row.decision === undefined || !told.success) continue;
    known.set(row.decision, { ...told.data, account: row.account, operation: row.operation });
  }
  return known;
};

export interface LedgerDifference {
  readonly decision: string;
  readonly audit: string;
  readonly ledger: string;
}

const words = (told: { state: string; calls: number; money?: Money | undefined } | undefined) =>
  told === undefined
    ? 'unknown'
    : `${told.state}, ${told.calls} calls, ${told.money?.amount ?? '—'} ${told.money?.currency ?? ''}`.trim();

const PAGE = 500;

/** Rebuilds the ledger from the audit and names every decision whose row says something else. */
export const compareLedger = async ({ audit, decisions }: Pick<Tables, 'audit' | 'decisions'>) => {
  const told = new Map<string, ToldDecision>();
  for (let after = 0; ; ) {
    const rows = await audit.rows(after, PAGE);
    ledgerFrom(rows, told);
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last.seq;
  }
  const found: LedgerDifference[] = [];
  for (const [id, one] of told) {
    const row = await decisions.find(DecisionId.parse(id));
    if (words(row) !== words(one)) found.push({ decision: id, audit: words(one), ledger: words(row) });
  }
  for (const row of await decisions.unfinished()) {
    if (!told.has(row.id)) found.push({ decision: row.id, audit: 'unknown', ledger: words(row) });
  }
  const open = [...told.values()].filter(({ state }) => !hasEnded(state)).length;
  return { decisions: told.size, open, differences: found };
};
