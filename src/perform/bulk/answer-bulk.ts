import type { Actor, Decision } from '../../desk/decision';
import type { BulkId } from '../../ids';
import type { Held } from '../../store/decision-leases';
import type { Tables } from '../../store/store';
import type { Answered, Denial } from '../answer-waiting';
import { rulesDiffer } from '../fleet-rules';
import { deny } from '../policy';
import type { Road } from '../road';

/** A word on a bulk: how many of its items it changed, and why the others stay as they are. */
export interface AnsweredBulk {
  readonly kind: 'recorded';
  readonly bulk: BulkId;
  readonly changed: number;
  readonly left: readonly Denial[];
}

const auditDenial = (road: Road, bulk: BulkId, actor: Actor, wanted: string, { reason }: Denial) =>
  road.store.transaction((tables) =>
    tables.audit.append({ kind: 'denied', person: actor.person, body: { bulk, wanted, reason } }),
  );

export interface WordOnBulk {
  readonly bulk: BulkId;
  readonly actor: Actor;
  /** What the audit says was wanted. */
  readonly wanted: string;
  /** Which of its items the word is about. @throws Denial, as a value, when it may not be said at all. */
  about(all: readonly Decision[]): readonly Decision[] | Denial;
  /** Written down for those that somebody is at just now, who find it when they go on. */
  leaveWord?(tables: Tables): Promise<void>;
  say(tables: Tables, held: Held, index: number): Promise<Answered>;
}

/** Says the same word on every item that it is about, in one local commit: those that somebody is at just now stay as they are. */
export const answerBulk = async (road: Road, word: WordOnBulk): Promise<AnsweredBulk | Denial> => {
  const { bulk, actor, wanted } = word;
  const differ = await rulesDiffer(road);
  if (differ !== undefined) return differ;
  const answered = await road.store.transaction(async (tables): Promise<AnsweredBulk | Denial> => {
    const about = word.about(await tables.decisions.ofBulk(bulk));
    if ('kind' in about) return about;
    await word.leaveWord?.(tables);
    const left: Denial[] = [];
    let changed = 0;
    let busy = 0;
    for (const { id, state } of about) {
      const held = await tables.decisions.claim(id, road.pace.lease);
      if (held === undefined) {
        busy += 1;
        continue;
      }
      const said = held.decision.state === state ? await word.say(tables, held, changed) : undefined;
      if (said?.kind === 'recorded') {
        changed += 1;
        continue;
      }
      await tables.decisions.release(held);
      if (said !== undefined) left.push(said);
    }
    const willHear = word.leaveWord !== undefined && busy > 0;
    if (changed > 0 || willHear) return { kind: 'recorded', bulk, changed, left };
    return (
      left[0] ?? deny('There is nothing left of it that this could change.', 'Look at its message for where it stands.')
    );
  });
  if (answered.kind === 'denied') await auditDenial(road, bulk, actor, wanted, answered);
  return answered;
};
