import { html } from './html.js';

function Leaf({ value }) {
  return html`<span class=${`json-${value === null ? 'null' : typeof value}`}>${JSON.stringify(value)}</span>`;
}

/** Web API arguments carry JSON inside strings; it is shown as what it means. */
function unpacked(value) {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** JSON that folds; `open` says how many levels begin unfolded. */
export function JsonView({ name, value: given, open }) {
  const value = unpacked(given);
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
