import { html } from '../html.js';
import { Cell } from './cell.js';

export function Table({ block }) {
  const [head, ...body] = block.rows;
  const look = (index) => {
    const column = block.column_settings?.[index];
    return `text-align:${column?.align ?? 'left'};white-space:${column?.is_wrapped ? 'normal' : 'nowrap'}`;
  };
  return html`<div class="block block-table" role="region" aria-label="Table" tabindex="0">
    <table>
      <thead><tr>${head.map((cell, index) => html`<th scope="col" key=${index} style=${look(index)}><${Cell} cell=${cell} /></th>`)}</tr></thead>
      <tbody>${body.map(
        (row, at) =>
          html`<tr key=${at}>${row.map((cell, index) => html`<td key=${index} style=${look(index)}><${Cell} cell=${cell} /></td>`)}</tr>`,
      )}</tbody>
    </table>
  </div>`;
}
