import { z } from 'zod';
import { AccountId, DecisionId } from '../ids';
import { type Message, message, section } from './blocks';
import { startConnecting } from './connecting';
import { outcomeMessage } from './messages/outcome';
import { md } from './mrkdwn';
import type { Turn } from './turn';
import type { Workplace } from './workplace';

/** What an admin can do from an alert. */
export const AdminAction = z.enum(['close_breaker', 'review_glass', 'connect_account', 'new_signing_key']);
export type AdminAction = z.infer<typeof AdminAction>;

export const AdminPress = z.object({ account: AccountId.optional(), decision: DecisionId.optional() });
export type AdminPress = z.infer<typeof AdminPress>;

const written = 'It is written down, and the admin channel is told.';

const said = (words: string): Message => message(words, [section(md`${words}`)]);

/** One press of an admin; what came of it is told in the admin channel, a refusal only to them. */
export const lookAfter = async (
  workplace: Workplace,
  turn: Turn,
  action: AdminAction,
  { account, decision }: AdminPress,
): Promise<void> => {
  const { perform, upkeep, wake } = workplace;
  const { actor, ack, tell } = turn;
  if (action === 'connect_account' && account !== undefined) return startConnecting(workplace, turn, account);
  if (action === 'new_signing_key' && account !== undefined) {
    await ack();
    const made = await upkeep.newSigningKey(actor, account);
    return tell(made.kind === 'denied' ? outcomeMessage(made, undefined) : said(written));
  }
  const run = () => {
    if (action === 'close_breaker' && account !== undefined) return perform.closeBreaker(account, actor);
    if (action === 'review_glass' && decision !== undefined) return perform.review(decision, actor);
    throw new TypeError(`The button ${action} carries nothing to act on`);
  };
  const answered = await run();
  await ack();
  wake();
  await tell(answered?.kind === 'denied' ? outcomeMessage(answered, undefined) : said(written));
};
