import type { DecisionId } from '../ids';
import type { Outcome } from '../perform/outcome';
import { finish } from './acting';
import { noticeView } from './form';
import { outcomeMessage } from './messages/outcome';
import type { Subject } from './subject';
import type { SubmissionAck } from './submission';
import type { Turn } from './turn';
import type { Workplace } from './workplace';

/** What became of a sent form: written down under a decision, or denied. */
export type Answered =
  | { readonly kind: 'asked' | 'recorded'; readonly decision: DecisionId }
  | Extract<Outcome, { kind: 'denied' }>;

/** A refusal replaces the form; everything else closes it and goes on after the acknowledgement. */
export const answerSent = async (
  workplace: Workplace,
  turn: Turn,
  answered: Answered,
  ack: SubmissionAck,
  { subject, seesCard }: { readonly subject: Subject | undefined; readonly seesCard: boolean },
): Promise<void> => {
  if (answered.kind === 'denied') {
    const { blocks } = outcomeMessage(answered, undefined);
    return ack({ response_action: 'update', view: noticeView('Not allowed', blocks) });
  }
  await ack({ response_action: 'clear' });
  await finish(workplace, turn, answered.decision, { subject, seesCard });
};
