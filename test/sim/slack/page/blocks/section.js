import { Element } from '../elements/element.js';
import { html } from '../html.js';
import { TextObject } from '../text-object.js';

export function Section({ block }) {
  return html`<div class=${`block block-section ${block.accessory ? 'has-accessory' : ''}`}>
    <div class="section-content">
      <${TextObject} text=${block.text} />
      ${
        block.fields &&
        html`<div class="fields">${block.fields.map((field, index) => html`<div class="field" key=${index}><${TextObject} text=${field} /></div>`)}</div>`
      }
    </div>
    ${block.accessory && html`<div class="accessory"><${Element} element=${block.accessory} block=${block} /></div>`}
  </div>`;
}
