import type { ViewResponseAction } from '@slack/bolt';
import { z } from 'zod';
import type { DecisionId } from '../ids';
import { finish } from './acting';
import { type Answers, readAnswers } from './answers';
import { withReason } from './deciding';
import { DecisionAction } from './decision-button';
import { routeOf } from './follow';
import { FormMemory, noticeView } from './form';
import { outcomeMessage } from './messages/outcome';
import { REASONED } from './modals/reason';
import type { Turn } from './turn';
import type { Workplace } from './workplace';

const Sent = z.looseObject({
  private_metadata: z.string(),
  blocks: z.array(z.looseObject({ type: z.string(), block_id: z.string().optional() })),
  state: z.looseObject({ values: z.unknown() }),
});

/** Answers Slack before anything else happens: with faults under their fields, with a reason, or by closing the form. */
export type SubmissionAck = (response?: ViewResponseAction) => Promise<void>;

type Answered = { readonly kind: string } & (
  | { readonly kind: 'asked' | 'recorded'; readonly decision: DecisionId }
  | { readonly kind: 'denied'; readonly reason: string; readonly hint: string }
);

/** zod's faults under the fields that they are about; what no field is about goes under the last one. */
const faultsByField = (issues: readonly z.core.$ZodIssue[], fields: readonly string[]): Record<string, string> => {
  const faults: Record<string, string> = {};
  const last = fields.at(-1);
  for (const issue of issues) {
    const [name] = issue.path;
    const field = typeof name === 'string' && fields.includes(name) ? name : last;
    if (field !== undefined) faults[field] ??= issue.message;
  }
  return faults;
};

const record = async (
  workplace: Workplace,
  turn: Turn,
  memory: FormMemory,
  answers: Answers,
  fields: readonly string[],
) => {
  const { decision, revision, subject } = memory;
  if (memory.operation.startsWith(REASONED) && decision !== undefined && revision !== undefined) {
    const action = DecisionAction.exclude(['sign_off', 'undo', 'change']).parse(
      memory.operation.slice(REASONED.length),
    );
    const reason = typeof answers.reason === 'string' ? answers.reason : '';
    return { answered: await withReason(workplace, turn.actor, action, { decision, revision }, reason) };
  }
  const route = routeOf(workplace, memory.operation);
  if (route.effect !== 'act' || route.question === undefined || subject === undefined) {
    throw new TypeError(`The form of ${memory.operation} has nothing to fill in`);
  }
  const input = route.question.input(subject, answers);
  const parsed = route.operation.input.safeParse(input);
  if (!parsed.success) return { faults: faultsByField(parsed.error.issues, fields) };
  if (decision !== undefined) return { answered: await workplace.perform.change(decision, turn.actor, parsed.data) };
  return {
    answered: await workplace.perform.ask({
      operation: memory.operation,
      input: parsed.data,
      actor: turn.actor,
      origin: turn.origin,
      ...(memory.facts === undefined ? {} : { factsHash: memory.facts }),
      ...(typeof answers.note === 'string' ? { note: answers.note } : {}),
    }),
  };
};

/** A sent form: faults are answered in it, a refusal replaces it, everything else closes it and ends in the thread. */
export const submitted = async (workplace: Workplace, turn: Turn, view: unknown, ack: SubmissionAck): Promise<void> => {
  const sent = Sent.parse(view);
  const memory = FormMemory.parse(JSON.parse(sent.private_metadata));
  const fields = sent.blocks.flatMap((block) => (block.type === 'input' ? (block.block_id ?? []) : []));
  const result = await record(workplace, turn, memory, readAnswers(sent.state.values), fields);
  if (result.faults !== undefined) return ack({ response_action: 'errors', errors: result.faults });
  const answered: Answered = result.answered;
  if (answered.kind === 'denied') {
    const told = outcomeMessage(answered, undefined);
    return ack({ response_action: 'update', view: noticeView('Not allowed', told.blocks) });
  }
  await ack({ response_action: 'clear' });
  await finish(workplace, turn, answered.decision, { subject: memory.subject, seesCard: memory.seesCard === true });
};
