import { randomUUID } from 'node:crypto';
import { asAppError } from '../errors';
import type { Outlook } from '../perform/outlook';
import { type FormMemory, formView, noticeView } from './form';
import { failureBlocks } from './messages/failure';
import { loading } from './messages/loading';
import { notOffered } from './messages/not-offered';
import { lookFor } from './reading';
import type { ActRoute, Posed, Question } from './route';
import { withReplies } from './saved-replies';
import { withOutlook } from './sign-off-needed';
import type { Subject } from './subject';
import type { Turn } from './turn';
import { remember, type Workplace } from './workplace';

/** How the person comes to the form. */
export interface Way {
  readonly subject: Subject;
  /** True where the pressed button sits on the card that everybody sees. */
  readonly seesCard: boolean;
}

const subjectWords = (subject: Subject): string => {
  switch (subject.on) {
    case 'order':
      return `order ${subject.order}`;
    case 'request':
      return `${subject.kind} ${subject.id}`;
    case 'account':
      return 'the account';
  }
};

/** A reference that the person sees and the log holds. */
export const reference = (): string => randomUUID().slice(0, 8);

/** What the rules say of the act as eBay suggests it; nothing where its money is not known, or it is asked for piece by piece. */
const foretell = async (
  { perform }: Workplace,
  { actor }: Turn,
  { operation, question }: ActRoute & { readonly question: Question },
  subject: Subject,
  { request }: Posed,
): Promise<Outlook> => {
  const isMoney = operation.effect === 'money';
  const money = isMoney ? request?.amount : undefined;
  if (question.later !== undefined || (isMoney && money === undefined)) return { kind: 'goes' };
  return perform.outlook({ operation: operation.name, account: subject.account, target: subject, actor, money });
};

/**
 * Opens the form's place at once, while the three-second trigger lives, reads what the form needs, and fills it in. Whatever goes
 * wrong afterwards is told in the same place.
 */
export const pose = async (
  workplace: Workplace,
  turn: Turn,
  route: ActRoute & { readonly question: Question },
  { subject, seesCard }: Way,
): Promise<void> => {
  const { title } = route.operation;
  const [viewId] = await Promise.all([turn.open(noticeView(title, loading(subjectWords(subject)))), turn.ack()]);
  try {
    const posed = await route.question.form(subject, lookFor(workplace, turn), workplace.scene());
    if (posed.request !== undefined && !posed.request.options.includes(route.operation.name)) {
      await turn.update(viewId, noticeView(title, notOffered(posed.request)));
      return;
    }
    const facts = await remember(workplace, posed.facts);
    const memory: FormMemory = {
      operation: route.operation.name,
      subject,
      ...turn.origin,
      seesCard,
      ...(facts === undefined ? {} : { facts }),
    };
    const { request } = posed;
    const foretold = withOutlook(posed.form, await foretell(workplace, turn, route, subject, posed));
    const form = request === undefined ? foretold : withReplies(foretold, request.kind, await workplace.replies());
    await turn.update(viewId, formView(form, memory));
  } catch (thrown) {
    const error = asAppError(thrown);
    const id = reference();
    workplace.log.warn('slack_form_failed', {
      reference: id,
      code: error.code,
      operation: route.operation.name,
      error,
    });
    await turn.update(viewId, noticeView(title, failureBlocks(error, id)));
  }
};
