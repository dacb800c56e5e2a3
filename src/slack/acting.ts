import { requestCardKey } from '../desk/delivery';
import type { Outcome } from '../perform/outcome';
import { outcomeMessage } from './messages/outcome';
import { preview } from './messages/preview';
import { channel, type Mrkdwn, md } from './mrkdwn';
import type { ActRoute } from './route';
import type { Subject } from './subject';
import type { Turn } from './turn';
import type { Workplace } from './workplace';

export interface Act {
  readonly operation: string;
  readonly input: unknown;
  readonly subject: Subject;
  /** The hash of the facts that the person saw. */
  readonly facts: string | undefined;
  readonly note?: string;
}

/** Where colleagues see it: in the thread of the request's card. */
export const pointer = async ({ messages }: Workplace, subject: Subject): Promise<Mrkdwn | undefined> => {
  const card = subject.on === 'request' ? await messages.find(requestCardKey(subject)) : undefined;
  return card === undefined ? undefined : md`The thread in ${channel(card.channel)} shows how it goes on.`;
};

/** What the card tells anyway is not told again to somebody who looks at it. */
const speaksForItself = (outcome: Outcome): boolean => ['done', 'waiting', 'busy', 'ended'].includes(outcome.kind);

/** Goes on from the row, after the acknowledgement, and tells the person what became of it where the card does not. */
export const finish = async (
  workplace: Workplace,
  turn: Turn,
  decision: Parameters<Workplace['perform']['proceed']>[0],
  { subject, seesCard }: { readonly subject: Subject | undefined; readonly seesCard: boolean },
): Promise<void> => {
  try {
    const outcome = await workplace.perform.proceed(decision);
    if (seesCard && speaksForItself(outcome)) return;
    const where = subject === undefined || seesCard ? undefined : await pointer(workplace, subject);
    await turn.replace(outcomeMessage(outcome, where));
  } finally {
    workplace.wake();
  }
};

/** One press: the row is committed first, then Slack is answered, then eBay is asked. */
export const act = async (workplace: Workplace, turn: Turn, wanted: Act, seesCard: boolean): Promise<void> => {
  const asked = await workplace.perform.ask({
    operation: wanted.operation,
    input: wanted.input,
    actor: turn.actor,
    origin: turn.origin,
    ...(wanted.facts === undefined ? {} : { factsHash: wanted.facts }),
    ...(wanted.note === undefined ? {} : { note: wanted.note }),
  });
  await turn.ack();
  if (asked.kind === 'denied') return turn.replace(outcomeMessage(asked, undefined));
  await finish(workplace, turn, asked.decision, { subject: wanted.subject, seesCard });
};

/** A typed act shows first what it would do; its one button is the gate. */
export const offerTyped = async (
  workplace: Workplace,
  turn: Turn,
  route: ActRoute,
  subject: Subject,
): Promise<void> => {
  await turn.ack();
  const seen = await workplace.perform.preview({
    operation: route.operation.name,
    input: route.input(subject),
    actor: turn.actor,
    origin: turn.origin,
  });
  if (seen.kind !== 'preview') return turn.tell(outcomeMessage(seen, undefined));
  await turn.tell(preview(route.operation, seen, subject, workplace.scene()));
};
