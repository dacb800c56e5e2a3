import type { Account } from '../../desk/account';
import type { BuyerRequest } from '../../desk/buyer-request';
import { context, type Message, message, section } from '../blocks';
import { meantButton } from '../meant-button';
import { md } from '../mrkdwn';
import type { Route, Words } from '../route';
import type { Subject } from '../subject';
import { subjectOf } from '../subject';
import { headline, idWords, oneLine } from './request-words';

const question = (matches: number): string =>
  matches === 1 ? 'Is this the one?' : `${matches} requests match. Which one did you mean?`;

/** A message holds fifty blocks. */
export const MOST_ASKED = 20;
const MOST_ACCOUNTS = 40;

/** Those that match too and have no room. */
export const andMore = (matches: number, most = MOST_ASKED) =>
  matches > most ? context(md`And ${matches - most} more: write the id of the one that you mean.`) : [];

/** Several requests match what was typed: one button each, which goes on with what was typed. */
export const whichOne = (route: Route, matches: readonly BuyerRequest[], words: Words = []): Message =>
  message(question(matches.length), [
    section(md`*${question(matches.length)}*`),
    ...matches
      .slice(0, MOST_ASKED)
      .map((request) =>
        section(
          md`${headline(request)}, ${oneLine(request)}\n${request.state.words} · ${idWords(request)}`,
          meantButton(route, subjectOf(request), words),
        ),
      ),
    ...andMore(matches.length),
  ]);

/** The same id may belong to any of several accounts. */
export const whichAccount = (
  route: Route,
  choices: readonly { account: Account; subject: Subject }[],
  words: Words = [],
): Message =>
  message('Which account is it?', [
    section(md`*Which account is it?*`),
    ...choices
      .slice(0, MOST_ACCOUNTS)
      .map(({ account, subject }) =>
        section(
          md`${account.name} (${account.marketplace.replace('EBAY_', 'eBay ')})`,
          meantButton(route, subject, words),
        ),
      ),
    ...andMore(choices.length, MOST_ACCOUNTS),
  ]);
