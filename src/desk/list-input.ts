import { subDays } from 'date-fns';
import { z } from 'zod';
import type { Clock } from '../clock';
import { AccountId } from '../ids';
import type { Target } from './operation';

/** The input of every list: open ones or all, and when they were opened (ISO 8601 instants; the last 60 days when left out). */
export const listInput = z
  .object({
    account: AccountId,
    show: z.enum(['open', 'all'], 'Write open or all').default('open'),
    from: z.iso.datetime({ offset: true, error: 'Write the first day as a date' }).optional(),
    to: z.iso.datetime({ offset: true, error: 'Write the last day as a date' }).optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || new Date(from) < new Date(to), {
    path: ['to'],
    error: 'The last day must come after the first',
  });
export type ListInput = z.infer<typeof listInput>;

/** No request stays open for longer than this. */
const USUAL_DAYS = 60;

export const rangeOf = (input: Pick<ListInput, 'from' | 'to'>, clock: Clock): { from: Date; to: Date } => {
  const to = input.to === undefined ? clock.now() : new Date(input.to);
  return { from: input.from === undefined ? subDays(to, USUAL_DAYS) : new Date(input.from), to };
};

export const onAccount = (input: { readonly account: AccountId }): Target => ({
  on: 'account',
  account: input.account,
});
