import { z } from 'zod';
import { PersonId } from '../ids';

/** Somebody who did something in Slack and was not answered yet. Holds no word that they typed. */
export const WaitingPerson = z.object({
  person: PersonId,
  did: z.enum(['command', 'button', 'form', 'shortcut']),
  /** The command's name, for example `/return`. */
  name: z.string().optional(),
});
export type WaitingPerson = z.infer<typeof WaitingPerson>;
