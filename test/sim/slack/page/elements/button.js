import { useState } from 'preact/hooks';
import { html } from '../html.js';
import { Icon } from '../icons.js';
import { useStore } from '../store.js';
import { press, useSurface } from '../surface.js';
import { plainText } from '../text-object.js';

function usePress(block, element) {
  const surface = useSurface();
  const [busy, setBusy] = useState(false);
  const onClick = async () => {
    if (busy) return;
    setBusy(true);
    await press(surface, block, element);
    setBusy(false);
  };
  return { busy, onClick };
}

const styles = { primary: 'button-primary', danger: 'button-danger' };

/** A button; with a `url` it also opens the link, and the app still hears of the press. */
export function Button({ element, block }) {
  const { busy, onClick } = usePress(block, element);
  const open = () => {
    if (/^(https?|mailto|slack):/i.test(element.url ?? '')) window.open(element.url, '_blank', 'noopener');
    onClick();
  };
  return html`<button type="button" class=${`button ${styles[element.style] ?? ''} ${busy ? 'is-busy' : ''}`} aria-label=${element.accessibility_label}
    aria-busy=${busy} title=${element.url} onClick=${open}>
    <span class="button-text">${plainText(element.text)}</span>${element.url && html`<${Icon} name="share" size=${14} />`}
  </button>`;
}

export function WorkflowButton({ element, block }) {
  return html`<${Button} element=${element} block=${block} />`;
}

const icons = { trash: 'trash' };

/** A small button of a context_actions block, shown only to the people it names. */
export function IconButton({ element, block }) {
  const { busy, onClick } = usePress(block, element);
  const me = useStore((state) => state.user);
  if (element.visible_to_user_ids && !element.visible_to_user_ids.includes(me)) return null;
  const label = element.accessibility_label ?? plainText(element.text);
  return html`<button type="button" class="icon-button" aria-label=${label} title=${label} aria-busy=${busy} onClick=${onClick}>
    <${Icon} name=${icons[element.icon] ?? 'bolt'} size=${18} />
  </button>`;
}
