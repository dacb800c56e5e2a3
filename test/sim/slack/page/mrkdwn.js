import { findEmoji } from './emoji.js';
import { html } from './html.js';
import { BroadcastMention, ChannelMention, DateText, GroupMention, PersonMention, SafeLink } from './mention.js';

const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
export const decodeEntities = (text) => text.replace(/&(amp|lt|gt);/g, (entity) => entities[entity]);

const EMOJI = /:([a-z0-9_+-]+(?:::skin-tone-\d)?):/g;

/** Plain text with `:name:` turned into its character; an unknown name stays as typed. */
export const withEmoji = (text) => text.replace(EMOJI, (typed, name) => findEmoji(name) ?? typed);

/** What stands between angle brackets: a person, a channel, a group, a date, a broadcast or a link. */
function reference(inside) {
  const bar = inside.indexOf('|');
  const target = decodeEntities(bar < 0 ? inside : inside.slice(0, bar));
  const label = bar < 0 ? undefined : decodeEntities(inside.slice(bar + 1));
  if (target.startsWith('@')) return html`<${PersonMention} id=${target.slice(1)} label=${label} />`;
  if (target.startsWith('#')) return html`<${ChannelMention} id=${target.slice(1)} label=${label} />`;
  if (target.startsWith('!subteam^')) return html`<${GroupMention} id=${target.slice(9)} label=${label} />`;
  if (target.startsWith('!date^')) {
    const [, seconds, pattern, link] = target.split('^');
    return html`<${DateText} seconds=${seconds} pattern=${pattern ?? ''} link=${link} fallback=${label} />`;
  }
  if (target.startsWith('!')) return html`<${BroadcastMention} range=${label ?? target.slice(1)} />`;
  return html`<${SafeLink} url=${target}>${label ? withEmoji(label) : target}<//>`;
}

const INLINE = [
  { pattern: /^`([^`\n]+)`/, make: (match) => html`<code class="code">${decodeEntities(match[1])}</code>` },
  { pattern: /^<([^<>\n]+)>/, make: (match) => reference(match[1]) },
  {
    pattern: /^\*(?=\S)((?:[^*\n]|\*(?=[A-Za-z0-9]))*[^*\s])\*(?![A-Za-z0-9])/,
    opens: true,
    make: (match) => html`<strong>${inline(match[1])}</strong>`,
  },
  {
    pattern: /^_(?=\S)([^_\n]*[^_\s])_(?![A-Za-z0-9])/,
    opens: true,
    make: (match) => html`<em>${inline(match[1])}</em>`,
  },
  {
    pattern: /^~(?=\S)([^~\n]*[^~\s])~(?![A-Za-z0-9])/,
    opens: true,
    make: (match) => html`<s>${inline(match[1])}</s>`,
  },
  {
    pattern: /^https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)]/,
    opens: true,
    make: (match) => html`<${SafeLink} url=${decodeEntities(match[0])}>${decodeEntities(match[0])}<//>`,
  },
];

/** One run of text with its styles, references and emoji. */
export function inline(text) {
  const nodes = [];
  let plain = '';
  let rest = text;
  while (rest) {
    const afterWord = /[A-Za-z0-9]$/.test(plain);
    const rule = INLINE.find(({ pattern, opens }) => pattern.test(rest) && !(opens && afterWord));
    const match = rule?.pattern.exec(rest);
    if (match) {
      if (plain) nodes.push(withEmoji(decodeEntities(plain)));
      plain = '';
      nodes.push(rule.make(match));
    } else plain += rest[0];
    rest = rest.slice(match ? match[0].length : 1);
  }
  if (plain) nodes.push(withEmoji(decodeEntities(plain)));
  return nodes;
}

const QUOTE = /^(?:&gt;|>) ?/;

function paragraphs(text) {
  const groups = [];
  for (const line of text.split('\n')) {
    const quoted = QUOTE.test(line);
    const last = groups.at(-1);
    if (last?.quoted === quoted) last.lines.push(line.replace(QUOTE, ''));
    else groups.push({ quoted, lines: [quoted ? line.replace(QUOTE, '') : line] });
  }
  return groups.map(({ quoted, lines }) => {
    const content = lines.flatMap((line, index) => (index ? [html`<br />`, inline(line)] : [inline(line)]));
    return quoted ? html`<blockquote class="quote">${content}</blockquote>` : html`<span>${content}</span>`;
  });
}

/** Slack's mrkdwn as nodes; never as markup, so nothing in a text can become an element. */
export function Mrkdwn({ text }) {
  const parts = String(text ?? '').split(/```\n?([\s\S]*?)\n?```\n?/);
  return html`<div class="mrkdwn">
    ${parts.map((part, index) => (index % 2 ? html`<pre class="pre">${decodeEntities(part)}</pre>` : part && paragraphs(part)))}
  </div>`;
}
