import { useState } from 'preact/hooks';
import { html } from '../html.js';
import { Cell, cellText } from './cell.js';

const PAGE_SIZE = 5;
const compare = (column, down) => (one, other) =>
  (down ? -1 : 1) * cellText(one[column]).localeCompare(cellText(other[column]), 'en', { numeric: true });

/** A table with pages, sorted by the column whose heading is pressed. */
export function DataTable({ block }) {
  const [head, ...body] = block.rows;
  const [sort, setSort] = useState(null);
  const [page, setPage] = useState(0);
  const size = block.page_size ?? PAGE_SIZE;
  const pages = Math.max(1, Math.ceil(body.length / size));
  const sorted = sort ? [...body].sort(compare(sort.column, sort.down)) : body;
  const sortBy = (column) => setSort({ column, down: sort?.column === column && !sort.down });
  const direction = (column) => (sort?.column !== column ? 'none' : sort.down ? 'descending' : 'ascending');
  const named = block.row_header_column_index ?? 0;
  return html`<div class="block block-table" role="region" aria-label=${block.caption} tabindex="0">
    <table>
      <caption>${block.caption}</caption>
      <thead><tr>${head.map(
        (cell, index) => html`<th scope="col" key=${index} aria-sort=${direction(index)}>
          <button type="button" class="sort" onClick=${() => sortBy(index)}><${Cell} cell=${cell} /></button></th>`,
      )}</tr></thead>
      <tbody>${sorted
        .slice(page * size, (page + 1) * size)
        .map(
          (row, at) =>
            html`<tr key=${at}>${row.map((cell, index) =>
              index === named
                ? html`<th scope="row" key=${index}><${Cell} cell=${cell} /></th>`
                : html`<td key=${index}><${Cell} cell=${cell} /></td>`,
            )}</tr>`,
        )}</tbody>
    </table>
    ${
      pages > 1 &&
      html`<div class="table-pages">
        <button type="button" class="button" disabled=${page === 0} onClick=${() => setPage(page - 1)}>Previous</button>
        <span>Page ${page + 1} of ${pages}</span>
        <button type="button" class="button" disabled=${page + 1 >= pages} onClick=${() => setPage(page + 1)}>Next</button>
      </div>`
    }
  </div>`;
}
