import type { Account } from '../../desk/account';
import type { BuyerRequest } from '../../desk/buyer-request';
import { type Message, message, section } from '../blocks';
import { ask } from '../button';
import { md } from '../mrkdwn';
import type { Subject } from '../subject';
import { subjectOf } from '../subject';
import { headline, idWords, oneLine } from './request-words';

const question = (matches: number): string =>
  matches === 1 ? 'Is this the one?' : `${matches} requests match. Which one did you mean?`;

/** Several requests match what was typed: one button each, which does what was typed. */
export const whichOne = (operation: string, title: string, matches: readonly BuyerRequest[]): Message =>
  message(question(matches.length), [
    section(md`*${question(matches.length)}*`),
    ...matches
      .slice(0, 20)
      .map((request) =>
        section(
          md`${headline(request)}, ${oneLine(request)}\n${request.state.words} · ${idWords(request)}`,
          ask(operation, { subject: subjectOf(request) }, { label: title }),
        ),
      ),
  ]);

/** The same id may belong to any of several accounts. */
export const whichAccount = (
  operation: string,
  title: string,
  choices: readonly { account: Account; subject: Subject }[],
): Message =>
  message('Which account is it?', [
    section(md`*Which account is it?*`),
    ...choices
      .slice(0, 40)
      .map(({ account, subject }) =>
        section(
          md`${account.name} (${account.marketplace.replace('EBAY_', 'eBay ')})`,
          ask(operation, { subject }, { label: title }),
        ),
      ),
  ]);
