import type { ViewResponseAction } from '@slack/bolt';
import { z } from 'zod';
import { answerSent } from './answer-sent';
import { type Answers, readAnswers, readFileNames } from './answers';
import { sentBulkBack } from './bulk-deciding';
import { caseSent } from './case-work';
import { connectSent } from './connecting';
import { withReason } from './deciding';
import { chosen, decidedSeveral } from './deciding-several';
import { DecisionAction } from './decision-button';
import { doLater } from './doing-later';
import { replySent } from './editing-replies';
import { faultsByField } from './faults-by-field';
import { routeOf } from './follow';
import { FormMemory } from './form';
import { lastLook, wasShown } from './last-look';
import { CASE } from './modals/case-forms';
import { CHOOSE } from './modals/choose-requests';
import { CONNECT } from './modals/connect-account';
import { EVIDENCE } from './modals/evidence';
import { REASONED, SEND_BULK_BACK } from './modals/reason';
import { DECIDE_SEVERAL } from './modals/review-bulk';
import { SAVED_REPLY } from './modals/saved-reply';
import { START } from './modals/start-operation';
import type { ActRoute } from './route';
import { GLASS_REASON } from './sign-off-needed';
import { evidenceSent, started } from './starting';
import type { Turn } from './turn';
import { sentWithoutSignOff, WITHOUT_SIGN_OFF } from './without-sign-off';
import type { Workplace } from './workplace';

const Sent = z.looseObject({
  private_metadata: z.string(),
  blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string().optional() })),
  state: z.looseObject({ values: z.unknown() }),
});

/** Answers Slack before anything else happens: with faults under their fields, with a reason, or by closing the form. */
export type SubmissionAck = (response?: ViewResponseAction) => Promise<void>;

/** A sent form, read. */
export interface Sending {
  readonly memory: FormMemory;
  readonly answers: Answers;
  /** What the chosen files are called, by Slack id. */
  readonly fileNames: ReadonlyMap<string, string>;
  /** The form as Slack sent it. */
  readonly view: unknown;
  /** Names of the fields, in their order. */
  readonly fields: readonly string[];
}

/** The colleague's word on a decision, with its reason; one local commit. */
const recordReason = (workplace: Workplace, turn: Turn, { memory, answers }: Sending) => {
  const press = z.object({ decision: FormMemory.shape.decision.unwrap(), revision: z.number().int() }).parse(memory);
  const action = DecisionAction.exclude(['sign_off', 'undo', 'change']).parse(memory.operation.slice(REASONED.length));
  const reason = typeof answers.reason === 'string' ? answers.reason : '';
  return withReason(workplace, turn.actor, action, press, reason);
};

const formRoute = (workplace: Workplace, { operation, subject, decision }: FormMemory) => {
  const route = routeOf(workplace, operation);
  if (route.effect !== 'act' || route.question === undefined || subject === undefined) {
    throw new TypeError(`The form of ${operation} has nothing to fill in`);
  }
  if (decision !== undefined && route.question.answers === undefined) {
    throw new TypeError(`What ${operation} asked for cannot be changed`);
  }
  return { route, question: route.question, subject };
};

/** Writes down what the form asks for; one local commit. */
const recordAsk = (
  workplace: Workplace,
  turn: Turn,
  route: ActRoute,
  { memory, answers }: Sending,
  input: unknown,
  withoutSignOff: Answers[string] | undefined,
) =>
  memory.decision !== undefined
    ? workplace.perform.change(memory.decision, turn.actor, input, memory.revision)
    : workplace.perform.ask({
        operation: route.operation.name,
        input,
        actor: turn.actor,
        origin: turn.origin,
        ...(memory.facts === undefined ? {} : { factsHash: memory.facts }),
        ...(typeof answers.note === 'string' ? { note: answers.note } : {}),
        ...(typeof withoutSignOff === 'string' ? { breakGlass: withoutSignOff } : {}),
      });

export const readSending = (view: unknown): Sending => {
  const sent = Sent.parse(view);
  return {
    memory: FormMemory.parse(JSON.parse(sent.private_metadata)),
    answers: readAnswers(sent.state.values),
    fileNames: readFileNames(sent.state.values),
    view,
    fields: sent.blocks.flatMap((block) => (block.type === 'input' ? (block.block_id ?? []) : [])),
  };
};

/** A sent form: faults are answered in it, a refusal replaces it, everything else closes it and ends in the thread. */
export const submitted = async (
  workplace: Workplace,
  turn: Turn,
  sending: Sending,
  ack: SubmissionAck,
): Promise<void> => {
  const { memory, fields } = sending;
  const { [GLASS_REASON]: withoutSignOff, ...answers } = sending.answers;
  if (memory.operation === START) return started(workplace, turn, sending, ack);
  if (memory.operation === CONNECT) return connectSent(workplace, turn, sending, ack);
  if (memory.operation === EVIDENCE) return evidenceSent(workplace, turn, sending, ack);
  if (memory.operation === SAVED_REPLY) return replySent(workplace, turn, sending, ack);
  if (memory.operation.startsWith(CASE)) return caseSent(workplace, turn, sending, ack);
  if (memory.operation === CHOOSE) return chosen(workplace, turn, sending, ack);
  if (memory.operation === DECIDE_SEVERAL) return decidedSeveral(workplace, turn, sending, ack);
  if (memory.operation === SEND_BULK_BACK) return sentBulkBack(workplace, turn, sending, ack);
  if (memory.operation.startsWith(WITHOUT_SIGN_OFF)) return sentWithoutSignOff(workplace, turn, sending, ack);
  const seesCard = memory.seesCard === true;
  if (memory.operation.startsWith(REASONED)) {
    const answered = await recordReason(workplace, turn, sending);
    return answerSent(workplace, turn, answered, ack, { subject: memory.subject, seesCard });
  }
  const { route, question, subject } = formRoute(workplace, memory);
  const isLater = question.later !== undefined && (question.needsLater?.(answers) ?? true);
  const unfit = question.refuses?.(answers, (id) => sending.fileNames.get(id));
  if (unfit !== undefined) return ack({ response_action: 'errors', errors: { ...unfit } });
  if (isLater && question.needsLater === undefined) {
    await ack({ response_action: 'clear' });
    return doLater(workplace, turn, { ...sending, route, question, subject });
  }
  const input = question.input(subject, answers);
  const parsed = route.operation.input.safeParse(input);
  if (!parsed.success) {
    const errors = faultsByField(parsed.error.issues, fields, (path) => question.fieldOf?.(path, input));
    return ack({ response_action: 'errors', errors });
  }
  if (isLater) {
    await ack({ response_action: 'clear' });
    return doLater(workplace, turn, { ...sending, route, question, subject });
  }
  const text = question.showsFirst === undefined ? undefined : answers[question.showsFirst];
  if (question.showsFirst !== undefined && typeof text === 'string' && !wasShown(memory, text)) {
    return ack({ response_action: 'update', view: lastLook(sending.view, memory, question.showsFirst, text) });
  }
  const answered = await recordAsk(workplace, turn, route, sending, parsed.data, withoutSignOff);
  await answerSent(workplace, turn, answered, ack, { subject, seesCard });
};
