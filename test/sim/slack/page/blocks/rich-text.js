import { findEmoji } from '../emoji.js';
import { html } from '../html.js';
import { BroadcastMention, ChannelMention, DateText, GroupMention, PersonMention, SafeLink } from '../mention.js';

function styled(content, style) {
  let node = content;
  if (style?.code) node = html`<code class="code">${node}</code>`;
  if (style?.strike) node = html`<s>${node}</s>`;
  if (style?.underline) node = html`<u>${node}</u>`;
  if (style?.italic) node = html`<em>${node}</em>`;
  if (style?.bold) node = html`<strong>${node}</strong>`;
  return node;
}

const parts = {
  text: (part) => part.text,
  link: (part) => html`<${SafeLink} url=${part.url}>${part.text ?? part.url}<//>`,
  emoji: (part) => findEmoji(part.name) ?? `:${part.name}:`,
  user: (part) => html`<${PersonMention} id=${part.user_id} />`,
  channel: (part) => html`<${ChannelMention} id=${part.channel_id} />`,
  usergroup: (part) => html`<${GroupMention} id=${part.usergroup_id} />`,
  broadcast: (part) => html`<${BroadcastMention} range=${part.range} />`,
  color: (part) => html`<span><span class="swatch" style=${`background:${part.value}`}></span>${part.value}</span>`,
  date: (part) =>
    html`<${DateText} seconds=${part.timestamp} pattern=${part.format} link=${part.url} fallback=${part.fallback} />`,
};

const run = (elements) =>
  (elements ?? []).map((part) => styled(parts[part.type]?.(part) ?? part.text ?? '', part.style));

function List({ element }) {
  const items = element.elements.map((item, index) => html`<li key=${index}>${run(item.elements)}</li>`);
  const style = `--indent:${element.indent ?? 0}`;
  return element.style === 'ordered'
    ? html`<ol class="rich-list" start=${(element.offset ?? 0) + 1} style=${style}>${items}</ol>`
    : html`<ul class="rich-list" style=${style}>${items}</ul>`;
}

const sections = {
  rich_text_section: (element) => html`<div class="rich-section">${run(element.elements)}</div>`,
  rich_text_list: (element) => html`<${List} element=${element} />`,
  rich_text_quote: (element) => html`<blockquote class="quote">${run(element.elements)}</blockquote>`,
  rich_text_preformatted: (element) => html`<pre class="pre">${run(element.elements)}</pre>`,
};

export function RichText({ block }) {
  return html`<div class="block block-rich-text">
    ${block.elements.map((element) => sections[element.type]?.(element) ?? html`<span class="unknown">“${element.type}” is not shown here.</span>`)}
  </div>`;
}
