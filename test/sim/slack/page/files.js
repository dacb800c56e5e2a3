import { html } from './html.js';
import { Icon } from './icons.js';
import { Picture } from './lightbox.js';

/** Files of a message: pictures are shown, the rest can be opened. */
export function Files({ files }) {
  if (!files?.length) return null;
  return html`<div class="files">
    ${files.map((file) =>
      file.mimetype?.startsWith('image/')
        ? html`<${Picture} key=${file.id} url=${file.url} alt=${file.alt_txt || file.name} title=${file.name} />`
        : html`<a class="file-card" key=${file.id} href=${file.url} target="_blank" rel="noreferrer"><${Icon} name="file" size=${24} />
            <span><b>${file.name}</b><span class="muted">${file.mimetype}</span></span></a>`,
    )}
  </div>`;
}
