import { html } from '../html.js';
import { plainText } from '../text-object.js';

export const Header = ({ block }) => html`<h2 class="block block-header">${plainText(block.text)}</h2>`;
