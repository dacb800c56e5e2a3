import { type Decision, hasEnded } from '../../src/desk/decision';
import { compareLedger } from '../../src/store/audit-ledger';
import type { Store } from '../../src/store/store';
import type { Money } from './effects';
import type { Gate } from './plan';
import type { Workspace } from './workspace';

/** What people were told during the run, which nothing may take back. */
export interface Promises {
  /** Sign-offs that were acknowledged. */
  readonly signed: ReadonlySet<string>;
  readonly undone: ReadonlySet<string>;
}

const NEEDED: Readonly<Record<Gate, number>> = { straight: 0, 'one sign-off': 1, 'two sign-offs': 2, undo: 0 };

/** A limit holds for money only; the rule of two for everything. */
const needed = (gate: Gate, { effect }: Decision): number =>
  effect === 'money' || gate === 'two sign-offs' ? NEEDED[gate] : 0;

const ofMoney = (decisions: readonly Decision[], money: Money): string[] => {
  const wrong: string[] = [];
  if (money.refunded > money.paid + 0.001) wrong.push(`${money.refunded} was refunded of ${money.paid} paid`);
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

const ofConsent = (decisions: readonly Decision[], gate: Gate): string[] =>
  decisions.flatMap((decision) => {
    if (decision.state !== 'done') return [];
    const consents = new Set(
      decision.signOffs.filter(({ verdict }) => verdict === 'sign_off').map(({ person }) => person),
    );
    return consents.size < needed(gate, decision) || consents.has(decision.requester)
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

const ofCards = (decisions: readonly Decision[], workspace: Workspace): string[] =>
  decisions.flatMap((decision) => {
    const cards = workspace.of(`decision:${decision.id}`);
    const receipts = workspace.of(`receipt:${decision.id}`);
    const wrong: string[] = [];
    if (cards.length > 1) wrong.push(`${cards.length} cards of one decision`);
    if (cards[0] !== undefined && cards[0].text !== decision.state) {
      wrong.push(`a card shows ${cards[0].text} where the row says ${decision.state}`);
    }
    if (receipts.length !== (decision.calls > 0 ? 1 : 0))
      wrong.push(`${receipts.length} receipts after ${decision.calls} calls`);
    if (decision.calls === 0 && cards.length === 0) wrong.push(`nobody was told that it ended ${decision.state}`);
    return wrong;
  });

/** Everything that must hold when a run has come to rest, as sentences of what does not. */
export const violations = async (
  {
    store,
    money,
    workspace,
    gate,
    promises,
  }: { store: Store; money: Money; workspace: Workspace; gate: Gate; promises: Promises },
  decisions: readonly Decision[],
): Promise<string[]> => {
  const broken = await store.audit.verify();
  const { differences } = await compareLedger(store);
  const unfinished = await store.intents.unfinished();
  return [
    ...ofMoney(decisions, money),
    ...ofConsent(decisions, gate),
    ...ofPromises(decisions, promises),
    ...ofCards(decisions, workspace),
    ...(broken === undefined ? [] : [`the audit is broken at ${broken.seq}: ${broken.reason}`]),
    ...differences.map((one) => `the audit says ${one.audit} where the ledger says ${one.ledger}`),
    ...unfinished.map((intent) => `an intent is left ${intent.state}`),
  ];
};
