import type { z } from 'zod';
import { type RequestRef, requestKey } from '../desk/buyer-request';
import { AppError } from '../errors';
import { type AccountId, PersonId } from '../ids';
import type { CaseOutcome } from '../perform/case-work/case-road';
import { LONGEST_NOTE } from '../perform/case-work/note';
import type { Actor } from '../perform/outcome';
import { actions, message, section } from './blocks';
import { CaseAction, type CasePress, caseButton } from './case-button';
import { type Form, type FormMemory, formView, noticeView } from './form';
import { outcomeMessage } from './messages/outcome';
import { assignForm, CASE, noteForm, snoozeForm } from './modals/case-forms';
import { md, person } from './mrkdwn';
import { date, plainDate } from './slack-date';
import { subjectOf } from './subject';
import type { Sending, SubmissionAck } from './submission';
import type { Turn } from './turn';
import type { Workplace } from './workplace';

const CaseFormName = CaseAction.extract(['assign', 'snooze', 'note']);

/** Says what the card does not: a refusal, or who has it, with the offer to take it over. */
export const tellOutcome = async (
  workplace: Workplace,
  turn: Turn,
  press: CasePress,
  outcome: CaseOutcome,
): Promise<void> => {
  switch (outcome.kind) {
    case 'recorded':
      workplace.wake();
      return workplace.home.changed(turn.actor.person);
    case 'unchanged':
      return turn.tell(message(outcome.words, [section(md`${outcome.words}`)]));
    case 'denied':
      return turn.tell(outcomeMessage(outcome, undefined));
    case 'taken': {
      const { owner, since } = outcome;
      const name = workplace.nameOf(owner);
      const take = caseButton(
        'take_over',
        { case: press.case, from: owner },
        {
          label: 'Take over',
          confirm: {
            title: 'Take over?',
            text: `${name} has this and is told that you took it over.`,
            yes: 'Take over',
          },
        },
      );
      return turn.tell(
        message(`${name} has had this since ${plainDate(since)}.`, [
          section(md`${person(owner)} has had this since ${date(since)}.`),
          ...actions([take]),
        ]),
      );
    }
  }
};

const formOf = async (workplace: Workplace, press: CasePress, action: z.infer<typeof CaseFormName>): Promise<Form> => {
  const request = await workplace.requests.find(press.case);
  if (request === undefined) {
    throw new AppError('not_found', `The desk does not know ${requestKey(press.case)}.`, { hint: 'Look it up again.' });
  }
  switch (action) {
    case 'assign':
      return assignForm(request);
    case 'snooze':
      return snoozeForm(request, workplace.caseWork.snoozeChoices(request));
    case 'note':
      return noteForm(request, LONGEST_NOTE);
  }
};

/** One press of a button or menu about the team's own work: one local commit, then the acknowledgement. */
export const pressCase = async (
  workplace: Workplace,
  turn: Turn,
  action: CaseAction,
  press: CasePress,
): Promise<void> => {
  const { caseWork } = workplace;
  const { actor } = turn;
  const answer = async (outcome: CaseOutcome) => {
    await turn.ack();
    await tellOutcome(workplace, turn, press, outcome);
  };
  switch (action) {
    case 'claim':
      return answer(await caseWork.claim(press.case, actor));
    case 'take_over':
      return answer(await caseWork.takeOver(press.case, actor, press.from ?? actor.person));
    case 'release':
      return answer(await caseWork.release(press.case, actor));
    case 'end_snooze':
      return answer(await caseWork.endSnooze(press.case, actor));
    case 'assign':
    case 'snooze':
    case 'note': {
      const denial = caseWork.whyNotWork(actor.person, press.case.account);
      if (denial !== undefined) return answer(denial);
      const form = await formOf(workplace, press, action);
      const memory: FormMemory = { operation: `${CASE}${action}`, subject: subjectOf(press.case), ...turn.origin };
      await Promise.all([turn.open(formView(form, memory)), turn.ack()]);
    }
  }
};

const textOf = (answer: unknown): string => (typeof answer === 'string' ? answer : '');

/** A sent form about the team's own work. */
export const caseSent = async (
  workplace: Workplace,
  turn: Turn,
  { memory, answers }: Sending,
  ack: SubmissionAck,
): Promise<void> => {
  const { caseWork } = workplace;
  const { actor } = turn;
  const { subject } = memory;
  if (subject?.on !== 'request') throw new TypeError(`The form ${memory.operation} is about no request`);
  const record = async (): Promise<CaseOutcome> => {
    switch (CaseFormName.parse(memory.operation.slice(CASE.length))) {
      case 'assign':
        return caseWork.assign(subject, actor, PersonId.parse(textOf(answers.person)));
      case 'snooze':
        return caseWork.snooze(subject, actor, textOf(answers.until));
      case 'note':
        return caseWork.addNote(subject, actor, textOf(answers.words));
    }
  };
  const faults = await faultsOf(workplace, subject.account, answers);
  if (faults !== undefined) return ack({ response_action: 'errors', errors: faults });
  const outcome = await record();
  if (outcome.kind === 'denied') {
    const { blocks } = outcomeMessage(outcome, undefined);
    return ack({ response_action: 'update', view: noticeView('Not possible', blocks) });
  }
  await ack({ response_action: 'clear' });
  await tellOutcome(workplace, turn, { case: subject }, outcome);
};

/** Why somebody cannot have a request of the account; undefined where they can. */
const unfitBecause = async (workplace: Workplace, account: AccountId, person: string): Promise<string | undefined> => {
  const reason = await workplace.strangerBecause(person);
  if (reason !== undefined) return reason;
  if (workplace.caseWork.mayWork(PersonId.parse(person), account)) return undefined;
  return `The role of ${workplace.nameOf(person)} does not let them act on this account.`;
};

/** Gives the request to somebody who was named while typing. */
export const assigned = async (
  workplace: Workplace,
  actor: Actor,
  request: RequestRef,
  to: PersonId,
): Promise<CaseOutcome> => {
  const words = await unfitBecause(workplace, request.account, to);
  return words === undefined ? workplace.caseWork.assign(request, actor, to) : { kind: 'unchanged', words };
};

/** Slack's picker offers everybody; who cannot be chosen is said under the field. */
const faultsOf = async (workplace: Workplace, account: AccountId, { person: chosen }: Sending['answers']) => {
  const words = typeof chosen === 'string' ? await unfitBecause(workplace, account, chosen) : undefined;
  return words === undefined ? undefined : { person: words };
};
