import { search } from '@inquirer/prompts';
import type { Choice, Question } from './questions';

/** More than this are found by typing: nobody walks through a whole company with the arrow keys. */
export const LONGEST_LIST = 20;

export const proposedIn = ({ proposed = '' }: Question): string[] =>
  proposed.split(',').filter((value) => value !== '');

const HOW = '(type a part of the name)';

/** Those with what was typed in their names; what is proposed comes first. */
const matching = (choices: readonly Choice[], typed = '', first: readonly string[] = []): Choice[] =>
  choices
    .filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()))
    .sort((left, right) => Number(first.includes(right.value)) - Number(first.includes(left.value)));

export const chooseByName = (question: Question, choices: readonly Choice[]): Promise<string> =>
  search({
    message: `${question.ask} ${HOW}`,
    source: (typed) => matching(choices, typed, proposedIn(question)),
  });

/** Stands for the line that ends the choice; no id is empty. */
const END = '';

/** One name after the other, until the line that ends it is taken. */
export const chooseSeveralByName = async (
  question: Question,
  choices: readonly Choice[],
): Promise<readonly string[]> => {
  const chosen = choices.filter(({ value }) => proposedIn(question).includes(value));
  for (;;) {
    const names = chosen.map(({ name }) => name).join(', ');
    const end = names === '' ? 'Nobody' : `That is all: ${names}`;
    const mayEnd = names !== '' || question.needed !== true;
    const left = choices.filter((choice) => !chosen.includes(choice));
    const value = await search({
      message: `${question.ask} ${HOW}`,
      source: (typed) => [...(mayEnd && !typed?.trim() ? [{ value: END, name: end }] : []), ...matching(left, typed)],
    });
    if (value === END) return chosen.map((choice) => choice.value);
    chosen.push(...left.filter((choice) => choice.value === value));
  }
};
