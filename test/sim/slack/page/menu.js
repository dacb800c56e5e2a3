import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { html } from './html.js';
import { placeBeside } from './popup.js';

function moveFocus(menu, key) {
  const items = [...menu.querySelectorAll('[role^=menuitem]')];
  const here = items.indexOf(document.activeElement);
  const steps = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 };
  if (!(key in steps)) return false;
  items[(steps[key] + items.length) % items.length]?.focus();
  return true;
}

/**
 * A button that opens a menu. `items` are `{label, detail?, href?, danger?, checked?, run?}`; arrows move, Enter chooses,
 * Esc closes and returns to the button.
 */
export function Menu({ label, items, children, class: className = 'icon-button', side = 'below', heading, disabled }) {
  const id = useId();
  const button = useRef();
  const menu = useRef();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return;
    menu.current.showPopover();
    placeBeside(menu.current, button.current, side);
    menu.current.querySelector('[role^=menuitem]')?.focus();
  }, [open]);
  const close = () => menu.current?.matches(':popover-open') && menu.current.hidePopover();
  const choose = (item) => {
    close();
    item.run?.();
  };
  const onKeyDown = (event) => {
    if (moveFocus(menu.current, event.key)) event.preventDefault();
    if (event.key === 'Tab') close();
    event.stopPropagation();
  };
  const onToggle = (event) => {
    if (event.newState !== 'closed') return;
    setOpen(false);
    if (menu.current?.contains(document.activeElement) || document.activeElement === document.body)
      button.current?.focus();
  };
  const row = (item) => {
    const inside = html`<span class="menu-label">${item.label}</span>${item.detail && html`<span class="menu-detail">${item.detail}</span>`}`;
    const name = `menu-item ${item.danger ? 'menu-item-danger' : ''}`;
    const role = item.checked === undefined ? 'menuitem' : 'menuitemradio';
    return item.href
      ? html`<a class=${name} role="menuitem" tabindex="-1" href=${item.href} target="_blank" rel="noreferrer noopener" onClick=${() => choose(item)}>${inside}</a>`
      : html`<button type="button" class=${name} role=${role} aria-checked=${item.checked} tabindex="-1" onClick=${() => choose(item)}>${item.before}${inside}</button>`;
  };
  return html`<button type="button" ref=${button} class=${className} aria-label=${label} title=${label} aria-haspopup="menu" aria-expanded=${open}
      aria-controls=${open ? id : undefined} disabled=${disabled} onClick=${() => (open ? close() : setOpen(true))}>${children}</button>
    ${
      open &&
      html`<div id=${id} ref=${menu} popover="auto" class="popup menu" role="menu" aria-label=${label} onKeyDown=${onKeyDown} onToggle=${onToggle}>
        ${heading && html`<div class="menu-heading" role="presentation">${heading}</div>`} ${items.map(row)}
      </div>`
    }`;
}
