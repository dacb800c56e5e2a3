import { AppError } from '../errors';
import { act, offerTyped } from './acting';
import { pose } from './asking';
import { answer } from './reading';
import type { Route, Words } from './route';
import type { Subject } from './subject';
import type { Turn } from './turn';
import type { Workplace } from './workplace';

/** How an operation was asked for: what it is about, and what was seen. */
export interface Asked {
  readonly subject: Subject;
  readonly words: Words;
  readonly facts: string | undefined;
  /** Typed acts show what they would do; pressed ones were shown already. */
  readonly typed: boolean;
  readonly seesCard: boolean;
}

/** The one handler: a button is a subcommand that somebody typed for you. */
export const follow = async (workplace: Workplace, turn: Turn, route: Route, asked: Asked): Promise<void> => {
  const { subject, words, facts, typed, seesCard } = asked;
  if (route.effect === 'read') {
    return answer(workplace, turn, { route, subject, input: route.input(subject, words) }, 'tell');
  }
  if (route.question !== undefined) {
    return pose(workplace, turn, { ...route, question: route.question }, { subject, seesCard });
  }
  if (typed) return offerTyped(workplace, turn, route, subject);
  return act(
    workplace,
    turn,
    { operation: route.operation.name, input: route.input(subject), subject, facts },
    seesCard,
  );
};

/** @throws AppError `not_found` for a button of an operation that is no longer offered. */
export const routeOf = ({ registry }: Workplace, operation: string): Route => {
  const route = registry.route(operation);
  if (route !== undefined) return route;
  throw new AppError('not_found', 'This button belongs to something that Aftersale no longer does.', {
    hint: 'Look the request up again.',
  });
};
