import type { Decision } from '../../desk/decision';
import { context, type Message, message, section } from '../blocks';
import { named } from '../fact';
import { bare, joined, lines, type Mrkdwn, md, person } from '../mrkdwn';
import { date } from '../slack-date';
import { actWords, type DecisionCard } from './decision-card';

const ENDINGS: Readonly<Partial<Record<Decision['state'], string>>> = {
  done: 'Done',
  refused: 'Refused by eBay',
  not_done: 'Did not happen',
  in_doubt: 'Not sure yet',
  parked: 'Not sure',
};

const signers = (decision: Decision): Mrkdwn =>
  joined(
    decision.signOffs
      .filter(({ verdict }) => verdict === 'sign_off')
      .map((each) =>
        each.onBehalfOf === undefined ? person(each.person) : md`${person(each.person)} for ${person(each.onBehalfOf)}`,
      ),
    ', ',
  );

/** Ends every act in the thread: who asked, who signed off, what was sent, what eBay answered, what was read back. */
export const receipt = (card: DecisionCard): Message => {
  const { decision } = card;
  const title = md`*${ENDINGS[decision.state] ?? 'Ended'}: ${actWords(card)}*`;
  return message(bare(title), [
    section(lines(title, md`${decision.answer?.words}`, md`${decision.reason}`)),
    ...named([
      { name: 'Asked by', words: person(decision.requester) },
      { name: 'Signed off by', words: signers(decision) },
      ...decision.described,
      ...decision.readings.map(({ name, words }) => ({ name: `eBay shows: ${name}`, words })),
    ]),
    ...(decision.note ? [section(md`*Why:* ${decision.note}`)] : []),
    ...context(date(decision.endedAt ?? decision.updatedAt, 'exact'), md`Decision ${decision.id}`),
  ]);
};
