import type { Decision } from '../../desk/decision';
import { seenItems } from '../../perform/bulk/waiting-items';
import { actions, context, type Message, message, section } from '../blocks';
import { decideBulk } from '../bulk-button';
import { named } from '../fact';
import { joined, md, person } from '../mrkdwn';
import { accountShown, type Scene } from '../scene';
import { date } from '../slack-date';
import { type BulkShown, bulkWords, countWords, inGroup, itemLine, listed } from './bulk-words';

const unique = (words: readonly string[]): string[] => [...new Set(words)];

/** What is said of every item in the same words: the effect on the seller, a text to the buyer. */
const common = (items: readonly Decision[]) => {
  const [first, ...others] = items.map(({ described }) => described);
  return (first ?? []).filter((one) =>
    others.every((each) => each.some(({ name, words }) => name === one.name && words === one.words)),
  );
};

const people = (ids: readonly string[]) => joined(unique(ids).map(person), ', ');

/** Nothing waits any more: who consented or sent it back, so that the card tells the end as well. */
const answered = ({ title, items }: BulkShown): Message => {
  const asked = items.filter(({ approvers }) => approvers > 0);
  const back = asked.find(({ state }) => state === 'sent_back');
  const undone = asked.find(({ state }) => state === 'undone');
  const signers = asked.flatMap(({ signOffs }) => signOffs.filter(({ verdict }) => verdict === 'sign_off'));
  const name = bulkWords(title, asked);
  const dropped = asked.filter(({ state }) => state === 'changed').length;
  const words =
    back !== undefined
      ? md`Sent back by ${person(back.endedBy ?? '')}: *${name}*. Nothing of it was sent to eBay.`
      : signers.length > 0
        ? md`Signed off by ${people(signers.map((each) => each.person))}: *${name}*`
        : undone !== undefined
          ? md`Taken back by ${person(undone.endedBy ?? '')} before anybody signed off: *${name}*`
          : md`Nobody signed off *${name}*, so nothing of it was sent to eBay.`;
  return message(`${name}: nothing of it waits for sign-off any more.`, [
    section(words),
    ...(back?.reason === undefined ? [] : [section(md`${back.reason}`)]),
    ...context(
      dropped === 0
        ? md``
        : md`${countWords(dropped)} changed since ${dropped === 1 ? 'it was seen and was' : 'they were seen and were'} not done.`,
    ),
  ]);
};

/** What of a bulk waits for colleagues, in one card: the sum, why, and every item. One press signs off all of it. */
export const bulkSignOff = (shown: BulkShown, scene: Scene): Message => {
  const { bulk, title, items, linkTo } = shown;
  const waiting = inGroup(items, 'sign_off');
  const [first] = waiting;
  if (first === undefined) return answered(shown);
  const name = bulkWords(title, waiting);
  const others = items.length - waiting.length;
  const signed = waiting.flatMap(({ signOffs }) => signOffs.map((each) => each.person));
  const press = { bulk: bulk.id, seen: seenItems(items) };
  return message(`${name}: waits for sign-off.`, [
    section(md`${person(bulk.requester)} asks for sign-off: *${name}*`),
    ...named(common(waiting)),
    ...(first.note ? [section(md`*Why:* ${first.note}`)] : []),
    ...listed(waiting.map((each) => itemLine(each, linkTo(each)))),
    ...actions([
      decideBulk('sign_off', press, {
        label: waiting.length === 1 ? 'Sign off' : `Sign off all ${waiting.length}`,
        style: 'primary',
      }),
      decideBulk('send_back', press, { label: 'Send back' }),
    ]),
    ...context(
      ...unique(waiting.flatMap(({ why }) => why))
        .slice(0, 5)
        .map((why) => md`${why}`),
      signed.length === 0 ? md`` : md`Signed off so far by ${people(signed)} (${first.approvers} needed)`,
      others === 0 ? md`` : md`${countWords(others)} of the same decision need no sign-off.`,
      first.until === undefined ? md`` : md`Expires ${date(first.until)}, then nothing is sent`,
      md`${accountShown(scene, bulk.account)}`,
    ),
  ]);
};
