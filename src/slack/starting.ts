import { AppError } from '../errors';
import { doLater } from './doing-later';
import { findSubject } from './find-subject';
import { routeOf } from './follow';
import { followFound } from './follow-found';
import type { Sending, SubmissionAck } from './submission';
import type { Turn } from './turn';
import type { Workplace } from './workplace';

const textOf = (answer: unknown): string => (typeof answer === 'string' ? answer : '');

/** Words without any id say as little as an id that nobody knows. */
const unusable = (thrown: unknown): { readonly kind: 'unknown' } => {
  if (thrown instanceof AppError) return { kind: 'unknown' };
  throw thrown;
};

/** The chosen operation goes on as if its command had been typed. */
export const started = async (
  workplace: Workplace,
  turn: Turn,
  { answers }: Sending,
  ack: SubmissionAck,
): Promise<void> => {
  const route = routeOf(workplace, textOf(answers.operation));
  const text = textOf(answers.what);
  const kind = workplace.registry.groups.find((group) => group.routes.includes(route))?.kind;
  if (text === '' && route.takes !== 'filters') {
    return ack({ response_action: 'errors', errors: { what: 'Write an id or paste a link' } });
  }
  const found = await findSubject({ text, takes: route.takes, kind }, workplace).catch(unusable);
  if (found.kind === 'unknown') {
    const errors = { what: `This desk knows no ${kind ?? 'request'} for it. Try its own id, or look the order up.` };
    return ack({ response_action: 'errors', errors });
  }
  await ack({ response_action: 'clear' });
  await followFound(workplace, turn, route, found, text.split(/\s+/).filter(Boolean));
};

/** The files that a message shortcut pointed at go to the return that the person named. */
export const evidenceSent = async (
  workplace: Workplace,
  turn: Turn,
  sending: Sending,
  ack: SubmissionAck,
): Promise<void> => {
  const route = routeOf(workplace, 'return.upload');
  if (route.effect !== 'act' || route.question === undefined) throw new TypeError('return.upload has lost its form');
  const what = { text: textOf(sending.answers.what), takes: 'request' as const, kind: 'return' as const };
  const found = await findSubject(what, workplace).catch(unusable);
  if (found.kind !== 'one') {
    const several = found.kind === 'requests' || found.kind === 'accounts';
    const errors = {
      what: several ? 'Several returns match: write the id of the return' : 'This is no return that the desk knows',
    };
    return ack({ response_action: 'errors', errors });
  }
  await ack({ response_action: 'clear' });
  const { files = [] } = sending.memory;
  const answers = { ...sending.answers, files };
  await doLater(workplace, turn, { ...sending, answers, route, question: route.question, subject: found.subject });
};
