import type { Decision } from '../desk/decision';
import type { Cleared } from '../desk/operation';
import type { Held } from '../store/decision-leases';
import { parseInput } from './operations';
import type { Ruling } from './policy';
import { inMs, nowOf, type Road } from './road';
import { standingSignOffs } from './standing-sign-offs';
import { type Step, takeStep } from './step';

/** What the last look found, as the decision keeps it. */
export const whatWasSeen = (road: Road, decision: Decision, cleared: Cleared): Partial<Decision> => {
  const operation = road.operations.act(decision.operation);
  return {
    facts: cleared.facts,
    ...(cleared.order === undefined ? {} : { order: cleared.order }),
    ...(cleared.money === undefined ? {} : { money: cleared.money }),
    ...(cleared.respondBy === undefined ? {} : { respondBy: cleared.respondBy }),
    ...(cleared.request === undefined ? {} : { before: cleared.request }),
    described: [...operation.describe(parseInput(operation, decision.input), cleared)],
    policyHash: road.policy.current().hash,
  };
};

const remembering =
  (road: Road, cleared: Cleared): NonNullable<Step['also']> =>
  async (tables) => {
    await tables.facts.remember(cleared.facts, nowOf(road));
  };

const msUntil = (road: Road, instant: string) => new Date(instant).getTime() - road.clock.now().getTime();

/** A wait never goes on past what leaves time to answer eBay. */
const beforeDeadline = (road: Road, wish: number, respondBy: string | undefined) =>
  respondBy === undefined ? wish : Math.min(wish, msUntil(road, respondBy) - road.pace.deadlineMargin);

/** Waits for colleagues, with a reminder before it expires. */
export const waitForSignOff = (
  road: Road,
  held: Held,
  cleared: Cleared,
  ruling: Extract<Ruling, { kind: 'sign_off' }>,
): Promise<Held> => {
  const { expires, remind_before } = road.policy.current().file.sign_off;
  const wait = Math.max(beforeDeadline(road, expires, cleared.respondBy), 60_000);
  const until = inMs(road, wait);
  const { id, bulk, signOffs } = held.decision;
  const standing = [...standingSignOffs(road, held.decision)];
  // Whoever's consent stopped counting may give it again: it would be their second answer to the revision that they saw.
  const revision = held.decision.revision + (standing.length < signOffs.length ? 1 : 0);
  return takeStep(road, held, {
    change: {
      ...whatWasSeen(road, held.decision, cleared),
      state: 'sign_off',
      revision,
      approvers: ruling.approvers,
      signOffs: standing,
      why: [...ruling.why],
      until,
    },
    // A wait that is shorter than the time of its reminder is reminded of halfway, not as it begins.
    nextIn: remind_before < wait ? wait - remind_before : wait / 2,
    release: true,
    request: cleared.request,
    audit: 'waits_for_sign_off',
    facts: { approvers: ruling.approvers },
    also: async (tables) => {
      await remembering(road, cleared)(tables);
      if (revision > held.decision.revision) {
        for (const signed of standing) await tables.signOffs.add(id, revision, signed);
      }
      // A bulk calls once for all of it.
      if (bulk === undefined) await tables.outbox.enqueue({ kind: 'sign_off_call', decision: id, until });
    },
  });
};

/** The window of a bulk ends for all its items at the same moment, and begins when all were to be looked at. */
const untilAllAreLookedAt = (road: Road, { bulk, askedAt }: Decision) =>
  bulk === undefined ? 0 : Math.max(0, msUntil(road, askedAt) + bulk.of * road.pace.bulkGap);

/** How long the act can be taken back; nothing when it has a gate already or the deadline is near. */
export const undoWindow = (road: Road, decision: Decision, cleared: Cleared): number => {
  if (decision.effect === 'reply' || decision.approvers > 0 || decision.until !== undefined) return 0;
  const wish = road.policy.current().file.undo[decision.effect];
  return Math.max(
    0,
    beforeDeadline(road, wish === 0 ? 0 : wish + untilAllAreLookedAt(road, decision), cleared.respondBy),
  );
};

export const waitForUndo = (road: Road, held: Held, cleared: Cleared, wait: number): Promise<Held> =>
  takeStep(road, held, {
    change: { ...whatWasSeen(road, held.decision, cleared), state: 'undo', until: inMs(road, wait) },
    nextIn: wait + (held.decision.bulk?.place ?? 0) * road.pace.bulkGap,
    release: true,
    request: cleared.request,
    audit: 'waits_for_undo',
    also: remembering(road, cleared),
  });
