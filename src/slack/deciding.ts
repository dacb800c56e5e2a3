import { AppError, asAppError } from '../errors';
import type { PersonId } from '../ids';
import { finish } from './acting';
import { reference } from './asking';
import type { DecisionAction, DecisionPress } from './decision-button';
import { filled } from './filled';
import { type FormMemory, formView, noticeView } from './form';
import { failureBlocks } from './messages/failure';
import { loading } from './messages/loading';
import { notOffered } from './messages/not-offered';
import { outcomeMessage } from './messages/outcome';
import { REASONED, type Reasoned, reasonForm } from './modals/reason';
import { lookFor } from './reading';
import { withReplies } from './saved-replies';
import { type Subject, subjectOf } from './subject';
import type { Turn } from './turn';
import { glassForm, openOrTell } from './without-sign-off';
import type { Workplace } from './workplace';

type Answered = Awaited<ReturnType<Workplace['perform']['undo']>>;

const subjectOfDecision = async ({ perform }: Workplace, press: DecisionPress): Promise<Subject | undefined> => {
  const decision = await perform.find(press.decision);
  return decision?.request === undefined ? undefined : subjectOf(decision.request);
};

/** After a colleague's word was written down: tell them only what the card does not. */
export const settle = async (
  workplace: Workplace,
  turn: Turn,
  press: DecisionPress,
  answered: Answered,
): Promise<void> => {
  await turn.ack();
  if (answered.kind === 'denied') return turn.tell(outcomeMessage(answered, undefined));
  await finish(workplace, turn, answered.decision, {
    subject: await subjectOfDecision(workplace, press),
    seesCard: true,
  });
};

/** Opens the operation's own form, filled in with what is asked for now; sending it replaces the ask and voids all sign-offs. */
const poseChange = async (workplace: Workplace, turn: Turn, press: DecisionPress): Promise<void> => {
  const [viewId] = await Promise.all([turn.open(noticeView('Change', loading('it'))), turn.ack()]);
  try {
    const decision = await workplace.perform.find(press.decision);
    const route = decision === undefined ? undefined : workplace.registry.route(decision.operation);
    if (decision === undefined || route?.effect !== 'act' || route.question?.answers === undefined) {
      throw new AppError('not_allowed', 'There is nothing in it that can be changed.', {
        hint: 'Send it back and ask for something else.',
      });
    }
    const target = route.operation.target(route.operation.input.parse(decision.input));
    const { form, request } = await route.question.form(target, lookFor(workplace, turn), workplace.scene());
    if (request !== undefined && !request.options.includes(decision.operation)) {
      await turn.update(viewId, noticeView('Change', notOffered(request)));
      return;
    }
    const asked = filled(form, route.question.answers(decision.input));
    const posed = request === undefined ? asked : withReplies(asked, request.kind, await workplace.replies());
    const memory: FormMemory = {
      operation: decision.operation,
      subject: target,
      ...turn.origin,
      seesCard: true,
      ...press,
    };
    const shown = posed.submit === undefined ? posed : { ...posed, submit: 'Change' };
    await turn.update(viewId, formView(shown, memory));
  } catch (thrown) {
    const error = asAppError(thrown);
    const id = reference();
    workplace.log.warn('slack_form_failed', { reference: id, code: error.code, error });
    await turn.update(viewId, noticeView('Change', failureBlocks(error, id)));
  }
};

/** What somebody wants of a colleague's decision. Those that need a reason ask for it in a form. */
export const pressDecision = async (
  workplace: Workplace,
  turn: Turn,
  action: DecisionAction,
  press: DecisionPress,
): Promise<void> => {
  const { perform } = workplace;
  switch (action) {
    case 'sign_off': {
      const verdict = { verdict: 'sign_off' as const, revision: press.revision };
      return settle(workplace, turn, press, await perform.signOff(press.decision, turn.actor, verdict));
    }
    case 'undo':
      return settle(workplace, turn, press, await perform.undo(press.decision, turn.actor));
    case 'change':
      return poseChange(workplace, turn, press);
    case 'send_back':
    case 'break_glass':
    case 'happened':
    case 'not_happened': {
      const memory: FormMemory = { operation: `${REASONED}${action}`, ...turn.origin, seesCard: true, ...press };
      const account = action === 'break_glass' ? (await perform.find(press.decision))?.account : undefined;
      const form = account === undefined ? reasonForm(action) : await glassForm(workplace, turn, account);
      return openOrTell(turn, form, memory);
    }
  }
};

/** The sent reason of a form that `pressDecision` opened. One local commit. */
export const withReason = (
  { perform }: Workplace,
  actor: { readonly person: PersonId },
  action: Reasoned,
  { decision, revision }: DecisionPress,
  reason: string,
): Promise<Answered> => {
  switch (action) {
    case 'send_back':
      return perform.signOff(decision, actor, { verdict: 'send_back', reason, revision });
    case 'break_glass':
      return perform.actWithoutSignOff(decision, actor, { reason, revision });
    case 'happened':
    case 'not_happened':
      return perform.resolve(decision, actor, action, reason);
  }
};
