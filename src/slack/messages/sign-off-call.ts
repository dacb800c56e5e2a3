import type { Decision } from '../../desk/decision';
import { type Message, message, section } from '../blocks';
import { called } from '../called';
import { bare, type Mrkdwn, md, person } from '../mrkdwn';
import { date } from '../slack-date';
import { type BulkShown, bulkWords, inGroup } from './bulk-words';
import { actWords } from './decision-card';

const said = (words: Mrkdwn): Message => message(bare(words), [section(words)]);

const answered = (act: string): Message => said(md`*${act}* does not wait for sign-off any more.`);

const until = (moment: string | undefined): Mrkdwn => (moment === undefined ? md`` : md` until ${date(moment)}`);

/** Tells so where nobody is left whom the rules let sign it off. */
const asks = (signers: readonly string[], requester: string, act: string, moment: string | undefined): Message =>
  signers.length === 0
    ? said(md`*${act}* waits for sign-off${until(moment)}, and nobody else whom the desk file names can give it.`)
    : said(md`${called(signers)}${person(requester)} asks for your sign-off${until(moment)}: *${act}*`);

/** Calls those who can sign a decision off, in its thread. */
export const signOffCall = (decision: Decision, title: string, signers: readonly string[]): Message => {
  const act = actWords({ decision, title });
  return decision.state === 'sign_off' ? asks(signers, decision.requester, act, decision.until) : answered(act);
};

/** It still waits and will expire. */
export const signOffReminder = (decision: Decision, title: string, signers: readonly string[]): Message => {
  const act = actWords({ decision, title });
  if (decision.state !== 'sign_off') return answered(act);
  return said(md`${called(signers)}*${act}* still waits for sign-off and expires soon.`);
};

/** Calls those who can sign off something of a bulk, in the thread of its card. */
export const bulkCall = ({ bulk, title, items }: BulkShown, signers: readonly string[]): Message => {
  const waiting = inGroup(items, 'sign_off');
  const act = bulkWords(title, waiting);
  return waiting.length === 0
    ? answered(bulkWords(title, items))
    : asks(signers, bulk.requester, act, waiting[0]?.until);
};

/** Colleagues have not answered yet and it will expire. */
export const bulkReminder = ({ title, items }: BulkShown, signers: readonly string[]): Message => {
  const waiting = inGroup(items, 'sign_off');
  if (waiting.length === 0) return answered(bulkWords(title, items));
  return said(md`${called(signers)}*${bulkWords(title, waiting)}* still waits for sign-off and expires soon.`);
};
