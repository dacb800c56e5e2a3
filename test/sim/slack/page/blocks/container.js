import { imageUrl } from '../elements/image-element.js';
import { html } from '../html.js';
import { TextObject } from '../text-object.js';
import { Block } from './blocks.js';
import { RichText } from './rich-text.js';

function ContainerHead({ block }) {
  return html`${block.icon && html`<img class="card-icon" src=${imageUrl(block.icon)} alt=${block.icon.alt_text ?? ''} />`}
    <div>
      <div class="card-title">${block.rich_text_title ? html`<${RichText} block=${block.rich_text_title} />` : html`<${TextObject} text=${block.title} />`}</div>
      <div class="card-subtitle"><${TextObject} text=${block.subtitle} /></div>
    </div>`;
}

export function Container({ block }) {
  const children = block.child_blocks.map(
    (child, index) => html`<${Block} key=${child.block_id ?? index} block=${child} />`,
  );
  const name = `block block-container width-${block.width ?? 'standard'}`;
  if (block.is_collapsible)
    return html`<details class=${name} open=${!block.default_collapsed}><summary class="card-head"><${ContainerHead} block=${block} /></summary>${children}</details>`;
  return html`<div class=${name}>
    <div class=${`card-head ${block.has_header_divider ? 'has-divider' : ''}`}><${ContainerHead} block=${block} /></div>
    ${children}
  </div>`;
}
