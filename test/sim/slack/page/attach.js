import { html } from './html.js';
import { Icon } from './icons.js';
import { readFile } from './read-file.js';

/** Reads chosen, dropped or pasted files. */
export const pickFiles = (chosen) => Promise.all([...chosen].map(readFile));

/** The files that will go with the message. */
export function Attached({ files, onRemove }) {
  if (files.length === 0) return null;
  return html`<div class="attached">
    ${files.map(
      (file) => html`<span class="chip"><${Icon} name="file" size=${16} />${file.name}
        <button type="button" class="chip-remove" aria-label=${`Remove ${file.name}`} onClick=${() => onRemove(file)}><${Icon} name="close" size=${14} /></button></span>`,
    )}
  </div>`;
}
