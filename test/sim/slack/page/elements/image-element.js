import { html } from '../html.js';
import { Picture } from '../lightbox.js';

/** The address of a picture: public, or a file of the workspace. */
export const imageUrl = (image) =>
  image.image_url ?? image.slack_file?.url ?? (image.slack_file?.id ? `/files/${image.slack_file.id}/image` : '');

/** A small picture beside a section; in a context block it is only an icon. */
export function ImageElement({ element, block }) {
  if (block.type === 'context')
    return html`<img class="context-image" src=${imageUrl(element)} alt=${element.alt_text ?? ''} />`;
  return html`<${Picture} url=${imageUrl(element)} alt=${element.alt_text} class="accessory-image" />`;
}
