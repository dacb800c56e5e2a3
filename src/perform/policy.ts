import type { DeskFile, Policy, Role } from '../desk/desk-file';
import { ROLES } from '../desk/desk-file';
import { matchesOperation } from '../desk/desk-file-values';
import type { Effect } from '../desk/operation';
import { quietUntil } from '../desk/working-time';
import type { AccountId, PersonId } from '../ids';
import { add, compare, formatMoney, type Money } from '../money';

/** A person as the desk knows them at this moment. */
export interface Person {
  readonly id: PersonId;
  /** Slack user groups they are in, by id. */
  readonly groups: readonly string[];
}

/** What is asked for. */
export interface Act {
  readonly operation: string;
  readonly effect: Effect;
  readonly account: AccountId;
  readonly money: Money | undefined;
  readonly reasonCode: string | undefined;
}

/** What the ledger says has been moved already. */
export interface Spent {
  readonly byPersonToday: readonly Money[];
  readonly onRequest: readonly Money[];
}

export interface BreakGlass {
  readonly reason: string;
  readonly usedToday: number;
}

export type Ruling =
  | { readonly kind: 'allow'; readonly brokeGlass: boolean }
  | { readonly kind: 'sign_off'; readonly approvers: number; readonly why: readonly string[] }
  | {
      readonly kind: 'denied';
      readonly reason: string;
      readonly hint: string;
      /** When it would be let through again. */
      readonly until?: Date;
      /** The account's breaker said no: admins must hear of it. */
      readonly isBreaker?: true;
    };

export const deny = (reason: string, hint: string): Extract<Ruling, { kind: 'denied' }> => ({
  kind: 'denied',
  reason,
  hint,
});

/** What is done with a whole bulk is not done with one of its items. */
export const oneOfMany = () =>
  deny('It is one of many that were asked for as one.', 'Send the whole back, and ask for this one by itself.');

const covers = (accounts: readonly AccountId[] | undefined, account: AccountId) =>
  accounts === undefined || accounts.includes(account);

/** The highest role that the person has on the account. */
export const roleOf = ({ file }: Policy, person: Person, account: AccountId): Role | undefined => {
  const has = (role: Role) => {
    const members = file.roles[role];
    if (members === undefined) return role === 'viewer';
    const named = members.people.includes(person.id) || members.groups.some((group) => person.groups.includes(group));
    return named && covers(members.accounts, account);
  };
  return [...ROLES].reverse().find(has);
};

export const rank = (role: Role | undefined): number => (role === undefined ? -1 : ROLES.indexOf(role));

export const roleNeeded = (
  file: DeskFile,
  { operation, effect, account }: Pick<Act, 'operation' | 'effect' | 'account'>,
) => {
  const rules = file.who_may.filter(
    (rule) => covers(rule.accounts, account) && rule.operations.some((name) => matchesOperation(name, operation)),
  );
  const named = rules.flatMap((rule) => rule.roles);
  if (named.length === 0) return effect === 'read' ? 'viewer' : 'agent';
  return ROLES.find((role) => named.includes(role)) ?? 'admin';
};

/** Whether the person may ask for the operation at all, before anything is known of amounts. */
export const mayAsk = (
  policy: Policy,
  person: Person,
  act: Pick<Act, 'operation' | 'effect' | 'account'>,
): Extract<Ruling, { kind: 'denied' }> | undefined => {
  if (!policy.present) {
    if (act.effect === 'read') return undefined;
    return deny(
      'This desk has no desk file yet, so nobody may decide or move money.',
      'Whoever runs Aftersale names the team in the desk file; it is read without a restart.',
    );
  }
  const needed = roleNeeded(policy.file, act);
  if (rank(roleOf(policy, person, act.account)) >= rank(needed)) return undefined;
  return deny(
    `Only people with the role ${needed} may do this.`,
    `Ask someone with the role ${needed}, or an admin to add you.`,
  );
};

const inCurrency = (amounts: readonly Money[], currency: string) =>
  amounts.find((amount) => amount.currency === currency);

const total = (amounts: readonly Money[], start: Money): Money =>
  amounts.filter((amount) => amount.currency === start.currency).reduce(add, start);

/** Every reason why the person may not move this money without a colleague. */
export const overLimits = (file: DeskFile, role: Role, act: Act, spent: Spent): string[] => {
  if (act.effect !== 'money') return [];
  const { money } = act;
  if (money === undefined) return ['The amount is not known.'];
  const limits = file.limits.filter((limit) => limit.role === role && covers(limit.accounts, act.account));
  const checks = [
    { name: 'per act', listed: limits.flatMap((limit) => limit.per_act), sum: money },
    { name: 'per request', listed: limits.flatMap((limit) => limit.per_request), sum: total(spent.onRequest, money) },
    { name: 'per day', listed: limits.flatMap((limit) => limit.per_day), sum: total(spent.byPersonToday, money) },
  ].map((check) => ({ ...check, limit: inCurrency(check.listed, money.currency) }));
  if (checks.every((check) => check.limit === undefined))
    return [`No limit is set for the role ${role} in ${money.currency}.`];
  return checks.flatMap(({ name, limit, sum }) =>
    limit !== undefined && compare(sum, limit) > 0
      ? [`${formatMoney(sum)} is over the limit of ${formatMoney(limit)} ${name} for the role ${role}.`]
      : [],
  );
};

const isOver = (over: readonly Money[] | undefined, money: Money | undefined): boolean => {
  if (over === undefined || money === undefined) return true;
  const limit = inCurrency(over, money.currency);
  return limit === undefined || compare(money, limit) > 0;
};

export const signOffRules = (file: DeskFile, act: Act) =>
  file.sign_off.rules.filter(
    (rule) =>
      act.effect !== 'read' &&
      rule.operations.some((name) => matchesOperation(name, act.operation)) &&
      (rule.effects === undefined || rule.effects.includes(act.effect)) &&
      (rule.reasons === undefined || act.reasonCode === undefined || rule.reasons.includes(act.reasonCode)) &&
      covers(rule.accounts, act.account) &&
      (rule.over === undefined ||
        (act.effect === 'money'
          ? isOver(rule.over, act.money)
          : act.money !== undefined && isOver(rule.over, act.money))),
  );

/** What the desk's rules say of one act by one person at one moment. Pure: everything it depends on is handed in. */
export const decide = (
  policy: Policy,
  person: Person,
  act: Act,
  { now, spent, breakGlass }: { now: Date; spent: Spent; breakGlass: BreakGlass | undefined },
): Ruling => {
  const denied = mayAsk(policy, person, act);
  if (denied !== undefined) return denied;
  if (act.effect === 'read') return { kind: 'allow', brokeGlass: false };
  const { file } = policy;
  const role = roleOf(policy, person, act.account) ?? 'viewer';
  const why = overLimits(file, role, act, spent);
  const rules = signOffRules(file, act);
  const quiet = file.quiet_hours;
  const until = act.effect === 'money' && quiet !== undefined && quiet.money !== 'allow' && quietUntil(now, quiet);
  if (until) {
    if (quiet?.money === 'deny') {
      return { ...deny('Money does not move during quiet hours.', 'Ask again when they are over.'), until };
    }
    why.push('Money asked for during quiet hours needs a colleague.');
  }
  if (rules.length > 0) why.push('The team’s sign-off rules ask for a colleague.');
  if (why.length === 0) return { kind: 'allow', brokeGlass: false };
  if (breakGlass !== undefined) return throughGlass(file, role, breakGlass);
  return { kind: 'sign_off', approvers: Math.max(1, ...rules.map((rule) => rule.approvers)), why };
};

/** Whether the desk file lets this role act without sign-off at all, and how often a day. */
export const mayBreakGlass = (file: DeskFile, role: Role) => {
  const rule = file.break_glass;
  if (rule === undefined)
    return deny('The desk file does not let anyone act without sign-off.', 'Ask for it the usual way.');
  if (!rule.roles.some((name) => rank(role) >= rank(name))) {
    return deny('Your role may not act without sign-off.', 'Ask for it the usual way.');
  }
  return { kind: 'allow' as const, perDay: rule.per_day };
};

/** Nothing is left of what a person may do without sign-off in a day. */
export const glassUsedUp = (perDay: number) =>
  deny(`Acting without sign-off is used up for today (${perDay}).`, 'Ask for it the usual way.');

/** Whether the desk file lets this role act without sign-off now. */
export const throughGlass = (file: DeskFile, role: Role, { reason, usedToday }: BreakGlass): Ruling => {
  const allowed = mayBreakGlass(file, role);
  if (allowed.kind === 'denied') return allowed;
  if (reason.trim() === '') return deny('Acting without sign-off needs a reason.', 'Say why it cannot wait.');
  return usedToday >= allowed.perDay ? glassUsedUp(allowed.perDay) : { kind: 'allow', brokeGlass: true };
};
