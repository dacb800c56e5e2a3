import { Dialog } from './dialog.js';
import { html } from './html.js';
import { Icon } from './icons.js';
import { update, useStore } from './store.js';

/** A picture that opens larger when clicked. */
export function Picture({ url, alt, title, class: className = 'picture' }) {
  const open = () => update({ picture: { url, alt, title } });
  return html`<button type="button" class="picture-button" aria-label=${`Open image: ${alt || title || 'picture'}`} onClick=${open}>
    <img class=${className} src=${url} alt=${alt ?? ''} loading="lazy" />
  </button>`;
}

export function Lightbox() {
  const picture = useStore((state) => state.picture);
  if (!picture) return null;
  const close = () => update({ picture: null });
  return html`<${Dialog} label=${picture.title || picture.alt || 'Image'} class="lightbox" onClose=${close}>
    <div class="lightbox-head">
      <span>${picture.title || picture.alt}</span>
      <button type="button" class="icon-button" aria-label="Close image" onClick=${close}><${Icon} name="close" /></button>
    </div>
    <img src=${picture.url} alt=${picture.alt ?? ''} />
  <//>`;
}
