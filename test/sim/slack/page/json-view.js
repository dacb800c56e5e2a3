import { html } from './html.js';

function Leaf({ value }) {
  return html`<span class=${`json-${value === null ? 'null' : typeof value}`}>${JSON.stringify(value)}</span>`;
}

/** JSON that folds; `open` says how many levels begin unfolded. */
export function JsonView({ name, value, open }) {
  const label = name === undefined ? '' : html`<span class="json-key">${name}</span>: `;
  if (value === undefined) return html`<div class="json-line">${label}<span class="json-null">nothing</span></div>`;
  if (value === null || typeof value !== 'object')
    return html`<div class="json-line">${label}<${Leaf} value=${value} /></div>`;
  const entries = Object.entries(value);
  const size = Array.isArray(value) ? `[${entries.length}]` : `{${entries.length}}`;
  return html`<details class="json-part" open=${open > 0}>
    <summary>${label}<span class="json-size">${size}</span></summary>
    ${entries.map(([key, each]) => html`<${JsonView} key=${key} name=${key} value=${each} open=${open - 1} />`)}
  </details>`;
}
