import { z } from 'zod';
import { AccountId, DecisionId } from '../ids';
import { message, section } from './blocks';
import { outcomeMessage } from './messages/outcome';
import { md } from './mrkdwn';
import type { Turn } from './turn';
import type { Workplace } from './workplace';

/** What an admin can do from an alert. */
export const AdminAction = z.enum(['close_breaker', 'review_glass']);
export type AdminAction = z.infer<typeof AdminAction>;

export const AdminPress = z.object({ account: AccountId.optional(), decision: DecisionId.optional() });
export type AdminPress = z.infer<typeof AdminPress>;

const written = 'It is written down, and the admin channel is told.';

/** One press of an admin; what came of it is told in the admin channel, a refusal only to them. */
export const lookAfter = async (
  { perform, wake }: Workplace,
  { actor, ack, tell }: Turn,
  action: AdminAction,
  { account, decision }: AdminPress,
): Promise<void> => {
  const run = () => {
    if (action === 'close_breaker' && account !== undefined) return perform.closeBreaker(account, actor);
    if (action === 'review_glass' && decision !== undefined) return perform.reviewGlass(decision, actor);
    throw new TypeError(`The button ${action} carries nothing to act on`);
  };
  const denied = await run();
  await ack();
  wake();
  await tell(denied === undefined ? message(written, [section(md`${written}`)]) : outcomeMessage(denied, undefined));
};
