import type { BuyerRequest } from '../desk/buyer-request';
import { AppError } from '../errors';
import type { Actor } from '../perform/outcome';
import { actions, type Message, message, section } from './blocks';
import { type CaseAction, caseButton } from './case-button';
import { findSubject } from './find-subject';
import { headline, oneLine } from './messages/request-words';
import { andMore, MOST_ASKED } from './messages/which-one';
import { md } from './mrkdwn';
import type { Workplace } from './workplace';

/**
 * The requests that somebody typed an id of: the open ones where there are any, since only those belong to somebody. Of several
 * only those that this person may have; where they may have none it is one, whose own answer says why.
 * @throws AppError `bad_input` without a usable id, `not_found` where the desk knows no such request
 */
export const casesMeant = async (
  workplace: Workplace,
  { person }: Actor,
  text: string,
): Promise<readonly BuyerRequest[]> => {
  const found = await findSubject({ text, takes: 'request', kind: undefined }, workplace);
  const matches =
    found.kind === 'requests' ? found.matches : found.kind === 'one' && found.request ? [found.request] : [];
  if (matches.length === 0) {
    throw new AppError('not_found', 'The desk has not seen a request with this id.', {
      hint: 'Look the id up first; what eBay has just got is here within minutes.',
    });
  }
  const theirs = matches.filter(({ account }) => workplace.caseWork.mayWork(person, account));
  if (theirs.length === 0) return matches.slice(0, 1);
  const open = theirs.filter((request) => request.open);
  return open.length > 0 ? open : theirs;
};

const WHICH = 'Several requests match. Which one did you mean?';

/** One button each, which does what was typed. */
export const whichCase = (action: CaseAction, label: string, matches: readonly BuyerRequest[]): Message =>
  message(WHICH, [
    section(md`*${WHICH}*`),
    ...matches
      .slice(0, MOST_ASKED)
      .flatMap((request) => [
        section(md`${headline(request)}, ${oneLine(request)}\n${request.state.words} · ${request.kind} ${request.id}`),
        ...actions([caseButton(action, { case: request }, { label })]),
      ]),
    ...andMore(matches.length),
  ]);
