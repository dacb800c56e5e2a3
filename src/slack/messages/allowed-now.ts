import type { AllowedNow } from '../../desk/allowed-now';
import { actions, facts, type Message, message, section } from '../blocks';
import { openings } from '../button';
import { itemBlock } from '../item-block';
import { lines, type Mrkdwn, md } from '../mrkdwn';
import { offers } from '../offer';
import type { Seen } from '../route';
import { requestFacts } from './request-card';
import { headline, oneLine } from './request-words';

/** Each reason once, with everything that it stands in the way of. */
const reasons = (notNow: AllowedNow['notNow']): Mrkdwn[] =>
  [...new Set(notNow.map(({ why }) => why))].flatMap((why) => [
    md`*Not now:* ${why}`,
    ...notNow.filter((entry) => entry.why === why).map(({ words }) => md`• ${words}`),
  ]);

const countWords = (count: number): string => {
  if (count === 0) return 'Nothing can be done now.';
  return count === 1 ? 'One thing can be done now.' : `${count} things can be done now.`;
};

/** What may be done with a request now, until when, and why not the rest. */
export const allowedMessage = ({ request, allowed, notNow }: AllowedNow, { scene, facts: hash }: Seen): Message => {
  const website = request.websiteOptions.slice(0, 3);
  return message(`${headline(request)}: ${oneLine(request)}. ${countWords(allowed.length + website.length)}`, [
    itemBlock(request, { above: md`*${headline(request)}*`, between: md`${request.state.words}` }),
    ...facts(requestFacts(request, scene)),
    section(
      lines(
        md`*Possible now*`,
        ...(allowed.length + website.length === 0 ? [md`Nothing.`] : []),
        ...allowed.map(({ words }) => md`• ${words}`),
        ...website.map(({ words }) => md`• ${words} (on eBay)`),
      ),
    ),
    ...(notNow.length === 0 ? [] : [section(lines(...reasons(notNow)))]),
    ...actions([...offers(request, hash, scene), ...openings(website)]),
  ]);
};
