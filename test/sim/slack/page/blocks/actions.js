import { Element } from '../elements/element.js';
import { html } from '../html.js';

export function Actions({ block }) {
  return html`<div class="block block-actions" role="group" aria-label="Actions">
    ${block.elements.map((element, index) => html`<${Element} key=${element.action_id ?? index} element=${element} block=${block} />`)}
  </div>`;
}
