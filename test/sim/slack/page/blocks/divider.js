import { html } from '../html.js';

export const Divider = () => html`<hr class="block block-divider" />`;
