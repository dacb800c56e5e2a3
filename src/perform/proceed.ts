import type { Decision } from '../desk/decision';
import { hasEnded } from '../desk/decision';
import { AppError, asAppError } from '../errors';
import type { DecisionId } from '../ids';
import type { Held } from '../store/decision-leases';
import { call, intend } from './act';
import { closedKey } from './breaker';
import { callsAgainAt, callsOpenAt } from './bulk/calls-open';
import { stoppedBy } from './bulk/stopped';
import { inDoubt, readBack } from './doubt';
import { rulesDiffer } from './fleet-rules';
import { undoWindow, waitForSignOff, waitForUndo } from './gate';
import { type Look, look } from './look';
import type { Outcome } from './outcome';
import { outcomeOf } from './outcome-of';
import type { Ruling } from './policy';
import { putOff } from './put-off';
import { nowOf, type Road } from './road';
import { breaksGlass, isSatisfied, rule } from './ruling';
import { standingSignOffs } from './standing-sign-offs';
import { takeStep } from './step';
import { undoing } from './undo';

const found = async (road: Road, id: DecisionId): Promise<Decision> => {
  const decision = await road.store.decisions.find(id);
  if (decision === undefined) throw new AppError('not_found', 'This decision is not known any more.');
  return decision;
};

/**
 * Takes a decision as far as it can go now, from its row alone, and says where it stands.
 * @throws AppError `not_found`, `store`
 */
export const proceed = async (road: Road, id: DecisionId): Promise<Outcome> => {
  const held = await road.store.decisions.claim(id, road.pace.lease);
  if (held === undefined) return outcomeOf(await found(road, id));
  try {
    const next = await onwards(road, held);
    if (!hasEnded(next.decision.state)) await road.store.decisions.release(next);
    return outcomeOf(next.decision);
  } catch (thrown) {
    const failure = asAppError(thrown);
    road.log.warn('decision_stopped', { decision: id, code: failure.code, reason: failure.message });
    if (failure.code === 'busy') return outcomeOf(await found(road, id));
    throw failure;
  }
};

const onwards = async (road: Road, held: Held): Promise<Held> => {
  const { decision } = held;
  switch (decision.state) {
    case 'asked':
      return isStale(road, decision) ? expire(road, held, STOOD_STILL) : decideAnew(road, held);
    case 'signed':
      return decideAnew(road, held);
    case 'undo':
      return isOver(road, decision) ? decideAnew(road, held) : held;
    case 'sign_off':
      return isOver(road, decision) ? expire(road, held, UNSIGNED) : remind(road, held);
    case 'acting':
      return inDoubt(road, held, undefined);
    case 'in_doubt':
      return isDue(road, held) ? readBack(road, held) : held;
    default:
      return held;
  }
};

const isDue = (road: Road, { dueAt }: Held) =>
  dueAt !== undefined && new Date(dueAt).getTime() <= road.clock.now().getTime();

const isOver = (road: Road, { until }: Decision) =>
  until === undefined || new Date(until).getTime() <= road.clock.now().getTime();

/** eBay is looked at anew directly before every act; then the rules in force are asked. */
const decideAnew = async (road: Road, held: Held): Promise<Held> => {
  const { decision } = held;
  if ((await rulesDiffer(road)) !== undefined) return ruleAgain(road, held, 'rules_differ');
  const stopped = await stoppedBy(road.store, decision);
  if (stopped !== undefined) return takeStep(road, held, undoing(stopped));
  const callsFrom = await callsOpenAt(road, decision);
  if (callsFrom !== undefined) return putOff(road, held, callsFrom, 'put_off');
  let seen: Look;
  try {
    seen = await look(road, decision);
  } catch (thrown) {
    return unread(road, held, asAppError(thrown));
  }
  if (seen.kind === 'stop') return takeStep(road, held, seen.step);
  const { cleared, lookedAt } = seen;
  const ruling = await rule(road, road.store, decision, cleared);
  if (mayBeOfUnreadTeam(road, ruling, decision)) return ruleAgain(road, held, 'team_unread');
  if (ruling.kind === 'denied') {
    const until = decision.state === 'signed' ? overTheNight(decision, ruling) : undefined;
    return until === undefined ? deniedNow(road, held, ruling) : putOff(road, held, until, 'put_off_by_quiet_hours');
  }
  let acting: Held;
  try {
    if (ruling.kind === 'sign_off' && !isSatisfied(road, ruling, decision)) {
      return await waitForSignOff(road, held, cleared, ruling);
    }
    const wait = undoWindow(road, decision, cleared);
    if (wait > 0) return await waitForUndo(road, held, cleared, wait);
    acting = await intend(road, held, { cleared, lookedAt, brokeGlass: breaksGlass(ruling) });
  } catch (thrown) {
    return inTheWay(road, held, asAppError(thrown));
  }
  return call(road, acting);
};

/** It stays as it is, and the rules are asked again in a minute. */
const ruleAgain = (road: Road, held: Held, audit: 'rules_differ' | 'team_unread') =>
  takeStep(road, held, { change: {}, nextIn: road.pace.retry, release: true, audit });

/** Nobody loses a right, or a consent that they gave, because Slack has not said yet who is in which user group. */
const mayBeOfUnreadTeam = (road: Road, ruling: Ruling, decision: Decision): boolean => {
  if (road.knowsTeam?.() ?? true) return false;
  if (ruling.kind === 'denied') return !ruling.isBreaker && ruling.until === undefined;
  return !isSatisfied(road, ruling, decision) && standingSignOffs(road, decision).length < decision.signOffs.length;
};

/** What colleagues have consented to is not lost because money rests just now: it goes on when quiet hours end, if that is in time. */
const overTheNight = ({ respondBy }: Decision, { until }: Extract<Ruling, { kind: 'denied' }>) =>
  until === undefined || (respondBy !== undefined && respondBy <= until.toISOString()) ? undefined : until;

const deniedNow = (road: Road, held: Held, { reason, hint, isBreaker }: Extract<Ruling, { kind: 'denied' }>) =>
  takeStep(road, held, {
    change: { state: 'denied', reason, hint },
    audit: isBreaker ? 'stopped_by_breaker' : 'denied',
    also: async (tables) => {
      if (!isBreaker) return;
      const { account } = held.decision;
      const hour = nowOf(road).slice(0, 13);
      // After an admin let money move again, the next stop is told again.
      const closedAt = (await tables.settings.get(closedKey(account))) ?? 'never';
      const dedupe = `breaker:${account}:${hour}:${closedAt}`;
      await tables.outbox.enqueue({ kind: 'admin_alert', code: 'breaker', account, text: reason, hint, dedupe });
    },
  });

/** Another act on the same order or request: this one ends without a call. A lost lease makes this write fail as well. */
const inTheWay = (road: Road, held: Held, failure: AppError): Promise<Held> => {
  if (failure.code === 'changed') return ruleAgain(road, held, 'rules_differ');
  if (failure.code !== 'busy') throw failure;
  const hint = failure.hint === undefined ? {} : { hint: failure.hint };
  return takeStep(road, held, {
    change: { state: 'refused', reason: failure.message, ...hint },
    audit: 'refused',
    facts: { code: failure.code },
  });
};

/** The time that it was put off for is none in which eBay did not answer. */
const triedSince = ({ until, updatedAt, waitsUntil }: Decision): string => {
  const over = until ?? updatedAt;
  return waitsUntil !== undefined && waitsUntil > over ? waitsUntil : over;
};

/** eBay could not be read, so nothing was sent. What colleagues have consented to is tried again for a while. */
const unread = async (road: Road, held: Held, failure: AppError): Promise<Held> => {
  const { decision } = held;
  const again = failure.code === 'budget_spent' ? await callsAgainAt(road, decision) : undefined;
  if (again !== undefined) return putOff(road, held, again, 'put_off');
  const since = triedSince(decision);
  const waited = road.clock.now().getTime() - new Date(since).getTime();
  if (decision.state !== 'asked' && waited < road.pace.giveUp) {
    return takeStep(road, held, {
      // A step forgets until when it was put off, and the next try counts from there too.
      change: waited >= 0 && since === decision.waitsUntil ? { until: since } : {},
      nextIn: road.pace.retry,
      release: true,
      audit: 'ebay_unread',
      facts: { code: failure.code },
    });
  }
  return takeStep(road, held, {
    change: {
      state: 'refused',
      reason: `Nothing was sent: ${failure.message}`,
      hint: failure.hint ?? 'Ask again in a few minutes.',
    },
    audit: 'refused',
    facts: { code: failure.code },
  });
};

const UNSIGNED = 'Nobody signed it off in time.';
const STOOD_STILL = 'Aftersale stood still after this was asked, and too much time has passed.';

/** The last of a bulk has longer, since it waits for the ones before it. */
const isStale = (road: Road, { revision, askedAt, waitsUntil, bulk }: Decision) =>
  revision === 1 &&
  road.clock.now().getTime() - new Date(waitsUntil ?? askedAt).getTime() >
    road.pace.askExpires + (bulk?.of ?? 0) * road.pace.settle;

const expire = (road: Road, held: Held, reason: string) =>
  takeStep(road, held, { change: { state: 'expired', reason }, audit: 'expired' });

const remind = async (road: Road, held: Held): Promise<Held> => {
  const { decision } = held;
  const left = new Date(decision.until ?? decision.updatedAt).getTime() - road.clock.now().getTime();
  if (left > road.policy.current().file.sign_off.remind_before) return held;
  return takeStep(road, held, {
    change: {},
    nextIn: left,
    release: true,
    audit: 'reminded',
    also: (tables) =>
      tables.outbox.enqueue(
        decision.bulk === undefined
          ? { kind: 'decision_reminder', decision: decision.id, revision: decision.revision }
          : { kind: 'bulk_reminder', bulk: decision.bulk.id },
      ),
  });
};
