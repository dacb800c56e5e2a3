import { html } from '../html.js';
import { RichText } from './rich-text.js';

/** What a table cell holds: raw text, a number or rich text. */
export function Cell({ cell }) {
  if (cell?.type === 'rich_text') return html`<${RichText} block=${cell} />`;
  return html`<span>${cell?.text ?? (cell?.value === undefined ? '' : String(cell.value))}</span>`;
}

export const cellText = (cell) =>
  cell?.type === 'rich_text' ? JSON.stringify(cell.elements) : String(cell?.text ?? cell?.value ?? '');
