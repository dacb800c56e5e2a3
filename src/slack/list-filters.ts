import { AppError } from '../errors';
import type { AccountId } from '../ids';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const day = (word: string | undefined, name: string, time: string): string => {
  if (word === undefined || !DAY.test(word)) {
    throw new AppError('bad_input', `“${name}” needs a day, for example \`${name} 2026-11-22\`.`);
  }
  return `${word}T${time}Z`;
};

/**
 * Reads `open|all`, one of `sides`, `from DAY` and `to DAY` in any order.
 * @throws AppError `bad_input` naming the first word that is none of these.
 */
export const listFilters = (
  account: AccountId,
  words: readonly string[],
  sides: readonly string[],
): Record<string, string> => {
  const input: Record<string, string> = { account };
  for (let index = 0; index < words.length; index += 1) {
    const word = (words[index] ?? '').toLowerCase();
    if (word === 'open' || word === 'all') input.show = word;
    else if (sides.includes(word)) input.openedBy = word;
    else if (word === 'from') input.from = day(words[++index], 'from', '00:00:00');
    else if (word === 'to') input.to = day(words[++index], 'to', '23:59:59');
    else {
      throw new AppError('bad_input', `The list does not know the filter “${word}”.`, {
        hint: `It knows: open, all, ${[...sides, 'from YYYY-MM-DD', 'to YYYY-MM-DD'].join(', ')}.`,
      });
    }
  }
  return input;
};
