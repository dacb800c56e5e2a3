import type { z } from 'zod';
import type { Judge } from './questions';

/** Judges an answer by the schema of the setting that it becomes. */
export const judgeBy =
  (schema: z.ZodType): Judge =>
  (answer) => {
    const parsed = schema.safeParse(answer);
    return parsed.success || (parsed.error.issues[0]?.message ?? 'cannot be used');
  };
