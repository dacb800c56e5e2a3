import type { Actor } from '../desk/decision';
import type { Target } from '../desk/operation';
import { type AccountId, DecisionId } from '../ids';
import type { Money } from '../money';
import type { Denial } from './answer-waiting';
import { requestOf } from './ask';
import { type GlassLeft, glassLeft } from './glass-left';
import { mayAsk } from './policy';
import { personOf, type Road } from './road';
import { rule } from './ruling';

/** How the rules would let an act go on if it were asked for now. */
export type Outlook =
  | { readonly kind: 'goes' }
  | {
      readonly kind: 'sign_off';
      readonly why: readonly string[];
      /** Where the person may act without it; nothing may be left of today. */
      readonly glass?: GlassLeft;
    }
  | Denial;

export interface Foreseen {
  readonly operation: string;
  readonly account: AccountId;
  readonly target: Target;
  readonly actor: Actor;
  readonly money: Money | undefined;
  readonly reasonCode?: string | undefined;
}

const NOT_ASKED = DecisionId.parse('not asked for yet');

/** Asks the rules before the person does; nothing is written. @throws AppError `not_found` */
export const outlook = async (road: Road, foreseen: Foreseen): Promise<Outlook> => {
  const { account, target, actor, money, reasonCode } = foreseen;
  const { name: operation, effect } = road.operations.act(foreseen.operation);
  const denied = mayAsk(road.policy.current(), personOf(road, actor.person), { operation, effect, account });
  if (denied !== undefined) return denied;
  const ruling = await rule(
    road,
    road.store,
    { id: NOT_ASKED, operation, effect, account, requester: actor.person, reasonCode, ...requestOf(target) },
    { money },
  );
  if (ruling.kind === 'denied') return ruling;
  if (ruling.kind === 'allow') return { kind: 'goes' };
  const glass = await glassLeft(road, actor, account);
  return { kind: 'sign_off', why: ruling.why, ...('kind' in glass ? {} : { glass }) };
};
