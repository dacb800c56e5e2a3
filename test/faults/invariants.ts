import { type Decision, hasEnded } from '../../src/desk/decision';
import { compareLedger } from '../../src/store/audit-ledger';
import type { Store } from '../../src/store/store';
import { rowsOf, wrongCards } from './cards';
import type { Money } from './effects';
import type { Workspace } from './workspace';

/** What people were told during the run, which nothing may take back. */
export interface Promises {
  /** Sign-offs that were acknowledged. */
  readonly signed: ReadonlySet<string>;
  readonly undone: ReadonlySet<string>;
}

/** How many colleagues must have consented to the decision. */
export type Needed = (decision: Decision) => number;

const ofMoney = (decisions: readonly Decision[], money: Money): string[] => {
  const wrong: string[] = [];
  for (const { paid, refunded } of money.orders) {
    if (refunded > paid + 0.001) wrong.push(`${refunded} was refunded of ${paid} paid`);
  }
  for (const name of new Set([...money.effects.map(({ of }) => of), ...decisions.map(money.effectOf)])) {
    const effects = money.effects.filter(({ of }) => of === name).length;
    const asked = decisions.filter((decision) => money.effectOf(decision) === name);
    const done = asked.filter(({ state }) => state === 'done').length;
    if (effects > 0 && asked.length === 0) wrong.push('an effect that nobody decided');
    else if (effects > Math.max(done, 1)) wrong.push(`${effects} effects of ${Math.max(done, 1)} intents`);
    else if (effects > done) wrong.push(`an effect of a decision that ended ${asked.map(({ state }) => state)}`);
    else if (effects < done) wrong.push('a decision is done without its effect');
  }
  return wrong;
};

const ofConsent = (decisions: readonly Decision[], needed: Needed): string[] =>
  decisions.flatMap((decision) => {
    if (decision.state !== 'done') return [];
    const consents = new Set(
      decision.signOffs.filter(({ verdict }) => verdict === 'sign_off').map(({ person }) => person),
    );
    return consents.size < needed(decision) || consents.has(decision.requester)
      ? ['an effect without the sign-off that it needs']
      : [];
  });

const ofPromises = (decisions: readonly Decision[], { signed, undone }: Promises): string[] =>
  decisions.flatMap((decision) => {
    const wrong: string[] = [];
    if (!hasEnded(decision.state)) wrong.push(`a decision never ended: ${decision.state}`);
    if (undone.has(decision.id) && decision.state !== 'undone') wrong.push(`undone, and yet ${decision.state}`);
    if (signed.has(decision.id) && ['expired', 'asked', 'sign_off'].includes(decision.state))
      wrong.push('a sign-off was lost');
    return wrong;
  });

/** Everything that must hold when a run has come to rest, as sentences of what does not. */
export const violations = async (
  {
    store,
    money,
    workspace,
    needed,
    promises,
  }: { store: Store; money: Money; workspace: Workspace; needed: Needed; promises: Promises },
  decisions: readonly Decision[],
): Promise<string[]> => {
  const broken = await store.audit.verify();
  const { differences } = await compareLedger(store);
  const unfinished = await store.intents.unfinished();
  return [
    ...ofMoney(decisions, money),
    ...ofConsent(decisions, needed),
    ...ofPromises(decisions, promises),
    ...wrongCards(await rowsOf(store, decisions), workspace),
    ...(broken === undefined ? [] : [`the audit is broken at ${broken.seq}: ${broken.reason}`]),
    ...differences.map((one) => `the audit says ${one.audit} where the ledger says ${one.ledger}`),
    ...unfinished.map((intent) => `an intent is left ${intent.state}`),
  ];
};
