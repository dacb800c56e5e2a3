import type { Person } from '../sim/slack/person';
import type { DeskWorld } from './desk-world';

/** What this person reads as the newest message of the place. */
export const newest = (person: Person, place = '#support'): string => person.reads({ in: place }).at(-1) ?? '';

/** Types a command and waits for what comes of it: the newest message that the person reads then. */
export const told = async (desk: DeskWorld, person: Person, text: string, place = '#support'): Promise<string> => {
  const shown = await person.types(text, { in: place });
  await desk.rest();
  if (!shown.ok) throw new Error(`${text} failed: ${shown.error}`);
  return newest(person, place);
};

/** Presses a button and waits for what comes of it. */
export const pressed = async (desk: DeskWorld, person: Person, words: string, place = '#support'): Promise<string> => {
  const done = await person.presses(words, { in: place });
  await desk.rest();
  if (!done.ok) throw new Error(`${words} failed: ${done.error}`);
  return newest(person, place);
};

/** Sends the open form and waits for what comes of it. */
export const submitted = async (desk: DeskWorld, person: Person): Promise<void> => {
  const sent = await person.submits();
  await desk.rest();
  if (!sent.ok) throw new Error(`The form was refused: ${sent.error}`);
};
