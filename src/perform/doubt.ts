import type { Decision } from '../desk/decision';
import type { AnyAct, Witness } from '../desk/operation';
import { type AppError, asAppError } from '../errors';
import type { Held } from '../store/decision-leases';
import { call } from './act';
import { fenced } from './fence';
import { finish } from './finish';
import { intentId } from './intent-id';
import { parseInput } from './operations';
import { clearedOf, type Road } from './road';
import { takeStep } from './step';

/** One look at once, and two more after eBay has had time to show what it did. */
const LOOKS = 3;
/** A retry at most: two calls in all. */
const CALLS = 2;
/** How often reading back may fail before a person must look. */
const MISSED_LOOKS = 10;

/** The answer was lost, or the process died while it was on its way: read before anything else. */
export const inDoubt = async (road: Road, held: Held, failure: AppError | undefined): Promise<Held> => {
  const doubtful = await takeStep(road, held, {
    change: {
      state: 'in_doubt',
      looks: 0,
      missedLooks: 0,
      reason: failure?.message ?? 'The answer from eBay was lost when Aftersale stopped.',
    },
    nextIn: road.pace.lease,
    audit: 'in_doubt',
    facts: failure === undefined ? { stopped: true } : { code: failure.code },
  });
  return readBack(road, doubtful);
};

const readings = ({ readings: all }: Witness): Decision['readings'] => [...all];

/** Reads the witness once and does what follows from it. */
export const readBack = async (road: Road, held: Held): Promise<Held> => {
  const { decision } = held;
  const operation = road.operations.act(decision.operation);
  let witness: Witness;
  try {
    const context = road.contextFor(decision.account, 'act');
    witness = await operation.witness(context, parseInput(operation, decision.input), clearedOf(decision));
  } catch (thrown) {
    return unread(road, held, asAppError(thrown));
  }
  if (witness.verdict === 'happened') {
    const answer = { words: 'Its answer was lost, but eBay shows that it happened.' };
    return finish(road, held, { state: 'done', answer, witness, audit: 'seen_to_have_happened' });
  }
  const looks = decision.looks + 1;
  if (looks < LOOKS) {
    return takeStep(road, held, {
      change: { looks, readings: readings(witness) },
      nextIn: road.pace.settle,
      release: true,
      request: witness.request,
      audit: 'not_seen_yet',
      facts: { looks, verdict: witness.verdict },
    });
  }
  const mayRetry = operation.retry === 'once_if_unseen' && witness.verdict === 'not_happened';
  if (mayRetry && decision.calls < CALLS) return retry(road, held, operation, witness);
  return park(road, held, readings(witness), wordsFor(operation));
};

const wordsFor = (operation: AnyAct) =>
  operation.effect === 'reply'
    ? 'It may have been sent: eBay shows no sure sign of it, and it is not sent a second time.'
    : 'eBay does not show whether it happened, and it is not done a second time.';

const unread = (road: Road, held: Held, failure: AppError): Promise<Held> => {
  const missedLooks = held.decision.missedLooks + 1;
  if (missedLooks >= MISSED_LOOKS) {
    return park(road, held, held.decision.readings, `eBay could not be read back: ${failure.message}`);
  }
  return takeStep(road, held, {
    change: { missedLooks },
    nextIn: road.pace.retry,
    release: true,
    audit: 'read_back_failed',
    facts: { code: failure.code, missedLooks },
  });
};

/** The one retry, only where eBay's own state machine refuses a repeat, and only while the object still allows the act. */
const retry = async (road: Road, held: Held, operation: AnyAct, witness: Witness): Promise<Held> => {
  const input = parseInput(operation, held.decision.input);
  const precheck = await operation.precheck(fenced(road, held), input).catch(asAppError);
  if (!('allowed' in precheck)) return unread(road, held, precheck);
  if (!precheck.allowed) {
    return park(
      road,
      held,
      readings(witness),
      `eBay shows no sign of it, and it is not allowed any more: ${precheck.reason}`,
    );
  }
  const again = await takeStep(road, held, {
    change: { state: 'acting', calls: held.decision.calls + 1, readings: readings(witness) },
    nextIn: road.pace.lease,
    audit: 'retried',
    also: (tables) => tables.intents.retried(intentId(held.decision), held.token),
  });
  return call(road, again);
};

/** Nobody knows: the order stays blocked until a person says what happened. */
const park = (road: Road, held: Held, all: Decision['readings'], reason: string): Promise<Held> =>
  takeStep(road, held, {
    change: {
      state: 'parked',
      looks: LOOKS,
      readings: all,
      reason,
      hint: 'Look at the order on eBay, then press "It happened" or "It did not" and say how you know.',
    },
    release: true,
    audit: 'parked',
    also: (tables) => tables.intents.settle(intentId(held.decision), 'parked'),
  });
