import { useLayoutEffect, useRef } from 'preact/hooks';
import { html } from './html.js';
import { Icon } from './icons.js';
import { update, useStore } from './store.js';

const SECONDS_SHOWN = 8;
let count = 0;

const dismiss = (id) => update((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) }));

/** Shows a passing notice; errors are announced at once by screen readers. */
export function showToast(level, text) {
  count += 1;
  const id = count;
  update((state) => ({ toasts: [...state.toasts.slice(-3), { id, level, text }] }));
  setTimeout(() => dismiss(id), SECONDS_SHOWN * 1000);
}

/** The notices. A popover, because it must stay above an open modal dialog. */
export function Toasts() {
  const toasts = useStore((state) => state.toasts);
  const box = useRef();
  useLayoutEffect(() => {
    if (box.current.matches(':popover-open')) box.current.hidePopover();
    if (toasts.length > 0) box.current.showPopover();
  }, [toasts]);
  return html`<div class="toasts" popover="manual" ref=${box} aria-live="polite">
    ${toasts.map(
      (
        toast,
      ) => html`<div key=${toast.id} class="toast toast-${toast.level}" role=${toast.level === 'error' ? 'alert' : 'status'}>
        <${Icon} name=${toast.level === 'error' ? 'warning' : 'info'} />
        <span class="toast-text">${toast.text}</span>
        <button type="button" class="icon-button" aria-label="Dismiss notice" onClick=${() => dismiss(toast.id)}>
          <${Icon} name="close" />
        </button>
      </div>`,
    )}
  </div>`;
}
