import type { Decision } from '../desk/decision';
import { dayOf } from '../desk/desk-calendar';
import type { Policy } from '../desk/desk-file';
import type { AccountId, PersonId } from '../ids';
import { compare, formatMoney, type Money } from '../money';
import { deny, type Person, rank, roleOf } from './policy';

/** What a colleague is asked to consent to. */
export interface Consent {
  readonly account: AccountId;
  readonly timeZone: string;
  readonly requester: PersonId;
  readonly money: Money | undefined;
  /** Those who have signed off already, and those in whose place they did. */
  readonly signed: readonly PersonId[];
}

/** What a waiting decision asks its colleagues to consent to. */
export const consentTo = (decision: Decision, timeZone: string): Consent => ({
  account: decision.account,
  timeZone,
  requester: decision.requester,
  money: decision.money,
  signed: decision.signOffs.flatMap(({ person, onBehalfOf }) => (onBehalfOf ? [person, onBehalfOf] : [person])),
});

export type SignOffRuling =
  | { readonly kind: 'allow'; readonly onBehalfOf?: PersonId }
  | { readonly kind: 'denied'; readonly reason: string; readonly hint: string };

/** What this person alone may consent to: undefined when nothing stands against it. */
const against = (policy: Policy, person: Person, { account, money }: Consent): string | undefined => {
  const role = roleOf(policy, person, account);
  if (rank(role) < rank('approver')) return 'Only approvers and admins may sign off.';
  if (money === undefined || role === 'admin') return undefined;
  const limits = policy.file.limits
    .filter((one) => one.role === role && (one.accounts === undefined || one.accounts.includes(account)))
    .flatMap((one) => one.per_act);
  // A role without any limit may sign off every amount; one with limits elsewhere only was never given this currency.
  if (limits.length === 0) return undefined;
  const limit = limits.find((amount) => amount.currency === money.currency);
  if (limit === undefined) return `You have limits, but none in ${money.currency}.`;
  if (compare(money, limit) <= 0) return undefined;
  return `${formatMoney(money)} is over your limit of ${formatMoney(limit)}.`;
};

/**
 * Whether the person's consent counts: never the requester's, never twice by the same person or in the same person's place.
 * `groupsOf` knows the groups of those in whose place somebody may sign.
 */
export const maySignOff = (
  policy: Policy,
  person: Person,
  consent: Consent,
  now: Date,
  groupsOf: (person: PersonId) => readonly string[],
): SignOffRuling => {
  if (person.id === consent.requester) {
    return deny('You asked for this yourself.', 'Someone else must sign it off.');
  }
  if (consent.signed.includes(person.id)) return deny('You have signed this off already.', 'Another person is needed.');
  const own = against(policy, person, consent);
  if (own === undefined) return { kind: 'allow' };
  const today = dayOf(now, consent.timeZone);
  for (const delegate of policy.file.delegates) {
    if (delegate.to !== person.id || today < delegate.starts || today > delegate.ends) continue;
    if (delegate.for === consent.requester || consent.signed.includes(delegate.for)) continue;
    const absent = { id: delegate.for, groups: groupsOf(delegate.for) };
    if (against(policy, absent, consent) === undefined) return { kind: 'allow', onBehalfOf: delegate.for };
  }
  return deny(own, 'Ask an approver whose limit covers it, or an admin.');
};
