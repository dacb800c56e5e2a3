import { Element } from '../elements/element.js';
import { html } from '../html.js';
import { TextObject } from '../text-object.js';

export function Context({ block }) {
  return html`<div class="block block-context">
    ${block.elements.map((element, index) =>
      element.type === 'image'
        ? html`<${Element} key=${index} element=${element} block=${block} />`
        : html`<div key=${index} class="context-text"><${TextObject} text=${element} /></div>`,
    )}
  </div>`;
}
