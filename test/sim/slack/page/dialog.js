import { useEffect, useRef } from 'preact/hooks';
import { html } from './html.js';

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), select:not([disabled]), [tabindex="0"]';
const visible = (element) => element.offsetParent !== null || element.getClientRects().length > 0;

/** Keeps Tab inside the dialog: after the last control comes the first. */
function keepFocusInside(event, dialog) {
  if (event.key !== 'Tab') return;
  const controls = [...dialog.querySelectorAll(FOCUSABLE)].filter((each) => visible(each) && each.tabIndex >= 0);
  const [first, last] = [controls[0], controls.at(-1)];
  const leaving = event.shiftKey
    ? document.activeElement === first || document.activeElement === dialog
    : document.activeElement === last;
  if (!leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

/** A modal dialog. The browser makes the rest of the page inert; Esc calls `onClose`; focus returns to where it was. */
export function Dialog({ label, role = 'dialog', class: className = '', onClose, onKeyDown, describedBy, children }) {
  const dialog = useRef();
  const close = useRef();
  close.current = onClose;
  useEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    element.showModal();
    return () => {
      element.close();
      if (before?.isConnected) before.focus();
    };
  }, []);
  const onCancel = (event) => {
    if (event.target !== dialog.current) return;
    event.preventDefault();
    close.current();
  };
  const onClick = (event) => event.target === dialog.current && close.current('backdrop');
  return html`<dialog ref=${dialog} class=${`dialog ${className}`} role=${role} aria-modal="true" aria-label=${label} aria-describedby=${describedBy}
    tabindex="-1" onCancel=${onCancel} onMouseDown=${onClick}
    onKeyDown=${(event) => {
      keepFocusInside(event, dialog.current);
      onKeyDown?.(event);
    }}>${children}</dialog>`;
}
