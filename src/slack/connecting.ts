import { asAppError } from '../errors';
import type { AccountId } from '../ids';
import { message, section } from './blocks';
import { formView } from './form';
import { outcomeMessage } from './messages/outcome';
import { CONNECT, connectAccountForm } from './modals/connect-account';
import { md } from './mrkdwn';
import { accountOf } from './scene';
import type { Sending, SubmissionAck } from './submission';
import type { Turn } from './turn';
import type { Workplace } from './workplace';

/** An admin pressed *Connect the account again*: eBay's page, and a place for what comes of it. */
export const startConnecting = async ({ upkeep, scene }: Workplace, turn: Turn, account: AccountId): Promise<void> => {
  const begun = await upkeep.beginConsent(turn.actor, account);
  if (begun.kind === 'denied') {
    await turn.ack();
    return turn.tell(outcomeMessage(begun, undefined));
  }
  const { name } = accountOf(scene(), account);
  const view = formView(connectAccountForm(name, begun.address), { operation: CONNECT, ...turn.origin });
  await Promise.all([turn.open(view), turn.ack()]);
};

/** The pasted address: a wrong one is said under its field, everything else is told when eBay has answered. */
export const connectSent = async (
  { upkeep, scene }: Workplace,
  turn: Turn,
  { answers }: Sending,
  ack: SubmissionAck,
): Promise<void> => {
  const address = typeof answers.address === 'string' ? answers.address : '';
  try {
    await upkeep.accountOf(address);
  } catch (thrown) {
    const { message: words, hint } = asAppError(thrown);
    return ack({ response_action: 'errors', errors: { address: hint === undefined ? words : `${words} ${hint}` } });
  }
  await ack({ response_action: 'clear' });
  const done = await upkeep.finishConsent(address);
  if (done.kind === 'denied') return turn.tell(outcomeMessage(done, undefined));
  const words = `${accountOf(scene(), done.account).name} is connected again.`;
  await turn.tell(message(words, [section(md`${words}`)]));
};
