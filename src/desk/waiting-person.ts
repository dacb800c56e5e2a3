import { z } from 'zod';
import { PersonId } from '../ids';

/** What somebody did in Slack; holds no word that they typed. */
export const SlackDeed = z.object({
  did: z.enum(['command', 'button', 'form', 'shortcut']),
  /** The command's name, for example `/return`. */
  name: z.string().optional(),
});
export type SlackDeed = z.infer<typeof SlackDeed>;

/** Somebody who was not answered yet. */
export const WaitingPerson = SlackDeed.extend({ person: PersonId });
export type WaitingPerson = z.infer<typeof WaitingPerson>;
