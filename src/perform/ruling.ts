import type { Decision } from '../desk/decision';
import type { Cleared } from '../desk/operation';
import type { Money } from '../money';
import type { Moved } from '../store/intents';
import type { Tables } from '../store/store';
import { breakerReason } from './breaker';
import { movesAhead } from './bulk/moves-ahead';
import { glassUsed } from './glass-left';
import { startOfDay } from './hours';
import { decide, type Ruling } from './policy';
import { accountOf, personOf, type Road } from './road';
import { standingSignOffs } from './standing-sign-offs';

const amounts = (intents: readonly Moved[], except: string): Money[] =>
  intents.flatMap((intent) => (intent.money === undefined || intent.decision === except ? [] : [intent.money]));

/** What of a decision the rules ask for. */
export type Ruled = Pick<
  Decision,
  'id' | 'operation' | 'effect' | 'account' | 'requester' | 'request' | 'reasonCode' | 'breakGlass' | 'bulk'
>;

/** Whether the ruling lets the decision go on with the consents it has. */
export const isSatisfied = (road: Road, ruling: Ruling, decision: Decision): boolean =>
  ruling.kind === 'allow' ||
  (ruling.kind === 'sign_off' && standingSignOffs(road, decision).length >= ruling.approvers);

/** Whether the ruling lets the decision go on without the sign-off that the rules ask for. */
export const breaksGlass = (ruling: Ruling): boolean => ruling.kind === 'allow' && ruling.brokeGlass;

/** What the rules in force say of the decision, with what the ledger knows and what goes `before` it in the same bulk. */
export const rule = async (
  road: Road,
  store: Pick<Tables, 'intents' | 'settings' | 'decisions'>,
  decision: Ruled,
  cleared: Pick<Cleared, 'money'>,
  before?: readonly Moved[],
): Promise<Ruling> => {
  const ahead = before ?? (await movesAhead(store, decision));
  const now = road.clock.now();
  const day = startOfDay(accountOf(road, decision.account).timeZone, now);
  const isMoney = decision.effect === 'money';
  const byPerson = isMoney ? await store.intents.moneySince(day.toISOString(), { person: decision.requester }) : [];
  const onRequest =
    isMoney && decision.request !== undefined
      ? await store.intents.moneySince('', {
          requestKey: `${decision.request.account}/${decision.request.kind}/${decision.request.id}`,
        })
      : [];
  const policy = road.policy.current();
  const tripped = isMoney ? await breakerReason(road, store, decision, cleared.money, ahead) : undefined;
  if (tripped !== undefined) return tripped;
  return decide(
    policy,
    personOf(road, decision.requester),
    { ...decision, money: cleared.money, reasonCode: decision.reasonCode },
    {
      now,
      spent: {
        byPersonToday: amounts([...byPerson, ...ahead], decision.id),
        onRequest: amounts(onRequest, decision.id),
      },
      breakGlass:
        decision.breakGlass === undefined
          ? undefined
          : { reason: decision.breakGlass, usedToday: await glassUsed(road, store, decision.requester) },
    },
  );
};
