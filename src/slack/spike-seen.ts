import { z } from 'zod';
import { message, section } from './blocks';
import { outcomeMessage } from './messages/outcome';
import { md } from './mrkdwn';
import type { Turn } from './turn';
import type { Workplace } from './workplace';

/** What the button of a spike's alarm carries. */
export const SpikePress = z.object({ spike: z.string() });

const LATE = 'Somebody has seen it already.';

/** Somebody of the team takes a look at what heaps up; the alarm then says who. */
export const spikeSeen = async (
  { perform, accounts, spikes }: Workplace,
  { actor, ack, tell }: Turn,
  { spike }: z.infer<typeof SpikePress>,
): Promise<void> => {
  await ack();
  const denied = perform.accountsAs(
    actor,
    'agent',
    accounts.map(({ id }) => id),
  );
  if ('kind' in denied) return tell(outcomeMessage(denied, undefined));
  if (!(await spikes.seen(spike, actor.person))) await tell(message(LATE, [section(md`${LATE}`)]));
};
