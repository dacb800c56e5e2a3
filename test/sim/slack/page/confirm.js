import { Dialog } from './dialog.js';
import { html } from './html.js';
import { getState, update, useStore } from './store.js';
import { plainText, TextObject } from './text-object.js';

/** Asks what a `confirm` object says; the promise tells whether the person agreed. Without one there is nothing to ask. */
export function askConfirm(confirm) {
  if (!confirm) return Promise.resolve(true);
  return new Promise((resolve) => update({ confirm: { ...confirm, resolve } }));
}

function answer(agreed) {
  getState().confirm?.resolve(agreed);
  update({ confirm: null });
}

export function ConfirmDialog() {
  const confirm = useStore((state) => state.confirm);
  if (!confirm) return null;
  const agree = `button ${confirm.style === 'danger' ? 'button-danger' : 'button-primary'}`;
  return html`<${Dialog} label=${plainText(confirm.title)} role="alertdialog" class="dialog-small" describedBy="confirm-text" onClose=${() => answer(false)}>
    <header class="dialog-head"><h1 class="dialog-title">${plainText(confirm.title)}</h1></header>
    <div class="dialog-body" id="confirm-text"><${TextObject} text=${confirm.text} /></div>
    <footer class="dialog-foot">
      <button type="button" class="button" onClick=${() => answer(false)}>${plainText(confirm.deny) || 'Cancel'}</button>
      <button type="button" class=${agree} onClick=${() => answer(true)}>${plainText(confirm.confirm) || 'OK'}</button>
    </footer>
  <//>`;
}
