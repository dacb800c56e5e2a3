import type { KnownBlock } from '@slack/types';
import type { Difference } from '../desk/facts';
import { ACT_WORDS } from '../desk/request-acts';
import { facts } from './blocks';
import { type Mrkdwn, md } from './mrkdwn';
import { date, plainDate } from './slack-date';

const AN_INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** The value of a fact; instants are shown in each reader's own time zone. */
export const factWords = (words: string): Mrkdwn => (AN_INSTANT.test(words) ? date(words) : md`${words}`);

/** What was sent or read back, in two columns. */
export const named = (pairs: readonly { readonly name: string; readonly words: string }[]): KnownBlock[] =>
  facts(pairs.map(({ name, words }) => [name, factWords(words)] as const));

/** The names of operations are ours; people read what they do. */
const legible = ({ fact, was, is }: Difference): Difference => {
  if (fact !== 'Options') return { fact, was, is };
  const acts = (names: string) =>
    names
      .split(', ')
      .map((name) => (name === 'none' ? 'nothing' : (ACT_WORDS[name] ?? name)))
      .join(', ');
  return { fact: 'What can be done', was: acts(was), is: acts(is) };
};

/** What was and what is now, a line for each fact. */
export const changes = (differences: readonly Difference[]): Mrkdwn[] =>
  differences.map(legible).map(({ fact, was, is }) => md`*${fact}* was ${factWords(was)}, is now *${factWords(is)}*`);

/** One difference in a plain sentence. */
export const changeWords = (difference: Difference): string => {
  const { fact, was, is } = legible(difference);
  const shown = (words: string) => (AN_INSTANT.test(words) ? plainDate(words) : words);
  return `${fact} was ${shown(was)}, is now ${shown(is)}`;
};
