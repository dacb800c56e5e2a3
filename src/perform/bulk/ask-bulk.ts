import type { Bulk } from '../../desk/bulk';
import { AppError } from '../../errors';
import type { BulkId } from '../../ids';
import type { Money } from '../../money';
import type { Denial } from '../answer-waiting';
import { newDecision } from '../ask';
import { rulesDiffer } from '../fleet-rules';
import type { Ask } from '../outcome';
import { mayAsk } from '../policy';
import { inMs, nowOf, personOf, type Road } from '../road';
import { record } from '../step';

/** One item: the input of the common operation, and what was seen of its request. */
export interface BulkItem {
  readonly input: unknown;
  readonly factsHash?: string;
  readonly money?: Money | undefined;
}

/** Several asks as one. Never without the sign-off that the rules ask for: that is only for one act at a time. */
export interface AskBulk extends Omit<Ask, 'input' | 'factsHash' | 'breakGlass'> {
  /** Made before it is asked: asking a second time under the same id changes nothing. */
  readonly id: BulkId;
  readonly items: readonly BulkItem[];
  readonly skipped: Bulk['skipped'];
}

export interface AskedBulk {
  readonly kind: 'asked';
  readonly bulk: BulkId;
}

/** @throws AppError `bad_input` when there are none, or more than the desk file allows. */
export const sizeFits = (road: Road, count: number): void => {
  const { most } = road.policy.current().file.bulk;
  if (count === 0) throw new AppError('bad_input', 'Nothing is selected.', { hint: 'Select at least one request.' });
  if (count <= most) return;
  throw new AppError('bad_input', `${count} requests are selected, and one decision covers at most ${most}.`, {
    hint: 'Decide the most urgent ones first, then the others.',
  });
};

/**
 * Writes down what a person asks for on many requests: one local commit with an ordinary decision for each.
 * @throws AppError `bad_input`, `not_found` or `store`
 */
export const askBulk = async (road: Road, asked: AskBulk): Promise<AskedBulk | Denial> => {
  const { id, actor, items, skipped } = asked;
  sizeFits(road, items.length);
  const decisions = items.map(({ input, factsHash, money }, place) => ({
    ...newDecision(road, { ...asked, input, ...(factsHash === undefined ? {} : { factsHash }) }),
    ...(money === undefined ? {} : { money }),
    bulk: { id, place, of: items.length },
  }));
  const [first] = decisions;
  if (first === undefined || decisions.some(({ account }) => account !== first.account)) {
    throw new AppError('bad_input', 'One decision covers requests of one account.');
  }
  const { account, operation } = first;
  const denied = mayAsk(road.policy.current(), personOf(road, actor.person), first) ?? (await rulesDiffer(road));
  const body = { bulk: id, of: items.length, skipped: skipped.length };
  const entry = { account, person: actor.person, operation };
  if (denied !== undefined) {
    await road.store.transaction((tables) =>
      tables.audit.append({ ...entry, kind: 'denied', body: { ...body, reason: denied.reason } }),
    );
    return denied;
  }
  const { person: requester } = actor;
  const bulk: Bulk = {
    id,
    account,
    operation,
    requester,
    of: items.length,
    skipped: [...skipped],
    askedAt: nowOf(road),
  };
  await road.store.transaction(async (tables) => {
    if (!(await tables.bulks.create(bulk))) return;
    await tables.selections.forget(id);
    await tables.audit.append({ ...entry, kind: 'bulk_asked', body });
    for (const [place, decision] of decisions.entries()) {
      await tables.decisions.create(decision, inMs(road, place * road.pace.bulkGap));
      await record(tables, decision, { change: {}, audit: 'asked', facts: { bulk: id } });
    }
    await tables.outbox.enqueue({ kind: 'bulk_progress', bulk: id });
  });
  return { kind: 'asked', bulk: id };
};
