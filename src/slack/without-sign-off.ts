import type { AccountId } from '../ids';
import { glassUsedUp } from '../perform/policy';
import { type Answered, answerSent } from './answer-sent';
import type { Press } from './button';
import { routeOf } from './follow';
import { type Form, type FormMemory, formView } from './form';
import { outcomeMessage } from './messages/outcome';
import { reasonForm } from './modals/reason';
import { glassWords } from './sign-off-needed';
import type { Sending, SubmissionAck } from './submission';
import type { Turn } from './turn';
import type { Workplace } from './workplace';

/** Marks the form that asks why a previewed act cannot wait. */
export const WITHOUT_SIGN_OFF = 'without_sign_off:';

/** The form that asks this person why it cannot wait, with what is left of today; a denial where they may not. */
export const glassForm = async ({ perform }: Workplace, { actor }: Turn, account: AccountId) => {
  const left = await perform.glassLeft(actor, account);
  if ('kind' in left) return left;
  return left.left === 0 ? glassUsedUp(left.perDay) : reasonForm('break_glass', glassWords(left));
};

/** Opens a form before the acknowledgement, or tells why there is none. */
export const openOrTell = async (
  turn: Turn,
  form: Form | Awaited<ReturnType<typeof glassForm>>,
  memory: FormMemory,
): Promise<void> => {
  if ('kind' in form) {
    await turn.ack();
    return turn.tell(outcomeMessage(form, undefined));
  }
  await Promise.all([turn.open(formView(form, memory)), turn.ack()]);
};

/** Somebody wants what a preview shows done without the sign-off that it needs. */
export const askWhy = async (
  workplace: Workplace,
  turn: Turn,
  operation: string,
  { subject, facts }: Press,
): Promise<void> =>
  openOrTell(turn, await glassForm(workplace, turn, subject.account), {
    operation: `${WITHOUT_SIGN_OFF}${operation}`,
    subject,
    ...turn.origin,
    ...(facts === undefined ? {} : { facts }),
  });

/** The reason was given: one local commit, then it goes on. */
export const sentWithoutSignOff = async (
  workplace: Workplace,
  turn: Turn,
  { memory, answers }: Sending,
  ack: SubmissionAck,
): Promise<void> => {
  const { subject, facts } = memory;
  const route = routeOf(workplace, memory.operation.slice(WITHOUT_SIGN_OFF.length));
  if (route.effect !== 'act' || subject === undefined) throw new TypeError('There is nothing to act on');
  if (typeof answers.reason !== 'string') {
    return ack({ response_action: 'errors', errors: { reason: 'Say why it cannot wait' } });
  }
  const answered: Answered = await workplace.perform.ask({
    operation: route.operation.name,
    input: route.input(subject),
    actor: turn.actor,
    origin: turn.origin,
    breakGlass: answers.reason,
    ...(facts === undefined ? {} : { factsHash: facts }),
  });
  await answerSent(workplace, turn, answered, ack, { subject, seesCard: false });
};
