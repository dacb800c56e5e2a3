import type { Decision } from '../desk/decision';
import { differences, type Facts, hashFacts } from '../desk/facts';
import type { Cleared, Precheck } from '../desk/operation';
import { requestFacts } from '../desk/request-facts';
import { formatMoney } from '../money';
import { parseInput } from './operations';
import { moreThanPaid } from './order-money';
import { nowOf, type Road } from './road';
import type { Step } from './step';

/** What a fresh look at eBay says of a decision: it may go on, or the step with which it ends. */
export type Look =
  | { readonly kind: 'clear'; readonly cleared: Cleared; readonly lookedAt: string }
  | { readonly kind: 'stop'; readonly step: Step };

const refused = (precheck: Extract<Precheck, { allowed: false }>, seen: Facts | undefined): Step => ({
  change: {
    state: 'refused',
    reason: precheck.reason,
    hint: precheck.hint,
    ...(seen === undefined || precheck.request === undefined
      ? {}
      : { differences: differences(seen, requestFacts(precheck.request)) }),
    ...(precheck.request === undefined ? {} : { before: precheck.request }),
  },
  request: precheck.request,
  audit: 'refused',
});

const requestIn = ({ request }: Precheck) => (request === undefined ? {} : { request });

/** The facts that the person saw: at the last look, or on the card they pressed. */
const seenFacts = async (road: Road, decision: Decision): Promise<Facts | undefined> =>
  decision.facts ?? (decision.seen === undefined ? undefined : road.store.facts.find(decision.seen));

/** Money of the same order that was moved since the person asked: the order is not what they saw. */
const movedSince = async (road: Road, decision: Decision, cleared: Cleared): Promise<Facts> => {
  if (decision.effect !== 'money' || cleared.order === undefined) return {};
  const intents = await road.store.intents.ofOrder(decision.account, cleared.order);
  const moved = intents.filter(
    (intent) =>
      intent.effect === 'money' &&
      intent.state === 'done' &&
      intent.decision !== decision.id &&
      (intent.endedAt ?? '') > decision.askedAt,
  );
  if (moved.length === 0) return {};
  const words = moved.map((intent) => (intent.money === undefined ? 'an unknown amount' : formatMoney(intent.money)));
  return { 'Moved meanwhile for this order': words.join(', ') };
};

/** Reads the object anew and compares it with what was seen. @throws AppError when eBay cannot be read. */
export const look = async (road: Road, decision: Decision): Promise<Look> => {
  const operation = road.operations.act(decision.operation);
  const context = road.contextFor(decision.account, 'act');
  const lookedAt = nowOf(road);
  const precheck = await operation.precheck(context, parseInput(operation, decision.input));
  const before = await seenFacts(road, decision);
  if (!precheck.allowed) return { kind: 'stop', step: refused(precheck, before) };
  const tooMuch = await moreThanPaid(road, decision, precheck);
  if (tooMuch !== undefined) {
    return { kind: 'stop', step: refused({ allowed: false, ...tooMuch, ...requestIn(precheck) }, before) };
  }
  const expected = decision.facts === undefined ? decision.seen : hashFacts(decision.facts);
  const moved = await movedSince(road, decision, precheck);
  const changed = expected !== undefined && expected !== hashFacts(precheck.facts);
  if (!changed && Object.keys(moved).length === 0) return { kind: 'clear', cleared: precheck, lookedAt };
  const seen = changed ? (before ?? {}) : precheck.facts;
  return {
    kind: 'stop',
    step: {
      change: {
        state: 'changed',
        facts: precheck.facts,
        differences: differences(seen, { ...precheck.facts, ...moved }),
        reason: 'It is no longer what you saw.',
        hint: 'Look at what changed and ask again if it is still right.',
        ...(precheck.request === undefined ? {} : { before: precheck.request }),
      },
      request: precheck.request,
      audit: 'changed',
      also: async (tables) => {
        await tables.facts.remember(precheck.facts, nowOf(road));
      },
    },
  };
};
