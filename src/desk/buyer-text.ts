import { z } from 'zod';

/** eBay publishes no limit for messages and comments; this much always went through. */
export const MOST_CHARACTERS = 2_000;

const PLACEHOLDER = /\{[a-z][a-z _-]*\}/i;

/** A text that the buyer will read. An unfilled placeholder of a saved reply never leaves the desk. */
export const buyerText = z
  .string('Write a text')
  .trim()
  .min(1, 'Write a text')
  .max(MOST_CHARACTERS, `Write at most ${MOST_CHARACTERS} characters`)
  .refine((text) => !PLACEHOLDER.test(text), {
    error: (issue) => `Fill in ${PLACEHOLDER.exec(String(issue.input))?.[0] ?? 'the placeholder'} first`,
  });
