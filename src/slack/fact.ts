import type { KnownBlock } from '@slack/types';
import type { Difference } from '../desk/facts';
import { ACT_WORDS } from '../desk/request-acts';
import { facts, section } from './blocks';
import { type Mrkdwn, md } from './mrkdwn';
import { date, plainDate } from './slack-date';
import { splitText } from './split-text';

const AN_INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** The value of a fact; instants are shown in each reader's own time zone. */
export const factWords = (words: string): Mrkdwn => (AN_INSTANT.test(words) ? date(words) : md`${words}`);

/** Longer words are hard to read in half the width, and a column would cut off their end. */
const COLUMN = 300;

/** What one section holds besides the name: https://docs.slack.dev/reference/block-kit/blocks/section-block */
const SECTION = 2_800;

interface Pair {
  readonly name: string;
  readonly words: string | Mrkdwn;
}

const inFull = ({ name, words }: { readonly name: string; readonly words: string }): KnownBlock[] =>
  splitText(words, SECTION).map((part, index) => section(index === 0 ? md`*${name}*\n${part}` : md`${part}`));

/** What is sent or was read back, in two columns; a long text stands below them over the whole width, to its end. */
export const named = (pairs: readonly Pair[]): KnownBlock[] => {
  const isShort = ({ words }: Pair) => typeof words !== 'string' || words.length <= COLUMN;
  return [
    ...facts(
      pairs
        .filter(isShort)
        .map(({ name, words }) => [name, typeof words === 'string' ? factWords(words) : words] as const),
    ),
    ...pairs.flatMap(({ name, words }) =>
      typeof words === 'string' && words.length > COLUMN ? inFull({ name, words }) : [],
    ),
  ];
};

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
