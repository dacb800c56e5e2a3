import { html } from '../html.js';
import { Picture } from '../lightbox.js';

/** Slack fetches pictures itself and serves them on; so does the simulated one, which may know where they really are. */
const fetchedBySlack = (url) => url && `/picture?url=${encodeURIComponent(url)}`;

/** The address of a picture: public, or a file of the workspace. */
export const imageUrl = (image) =>
  fetchedBySlack(image.image_url) ??
  image.slack_file?.url ??
  (image.slack_file?.id ? `/files/${image.slack_file.id}/image` : '');

/** A small picture beside a section; in a context block it is only an icon. */
export function ImageElement({ element, block }) {
  if (block.type === 'context')
    return html`<img class="context-image" src=${imageUrl(element)} alt=${element.alt_text ?? ''} />`;
  return html`<${Picture} url=${imageUrl(element)} alt=${element.alt_text} class="accessory-image" />`;
}
