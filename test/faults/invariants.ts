import { type Decision, hasEnded } from '../../src/desk/decision';
import { compareLedger } from '../../src/store/audit-ledger';
import type { Store } from '../../src/store/store';
import type { Plan } from './plan';
import type { Workspace } from './workspace';

/** What really moved, whoever moved it. */
export interface Money {
  readonly effects: readonly { readonly amount: string }[];
  readonly elsewhere: number;
  readonly paid: number;
}

/** What people were told during the run, which nothing may take back. */
export interface Promises {
  /** Sign-offs that were acknowledged. */
  readonly signed: ReadonlySet<string>;
  readonly undone: ReadonlySet<string>;
}

const NEEDED: Readonly<Record<Plan['gate'], number>> = { straight: 0, 'one sign-off': 1, 'two sign-offs': 2, undo: 0 };

const amountOf = ({ input }: Decision): string =>
  typeof input === 'object' && input !== null && 'amount' in input ? String(input.amount) : '?';

const effectsOf = (till: Money, decision: Decision) =>
  till.effects.filter(({ amount }) => amount === amountOf(decision));

const ofMoney = (decisions: readonly Decision[], till: Money, gate: Plan['gate']): string[] => {
  const wrong: string[] = [];
  const total = till.effects.reduce((sum, { amount }) => sum + Number(amount), till.elsewhere);
  if (total > till.paid + 0.001) wrong.push(`${total} was refunded of ${till.paid} paid`);
  for (const decision of decisions) {
    const effects = effectsOf(till, decision).length;
    if (effects > 1) wrong.push(`${effects} effects of one intent`);
    if (effects > 0 && decision.state !== 'done') wrong.push(`an effect of a decision that ended ${decision.state}`);
    if (effects === 0 && decision.state === 'done') wrong.push('a decision is done without its effect');
    const consents = new Set(
      decision.signOffs.filter(({ verdict }) => verdict === 'sign_off').map(({ person }) => person),
    );
    if (effects > 0 && (consents.size < NEEDED[gate] || consents.has(decision.requester))) {
      wrong.push('an effect without the sign-off that it needs');
    }
  }
  for (const effect of till.effects) {
    if (!decisions.some((decision) => amountOf(decision) === effect.amount))
      wrong.push('an effect that nobody decided');
  }
  return wrong;
};

const ofPromises = (decisions: readonly Decision[], { signed, undone }: Promises, till: Money): string[] =>
  decisions.flatMap((decision) => {
    const wrong: string[] = [];
    if (!hasEnded(decision.state)) wrong.push(`a decision never ended: ${decision.state}`);
    if (undone.has(decision.id) && effectsOf(till, decision).length > 0) wrong.push('done although it was undone');
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
    till,
    workspace,
    gate,
    promises,
  }: { store: Store; till: Money; workspace: Workspace; gate: Plan['gate']; promises: Promises },
  decisions: readonly Decision[],
): Promise<string[]> => {
  const broken = await store.audit.verify();
  const { differences } = await compareLedger(store);
  const unfinished = await store.intents.unfinished();
  return [
    ...ofMoney(decisions, till, gate),
    ...ofPromises(decisions, promises, till),
    ...ofCards(decisions, workspace),
    ...(broken === undefined ? [] : [`the audit is broken at ${broken.seq}: ${broken.reason}`]),
    ...differences.map((one) => `the audit says ${one.audit} where the ledger says ${one.ledger}`),
    ...unfinished.map((intent) => `an intent is left ${intent.state}`),
  ];
};
