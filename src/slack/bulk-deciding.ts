import { z } from 'zod';
import { BulkId } from '../ids';
import { message, section } from './blocks';
import type { BulkAction, BulkPress } from './bulk-button';
import { type FormMemory, formView, noticeView } from './form';
import { countWords } from './messages/bulk-words';
import { outcomeMessage } from './messages/outcome';
import { reasonForm, SEND_BULK_BACK } from './modals/reason';
import { lines, md } from './mrkdwn';
import type { Sending, SubmissionAck } from './submission';
import type { Turn } from './turn';
import type { Workplace } from './workplace';

type Answered = Awaited<ReturnType<Workplace['perform']['undoBulk']>>;

/** A refusal, or what of it this person could not change; its messages tell everything else. */
const tellRest = async (turn: Turn, answered: Answered): Promise<void> => {
  if (answered.kind === 'denied') return turn.tell(outcomeMessage(answered, undefined));
  const { left, changed } = answered;
  if (left.length === 0) return;
  const words = `${countWords(changed)} signed off; ${left.length} still wait for somebody else.`;
  const why = [...new Set(left.map(({ reason, hint }) => `${reason} ${hint}`))];
  await turn.tell(message(words, [section(lines(md`*${words}*`, ...why.map((each) => md`${each}`)))]));
};

/** What somebody wants of a bulk as a whole: one local commit, then the acknowledgement. */
export const pressBulk = async (
  workplace: Workplace,
  turn: Turn,
  action: BulkAction,
  { bulk, seen = '' }: BulkPress,
): Promise<void> => {
  const { perform } = workplace;
  if (action === 'send_back') {
    const memory: FormMemory = { operation: SEND_BULK_BACK, ...turn.origin, bulk, seen };
    await Promise.all([turn.open(formView(reasonForm('send_back'), memory)), turn.ack()]);
    return;
  }
  const answered =
    action === 'undo'
      ? await perform.undoBulk(bulk, turn.actor)
      : await perform.signOffBulk(bulk, turn.actor, { verdict: 'sign_off', seen });
  await turn.ack();
  workplace.wake();
  await tellRest(turn, answered);
};

/** The reason with which a colleague sends all of it back. */
export const sentBulkBack = async (
  workplace: Workplace,
  turn: Turn,
  { memory, answers }: Sending,
  ack: SubmissionAck,
): Promise<void> => {
  const { bulk, seen } = z.object({ bulk: BulkId, seen: z.string() }).parse(memory);
  const reason = typeof answers.reason === 'string' ? answers.reason : '';
  const answered = await workplace.perform.signOffBulk(bulk, turn.actor, { verdict: 'send_back', reason, seen });
  if (answered.kind === 'denied') {
    const { blocks } = outcomeMessage(answered, undefined);
    return ack({ response_action: 'update', view: noticeView('Not allowed', blocks) });
  }
  await ack({ response_action: 'clear' });
  workplace.wake();
};
