import type { Button } from '@slack/types';
import { z } from 'zod';
import { button } from './button';
import type { Route, Words } from './route';
import { Subject } from './subject';

/** What a choice of the one that was meant carries; `input` is the finished input of what reads, with its filters. */
export const MeantPress = z.object({ subject: Subject, input: z.unknown().optional() });
export type MeantPress = z.infer<typeof MeantPress>;

/**
 * Goes on with what was typed on the one that was meant. It is no `do:` button: nothing was shown beside it, so an act
 * shows first what it would do. @throws AppError `bad_input` for words that what reads does not know
 */
export const meantButton = (route: Route, subject: Subject, words: Words): Button => {
  const input = route.effect === 'read' ? { input: route.input(subject, words) } : {};
  const label = route.operation.title;
  return button(`meant:${route.operation.name}`, JSON.stringify({ subject, ...input }), { label });
};
