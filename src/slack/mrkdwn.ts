import { escapeForeign, escapeText } from './escape';

/** Text that is already safe as Slack mrkdwn. Only the functions of this file make it, so nothing unescaped reaches a block. */
export class Mrkdwn {
  constructor(readonly source: string) {}
  get empty(): boolean {
    return this.source.trim() === '';
  }
}

type Part = string | number | Mrkdwn | undefined;

const sourceOf = (part: Part): string =>
  part === undefined ? '' : part instanceof Mrkdwn ? part.source : escapeText(String(part));

/** Mrkdwn from a template: what is written in the template is formatting, what is put in is escaped. */
export const md = (template: TemplateStringsArray, ...parts: readonly Part[]): Mrkdwn =>
  new Mrkdwn(template.map((text, index) => text + sourceOf(parts[index])).join(''));

export const lines = (...parts: readonly (Mrkdwn | undefined)[]): Mrkdwn =>
  new Mrkdwn(parts.flatMap((part) => (part === undefined || part.empty ? [] : [part.source])).join('\n'));

export const joined = (parts: readonly Mrkdwn[], separator: string): Mrkdwn =>
  new Mrkdwn(parts.map((part) => part.source).join(escapeText(separator)));

/** The same words without bold marks, and moments as written: notifications show them so. */
export const bare = (text: Mrkdwn): Mrkdwn =>
  new Mrkdwn(text.source.replace(/[*]/g, '').replace(/<!date[^|]*\|([^>]*)>/g, '$1'));

/** A buyer's words, set off as a quotation and stripped of every formatting power. */
export const quotation = (words: string): Mrkdwn =>
  new Mrkdwn(
    escapeForeign(words.trim())
      .split('\n')
      .map((line) => `>${line}`)
      .join('\n'),
  );

/** A link of ours. An address that is not https, or holds a character that ends the reference, becomes plain words. */
export const link = (address: string, words: string): Mrkdwn =>
  /^https:\/\/[^\s<>|]+$/.test(address)
    ? new Mrkdwn(`<${address.replace(/&/g, '&amp;')}|${escapeText(words).replace(/\|/g, '¦')}>`)
    : md`${words}`;

export const person = (id: string): Mrkdwn => (/^[UW][A-Z0-9]+$/.test(id) ? new Mrkdwn(`<@${id}>`) : md`${id}`);

/** Calls everybody in a user group: https://docs.slack.dev/messaging/formatting-message-text#mentioning-groups */
export const userGroup = (id: string): Mrkdwn => (/^S[A-Z0-9]+$/.test(id) ? new Mrkdwn(`<!subteam^${id}>`) : md`${id}`);

export const channel = (id: string): Mrkdwn => (/^[CG][A-Z0-9]+$/.test(id) ? new Mrkdwn(`<#${id}>`) : md`${id}`);
