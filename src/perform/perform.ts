import type { Account } from '../desk/account';
import type { Actor, Decision } from '../desk/decision';
import type { Role } from '../desk/desk-file';
import type { SavedReply } from '../desk/saved-reply';
import { asAppError } from '../errors';
import type { AccountId, BulkId, DecisionId, PersonId } from '../ids';
import { accountsAs } from './accounts-as';
import { onlyAdmins, reachOf } from './admins';
import type { Answered, Denial } from './answer-waiting';
import { type Asked, ask } from './ask';
import { auditTrail, type Trail } from './audit-trail';
import { closeBreaker } from './breaker';
import type { AnsweredBulk } from './bulk/answer-bulk';
import { type AskBulk, type AskedBulk, askBulk } from './bulk/ask-bulk';
import { type BulkPreview, type PreviewBulk, previewBulk } from './bulk/preview-bulk';
import { type BulkVerdict, signOffBulk } from './bulk/sign-off-bulk';
import { undoBulk } from './bulk/undo-bulk';
import { change } from './change';
import { publishRules } from './fleet-rules';
import { actWithoutSignOff } from './glass';
import { type GlassLeft, glassLeft } from './glass-left';
import { may } from './may';
import type { Ask, Outcome } from './outcome';
import { type Foreseen, type Outlook, outlook } from './outlook';
import { type Preview, preview } from './preview';
import { proceed } from './proceed';
import { type Read, read } from './read';
import { type Reconciliation, reconcileAndTell } from './reconcile';
import { reconcileNow } from './reconcile-now';
import { report, type Told } from './report';
import { resolve } from './resolve';
import { review } from './review';
import { PACE, type Pace, personOf, type Road } from './road';
import { deleteReply, listReplies, mayEditReplies, type SeenReply, saveReply } from './saved-replies';
import { signOff, type Verdict } from './sign-off';
import { signersOf } from './signers';
import { undo } from './undo';

/** The only road from a person to eBay. Everything but `preview`, `read` and `proceed` is one local commit. */
export interface Perform {
  ask(ask: Ask): Promise<Asked | Extract<Outcome, { kind: 'denied' }>>;
  /** Takes the decision as far as it can go now. Call it after the acknowledgement of every `ask` and answer. */
  proceed(decision: DecisionId): Promise<Outcome>;
  read(ask: Ask): Promise<Read | Extract<Outcome, { kind: 'denied' }>>;
  preview(ask: Ask): Promise<Preview | Extract<Outcome, { kind: 'denied' | 'refused' }>>;
  /** How the rules would let an act go on if it were asked for now. @throws AppError `not_found` */
  outlook(foreseen: Foreseen): Promise<Outlook>;
  /** How often the person may still act without sign-off today; a denial for who may not at all. */
  glassLeft(actor: Actor, account: AccountId): Promise<GlassLeft | Denial>;
  signOff(decision: DecisionId, actor: Actor, verdict: Verdict): Promise<Answered>;
  /** Everybody who can sign this decision off now; `membersOf` knows the user groups. */
  signersOf(decision: Decision, membersOf: (group: string) => readonly PersonId[]): readonly PersonId[];
  undo(decision: DecisionId, actor: Actor): Promise<Answered>;
  /** `revision` is that of the card whose form was filled in. */
  change(decision: DecisionId, actor: Actor, input: unknown, revision?: number): Promise<Answered>;
  resolve(decision: DecisionId, actor: Actor, said: 'happened' | 'not_happened', reason: string): Promise<Answered>;
  /** Whether the person's role lets them ask for this, before anything is known of amounts. */
  may(actor: Actor, operation: string, account: AccountId): boolean;
  find(decision: DecisionId): Promise<Decision | undefined>;
  /** Takes up every decision that is due: at start, every minute, and when an undo window ends. Returns how many. */
  resume(): Promise<number>;
  /** When the next decision falls due, as ISO 8601. */
  nextAt(): Promise<string | undefined>;
  /** Says that these rules are in force now. Call it at start and after every reload of the desk file. */
  publishRules(): Promise<void>;
  /** Compares the ledger since then (ISO 8601) with eBay, and tells admins what differs. */
  reconcile(account: AccountId, since: string): Promise<Reconciliation>;
  /** The same for an admin who asks, over the last seven days of their accounts, told to nobody else. */
  reconcileNow(actor: Actor): Promise<readonly Reconciliation[] | Denial>;
  /** Another admin has looked at an act that was made without its sign-off, and may say what they think of it. */
  review(decision: DecisionId, actor: Actor, words?: string): Promise<Answered>;
  /** An admin lets money of the account move again after its breaker stopped it; undefined when done. */
  closeBreaker(account: AccountId, actor: Actor): Promise<Denial | undefined>;
  actWithoutSignOff(
    decision: DecisionId,
    actor: Actor,
    said: { readonly reason: string; readonly revision: number },
  ): Promise<Answered>;
  /** Why this person may not see what is for admins only; undefined for an admin. */
  adminsOnly(actor: Actor): Denial | undefined;
  /** The figures of a week or month. @throws AppError `bad_input` */
  report(actor: Actor, words: string, accounts: readonly Account[]): Promise<Told | Denial>;
  /** Those of the accounts on which the person has the role or a higher one; a denial where there are none. */
  accountsAs(actor: Actor, role: Role, all: readonly AccountId[]): readonly AccountId[] | Denial;
  /** How many requests one decision may cover, as the desk file says. */
  mostInBulk(): number;
  /** What many acts would do together. @throws AppError `bad_input` */
  previewBulk(wanted: PreviewBulk): Promise<BulkPreview | Denial>;
  /** Asks for many alike acts as one; they are taken up one after the other. @throws AppError `bad_input` */
  askBulk(asked: AskBulk): Promise<AskedBulk | Denial>;
  signOffBulk(bulk: BulkId, actor: Actor, verdict: BulkVerdict): Promise<AnsweredBulk | Denial>;
  /** Takes back everything of it for which nothing was sent. */
  undoBulk(bulk: BulkId, actor: Actor): Promise<AnsweredBulk | Denial>;
  /** A page of the audit trail for an admin. @throws AppError `bad_input` */
  auditTrail(actor: Actor, words: string, before?: number): Promise<Trail | Denial>;
  /** True for those whom the list of saved replies is shown to. */
  mayEditReplies(actor: Actor): boolean;
  savedReplies(actor: Actor): ReturnType<typeof listReplies>;
  /** A new one, or what an admin makes of the one that they saw. */
  saveReply(actor: Actor, reply: SavedReply, seen?: SeenReply): ReturnType<typeof saveReply>;
  deleteReply(actor: Actor, seen: SeenReply): ReturnType<typeof deleteReply>;
}

const BATCH = 50;

export type PerformPorts = Omit<Road, 'pace' | 'accounts'> &
  Partial<Pick<Road, 'accounts'>> & { readonly pace?: Partial<Pace> };

export const createPerform = (ports: PerformPorts): Perform => {
  const road: Road = { accounts: () => [], ...ports, pace: { ...PACE, ...ports.pace } };
  let isFirst = true;

  return {
    ask: (asked) => ask(road, asked),
    proceed: (decision) => proceed(road, decision),
    read: (asked) => read(road, asked),
    preview: (asked) => preview(road, asked),
    outlook: (foreseen) => outlook(road, foreseen),
    glassLeft: (actor, account) => glassLeft(road, actor, account),
    signOff: (decision, actor, verdict) => signOff(road, decision, actor, verdict),
    signersOf: (decision, membersOf) => signersOf(road, decision, membersOf),
    undo: (decision, actor) => undo(road, decision, actor),
    change: (decision, actor, input, revision) => change(road, decision, actor, input, revision),
    resolve: (decision, actor, said, reason) => resolve(road, decision, actor, said, reason),
    may: (actor, operation, account) => may(road, actor, operation, account),
    find: (decision) => road.store.decisions.find(decision),
    nextAt: () => road.store.decisions.nextAt(),
    publishRules: () => publishRules(road),

    async resume() {
      // Nobody else can hold a lease where this process owns the file alone: they are left from before it started.
      if (isFirst && road.store.alone) await road.store.decisions.forgetLeases();
      isFirst = false;
      const due = await road.store.decisions.due(BATCH);
      for (const decision of due) {
        await proceed(road, decision).catch((thrown: unknown) => {
          const failure = asAppError(thrown);
          road.log.error('decision_not_resumed', { decision, code: failure.code, reason: failure.message });
        });
      }
      return due.length;
    },

    mostInBulk: () => road.policy.current().file.bulk.most,
    previewBulk: (wanted) => previewBulk(road, wanted),
    askBulk: (asked) => askBulk(road, asked),
    signOffBulk: (bulk, actor, verdict) => signOffBulk(road, bulk, actor, verdict),
    undoBulk: (bulk, actor) => undoBulk(road, bulk, actor),
    reconcile: (account, since) => reconcileAndTell(road, account, since),
    reconcileNow: (actor) => reconcileNow(road, actor),
    review: (decision, actor, words) => review(road, decision, actor, words),
    closeBreaker: (account, actor) => closeBreaker(road, account, actor),
    actWithoutSignOff: (decision, actor, said) => actWithoutSignOff(road, decision, actor, said),
    adminsOnly: ({ person }) =>
      reachOf(road.policy.current(), personOf(road, person)) === undefined ? onlyAdmins() : undefined,
    report: (actor, words, accounts) => report(road, actor, words, accounts),
    accountsAs: (actor, role, all) => accountsAs(road, actor, role, all),
    auditTrail: (actor, words, before) => auditTrail(road, actor, words, before),
    mayEditReplies: (actor) => mayEditReplies(road, actor),
    savedReplies: (actor) => listReplies(road, actor),
    saveReply: (actor, reply, seen) => saveReply(road, actor, reply, seen),
    deleteReply: (actor, seen) => deleteReply(road, actor, seen),
  };
};
