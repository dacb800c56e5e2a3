import { html } from './html.js';
import { inline, Mrkdwn, withEmoji } from './mrkdwn.js';

/** The text of a text object, for labels that may only be plain. */
export const plainText = (object) => withEmoji(object?.text ?? '');

/** A text object: `mrkdwn` with its styles, `plain_text` as it is. */
export function TextObject({ text }) {
  if (!text) return null;
  return text.type === 'mrkdwn'
    ? html`<${Mrkdwn} text=${text.text} />`
    : html`<div class="plain">${plainText(text)}</div>`;
}

/** The same inside a line of other text. */
export const inlineText = (text) => (text?.type === 'mrkdwn' ? inline(text.text) : plainText(text));
