import type { Found } from './find-subject';
import { follow } from './follow';
import { whichAccount, whichOne } from './messages/which-one';
import type { Route, Words } from './route';
import { type Subject, subjectOf } from './subject';
import type { Turn } from './turn';
import type { Workplace } from './workplace';

/**
 * Goes on with what was typed, or asks which of several was meant: only of those that this person may ask for it, since the
 * question tells what they are. Where there are none, the road says why.
 */
export const followFound = async (
  workplace: Workplace,
  turn: Turn,
  route: Route,
  found: Exclude<Found, { readonly kind: 'unknown' }>,
  words: Words,
): Promise<void> => {
  const goOn = (subject: Subject) =>
    follow(workplace, turn, route, { subject, words, facts: undefined, typed: true, seesCard: false });
  const mine = <Choice>(choices: readonly Choice[], subject: (choice: Choice) => Subject) => {
    const may = (choice: Choice) => workplace.perform.may(turn.actor, route.operation.name, subject(choice).account);
    const allowed = choices.filter(may);
    return allowed.length > 0 ? allowed : choices.slice(0, 1);
  };
  switch (found.kind) {
    case 'one':
      return goOn(found.subject);
    case 'requests': {
      const matches = mine(found.matches, subjectOf);
      const [only, ...others] = matches;
      if (only !== undefined && others.length === 0) return goOn(subjectOf(only));
      return turn.tell(whichOne(route, matches, words));
    }
    case 'accounts': {
      const choices = mine(found.choices, ({ subject }) => subject);
      const [only, ...others] = choices;
      if (only !== undefined && others.length === 0) return goOn(only.subject);
      return turn.tell(whichAccount(route, choices, words));
    }
  }
};
