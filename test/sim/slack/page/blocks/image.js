import { imageUrl } from '../elements/image-element.js';
import { html } from '../html.js';
import { Picture } from '../lightbox.js';
import { plainText } from '../text-object.js';

export function Image({ block }) {
  return html`<figure class="block block-image">
    ${block.title && html`<figcaption>${plainText(block.title)}</figcaption>`}
    <${Picture} url=${imageUrl(block)} alt=${block.alt_text} title=${plainText(block.title)} />
  </figure>`;
}
