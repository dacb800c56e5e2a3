import { html } from '../html.js';
import { SafeLink } from '../mention.js';
import { withEmoji } from '../mrkdwn.js';

const INLINE = /(`[^`]+`)|(\*\*[^*]+\*\*)|(~~[^~]+~~)|(\*[^*\s][^*]*\*|\b_[^_]+_\b)|\[([^\]]+)\]\(([^)\s]+)\)/;

/** Styles and links within one line of standard Markdown. */
function inlineMarkdown(text) {
  const match = INLINE.exec(text);
  if (!match) return withEmoji(text);
  const [whole, code, bold, struck, slanted, label, url] = match;
  const node = code
    ? html`<code class="code">${code.slice(1, -1)}</code>`
    : bold
      ? html`<strong>${inlineMarkdown(bold.slice(2, -2))}</strong>`
      : struck
        ? html`<s>${inlineMarkdown(struck.slice(2, -2))}</s>`
        : slanted
          ? html`<em>${inlineMarkdown(slanted.slice(1, -1))}</em>`
          : html`<${SafeLink} url=${url}>${label}<//>`;
  return [withEmoji(text.slice(0, match.index)), node, inlineMarkdown(text.slice(match.index + whole.length))];
}

const lines = [
  { pattern: /^#{1,6} (.*)$/, make: (text) => html`<h2 class="markdown-heading">${inlineMarkdown(text)}</h2>` },
  {
    pattern: /^[-*+] (?:\[[ x]\] )?(.*)$/,
    make: (text) => html`<div class="markdown-item">• ${inlineMarkdown(text)}</div>`,
  },
  { pattern: /^(\d+\. .*)$/, make: (text) => html`<div class="markdown-item">${inlineMarkdown(text)}</div>` },
  { pattern: /^> ?(.*)$/, make: (text) => html`<blockquote class="quote">${inlineMarkdown(text)}</blockquote>` },
  { pattern: /^(?:-{3,}|\*{3,})()$/, make: () => html`<hr class="block-divider" />` },
  { pattern: /^(.+)$/, make: (text) => html`<div>${inlineMarkdown(text)}</div>` },
];

function line(text) {
  const rule = lines.find(({ pattern }) => pattern.test(text));
  return rule ? rule.make(rule.pattern.exec(text)[1]) : html`<div class="markdown-gap"></div>`;
}

export function Markdown({ block }) {
  const parts = block.text.split(/```\w*\n?([\s\S]*?)```/);
  return html`<div class="block block-markdown">
    ${parts.map((part, index) => (index % 2 ? html`<pre class="pre">${part}</pre>` : part.trim().split('\n').map(line)))}
  </div>`;
}
