import { html } from '../html.js';
import { Icon } from '../icons.js';

export function File({ block }) {
  return html`<div class="block file-card"><${Icon} name="file" size=${24} /><span>Remote file <b>${block.external_id}</b></span></div>`;
}
