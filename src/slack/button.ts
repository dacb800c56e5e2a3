import type { Button, ConfirmationDialog } from '@slack/types';
import { z } from 'zod';
import { plain } from './blocks';
import { clamp } from './clamp';
import { Subject } from './subject';

/** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
const LIMITS = { label: 75, value: 2000, url: 3000, title: 100, text: 300, answer: 30 };

/** What a `do:` button carries: what it is about, and the hash of the facts that were shown beside it. */
export const Press = z.object({ subject: Subject, facts: z.string().max(64).optional() });
export type Press = z.infer<typeof Press>;

interface Look {
  readonly label: string;
  readonly style?: 'primary' | 'danger';
  readonly confirm?: { readonly title: string; readonly text: string; readonly yes: string; readonly no?: string };
}

const confirmation = (confirm: NonNullable<Look['confirm']>, style: Look['style']): ConfirmationDialog => ({
  title: plain(confirm.title, LIMITS.title),
  text: plain(confirm.text, LIMITS.text),
  confirm: plain(confirm.yes, LIMITS.answer),
  deny: plain(confirm.no ?? 'Go back', LIMITS.answer),
  ...(style === undefined ? {} : { style }),
});

/** A button of any action id; `value` must hold opaque ids only. */
export const button = (actionId: string, value: string, { label, style, confirm }: Look): Button => ({
  type: 'button',
  action_id: actionId,
  text: plain(label, LIMITS.label),
  ...(value === '' ? {} : { value: clamp(value, LIMITS.value) }),
  ...(style === undefined ? {} : { style }),
  ...(confirm === undefined ? {} : { confirm: confirmation(confirm, style) }),
});

/** A subcommand that somebody typed for you: pressing it asks for `operation` on `subject`. */
export const ask = (operation: string, press: Press, look: Look): Button =>
  button(`do:${operation}`, JSON.stringify(press), look);

/** A button that opens a page in the browser; `index` tells it from others beside it. Slack reports the press all the same. */
export const open = (label: string, url: string, index = 0): Button => ({
  type: 'button',
  action_id: `open:${index}`,
  text: plain(label, LIMITS.label),
  url: url.slice(0, LIMITS.url),
});

const isPage = (url: string | undefined): url is string =>
  url !== undefined && /^https?:/.test(url) && URL.canParse(url);

/** A button for each of these pages that has an address which Slack takes. */
export const openings = (pages: readonly { readonly words: string; readonly url?: string | undefined }[]): Button[] =>
  pages.flatMap(({ words, url }, index) => (isPage(url) ? [open(words, url, index)] : []));

/** What is left of them in words. */
export const withoutPage = (
  pages: readonly { readonly words: string; readonly url?: string | undefined }[],
): readonly string[] => pages.flatMap(({ words, url }) => (isPage(url) ? [] : [words]));
