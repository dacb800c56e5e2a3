/** A space of no width: splits what Slack would otherwise read as a mention or a link. */
const SPLIT = '\u200b';

/**
 * Text of anybody, safe inside Slack's mrkdwn: it cannot ping, link, or close a `<…>` reference.
 * @see https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export const escapeText = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/@(here|channel|everyone)/gi, `@${SPLIT}$1`)
    .replace(/:\/\//g, `:${SPLIT}//`);

/** The same for a buyer's own words: bold, code and quote marks lose their meaning too, so that nothing can pose as ours. */
export const escapeForeign = (text: string): string =>
  escapeText(text)
    .replace(/[*_~`]/g, (mark) => `${SPLIT}${mark}`)
    .replace(/^([ \t]*)&gt;/gm, `$1${SPLIT}&gt;`);
