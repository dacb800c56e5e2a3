import { Element } from '../elements/element.js';
import { imageUrl } from '../elements/image-element.js';
import { html } from '../html.js';
import { Picture } from '../lightbox.js';
import { TextObject } from '../text-object.js';

export function Card({ block }) {
  return html`<div class="block block-card">
    ${block.hero_image && html`<${Picture} url=${imageUrl(block.hero_image)} alt=${block.hero_image.alt_text} class="card-hero" />`}
    <div class="card-content">
      <div class="card-head">
        ${block.icon && html`<img class="card-icon" src=${imageUrl(block.icon)} alt=${block.icon.alt_text ?? ''} />`}
        <div>
          <div class="card-title"><${TextObject} text=${block.title} /></div>
          <div class="card-subtitle"><${TextObject} text=${block.subtitle} /></div>
        </div>
      </div>
      <${TextObject} text=${block.body} />
      ${
        block.actions &&
        html`<div class="block-actions" role="group" aria-label="Actions">
          ${block.actions.map((element) => html`<${Element} key=${element.action_id} element=${element} block=${block} />`)}
        </div>`
      }
    </div>
  </div>`;
}

/** Cards side by side; they scroll by arrow keys once focused. */
export function Carousel({ block }) {
  return html`<div class="block block-carousel" role="region" aria-label="Cards" tabindex="0">
    ${block.elements.map((card, index) => html`<${Card} key=${index} block=${{ block_id: block.block_id, ...card }} />`)}
  </div>`;
}
