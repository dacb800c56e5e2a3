import { createHash } from 'node:crypto';
import { requestKey } from '../desk/buyer-request';
import type { Cleared } from '../desk/operation';
import { AppError, asAppError, type ErrorCode } from '../errors';
import { canonicalJson } from '../store/canonical-json';
import type { Held } from '../store/decision-leases';
import type { Intent } from '../store/intents';
import { callsAgainAt } from './bulk/calls-open';
import { stoppedBy } from './bulk/stopped';
import { inDoubt } from './doubt';
import { fenced } from './fence';
import { finish } from './finish';
import { rulesDiffer } from './fleet-rules';
import { whatWasSeen } from './gate';
import { glassKey, glassUsed } from './glass-left';
import { intentId } from './intent-id';
import { parseInput } from './operations';
import { takeBack } from './put-off';
import { clearedOf, nowOf, type Road } from './road';
import { breaksGlass, isSatisfied, rule } from './ruling';
import { takeStep } from './step';

/** After these nothing has changed at eBay: it said no, or was never reached. Everything else leaves doubt. */
const DEFINITE: ReadonlySet<ErrorCode> = new Set([
  'refused',
  'not_found',
  'bad_input',
  'not_allowed',
  'unreachable',
  'decommissioned',
  'token',
  'consent_needed',
  'budget_spent',
  'changed',
]);

const intentOf = (road: Road, held: Held, cleared: Cleared): Intent => {
  const { decision, token } = held;
  const key = decision.request === undefined ? {} : { requestKey: requestKey(decision.request) };
  return {
    id: intentId(decision),
    decision: decision.id,
    account: decision.account,
    ...(cleared.order === undefined ? {} : { order: cleared.order }),
    ...key,
    operation: decision.operation,
    effect: decision.effect,
    person: decision.requester,
    fingerprint: createHash('sha256')
      .update(canonicalJson([decision.operation, decision.input]))
      .digest('hex'),
    policyHash: road.policy.current().hash,
    token,
    state: 'open',
    ...(cleared.money === undefined ? {} : { money: cleared.money }),
    startedAt: nowOf(road),
  };
};

/** Leave to act: what was seen, when it was read, and whether it is without the sign-off that the rules ask for. */
export interface Go {
  readonly cleared: Cleared;
  readonly lookedAt: string;
  readonly brokeGlass: boolean;
}

const passedMeanwhile = () =>
  new AppError('busy', 'Another act was made meanwhile, and with this one a limit would be passed.', {
    hint: 'Ask again, so that the limits are looked at anew.',
  });

const ruledOtherwise = () => new AppError('changed', 'The rules say otherwise now than a moment ago.');

const stoppedMeanwhile = () => new AppError('busy', 'The rest of what was asked for as one was stopped meanwhile.');

/**
 * Writes the intent and commits it; the call comes after.
 * @throws AppError `busy` while another act stands in the way, `changed` when the decision must be ruled anew
 */
export const intend = async (road: Road, held: Held, { cleared, lookedAt, brokeGlass }: Go): Promise<Held> => {
  const { decision } = held;
  return takeStep(road, held, {
    change: { ...whatWasSeen(road, decision, cleared), state: 'acting', calls: 1 },
    nextIn: road.pace.lease,
    request: cleared.request,
    audit: brokeGlass ? 'intended_without_sign_off' : 'intended',
    also: async (tables) => {
      await tables.audit.serialize();
      if ((await stoppedBy(tables, decision)) !== undefined) throw stoppedMeanwhile();
      if ((await rulesDiffer(road, tables)) !== undefined) throw ruledOtherwise();
      const ruling = await rule(road, tables, decision, cleared);
      if (!isSatisfied(road, ruling, decision)) throw passedMeanwhile();
      if (breaksGlass(ruling) !== brokeGlass) throw ruledOtherwise();
      await tables.intents.open(intentOf(road, held, cleared), lookedAt);
      if (!brokeGlass) return;
      const used = await glassUsed(road, tables, decision.requester);
      await tables.settings.set(glassKey(road, decision.requester), String(used + 1));
      await tables.outbox.enqueue({
        kind: 'admin_alert',
        code: 'broke_glass',
        account: decision.account,
        decision: decision.id,
        text: `<@${decision.requester}> acted without the sign-off that the rules ask for: ${decision.breakGlass ?? ''}`,
        hint: 'Another admin reviews it: its receipt is in the thread of the request.',
        dedupe: `glass:${decision.id}`,
      });
    },
  });
};

/** The call itself, from a row that says that it is being made. */
export const call = async (road: Road, held: Held): Promise<Held> => {
  const { decision } = held;
  const operation = road.operations.act(decision.operation);
  const input = parseInput(operation, decision.input);
  const cleared = clearedOf(decision);
  const context = fenced(road, held);
  const answer = await operation.run(context, input, cleared).catch(asAppError);
  if (answer instanceof AppError) return failed(road, held, answer);
  const witness = await operation.witness(context, input, cleared, answer).catch((thrown: unknown) => {
    road.log.warn('witness_unread', { decision: decision.id, code: asAppError(thrown).code });
    return undefined;
  });
  return finish(road, held, { state: 'done', answer, witness, audit: 'done' });
};

const failed = async (road: Road, held: Held, failure: AppError): Promise<Held> => {
  if (failure.code === 'busy' || failure.code === 'store') throw failure;
  const again = failure.code === 'budget_spent' ? await callsAgainAt(road, held.decision) : undefined;
  if (again !== undefined && held.decision.calls === 1) return takeBack(road, held, again);
  // A second call that failed says nothing of the first: only reading back does.
  if (!DEFINITE.has(failure.code) || held.decision.calls > 1) return inDoubt(road, held, failure);
  return finish(road, held, {
    state: 'refused',
    reason: failure.message,
    hint: failure.hint,
    audit: 'refused_by_ebay',
  });
};
