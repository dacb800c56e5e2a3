import { z } from 'zod';
import { byUrgency, type FoundRequests } from '../found-requests';
import { listInput, onAccount, rangeOf } from '../list-input';
import { readOperation } from '../operation';
import { cancellationsFound } from './cancellation-lookup';
import { findCancellations } from './search-cancellations';

const Input = listInput.and(
  z.object({ openedBy: z.enum(['buyer', 'seller', 'both'], 'Write buyer, seller or both').default('both') }),
);

export const list = readOperation({
  name: 'cancellation.list',
  title: 'List',
  summary: 'List cancellations: open or all, by who asked, by date.',
  effect: 'read',
  input: Input,
  target: onAccount,
  async run(context, input): Promise<FoundRequests> {
    const range = rangeOf(input, context.clock);
    const sides = input.openedBy === 'both' ? (['buyer', 'seller'] as const) : [input.openedBy];
    const found = await Promise.all(sides.map((openedBy) => findCancellations(context, { openedBy, ...range })));
    const rows = new Map(found.flatMap((pages) => pages.rows).map((row) => [row.cancelId, row]));
    const requests = await cancellationsFound(context, [...rows.values()]);
    return {
      requests: requests.filter((request) => input.show === 'all' || request.open).sort(byUrgency),
      complete: found.every((pages) => pages.complete),
      total: found.every((pages) => pages.total !== undefined)
        ? found.reduce((sum, pages) => sum + (pages.total ?? 0), 0)
        : undefined,
    };
  },
});
