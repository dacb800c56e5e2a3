import type { AllowedNow } from '../../desk/allowed-now';
import { actions, facts, type Message, message, section } from '../blocks';
import { open } from '../button';
import { lines, type Mrkdwn, md } from '../mrkdwn';
import { offers } from '../offer';
import type { Seen } from '../route';
import { requestFacts } from './request-card';
import { headline, itemWords, oneLine } from './request-words';

/** Each reason once, with everything that it stands in the way of. */
const reasons = (notNow: AllowedNow['notNow']): Mrkdwn[] =>
  [...new Set(notNow.map(({ why }) => why))].flatMap((why) => [
    ...notNow.filter((entry) => entry.why === why).map(({ words }) => md`• ${words}`),
    md`_${why}_`,
  ]);

/** What may be done with a request now, until when, and why not the rest. */
export const allowedMessage = ({ request, allowed, notNow }: AllowedNow, { scene, facts: hash }: Seen): Message => {
  const website = request.websiteOptions.slice(0, 3);
  return message(`${headline(request)}: ${oneLine(request)}. ${allowed.length} things can be done now.`, [
    section(lines(md`*${headline(request)}*`, itemWords(request), md`${request.state.words}`)),
    ...facts(requestFacts(request, scene)),
    section(
      lines(
        md`*Possible now*`,
        ...(allowed.length + website.length === 0 ? [md`Nothing.`] : []),
        ...allowed.map(({ words }) => md`• ${words}`),
        ...website.map(({ words }) => md`• ${words} (on eBay)`),
      ),
    ),
    ...(notNow.length === 0 ? [] : [section(lines(md`*Not now*`, ...reasons(notNow)))]),
    ...actions([...offers(request, hash, scene), ...website.map(({ words, url }, index) => open(words, url, index))]),
  ]);
};
