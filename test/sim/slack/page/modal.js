import { useEffect, useRef, useState } from 'preact/hooks';
import { act } from './act.js';
import { Avatar } from './avatar.js';
import { Blocks } from './blocks/blocks.js';
import { Dialog } from './dialog.js';
import { html } from './html.js';
import { Icon } from './icons.js';
import { collectState } from './inputs.js';
import { useStore } from './store.js';
import { plainText } from './text-object.js';
import { findInputErrors } from './validate.js';

function ModalHead({ view, depth, onClose }) {
  const { apps, people } = useStore((state) => state.snapshot);
  const app = apps.find((each) => each.id === view.app_id) ?? apps[0];
  const bot = people.find((person) => person.id === app?.bot_user_id);
  return html`<header class="dialog-head">
    ${app && html`<${Avatar} person=${bot ?? { ...app, is_bot: true }} size=${28} />`}
    <h1 class="dialog-title">${plainText(view.title)}</h1>
    <button type="button" class="icon-button" aria-label=${depth > 1 ? 'Close all' : 'Close dialog'} onClick=${onClose}><${Icon} name="close" /></button>
  </header>`;
}

/** Focus goes to what the app asked for, else to the first field, else stays on the dialog. */
function focusFirst(form) {
  const wanted =
    form.querySelector('[data-autofocus]') ??
    form.querySelector('.block input:not([type=file]), .block textarea, .block button');
  wanted?.focus();
}

function ViewForm({ view, depth }) {
  const form = useRef();
  const [errors, setErrors] = useState({});
  const [sending, setSending] = useState(false);
  const surface = {
    key: view.id,
    kind: 'modal',
    target: { view_id: view.id },
    blocks: view.blocks ?? [],
    values: view.state?.values,
    errors: { ...view.errors, ...errors },
  };
  const busy = sending || view.busy;
  useEffect(() => {
    if (!document.activeElement?.closest('.block')) focusFirst(form.current);
  }, [view.id, view.hash]);
  useEffect(() => setErrors({}), [view.errors, view.hash]);
  useEffect(() => {
    form.current.querySelector('[aria-invalid=true], .has-error input')?.focus();
  }, [JSON.stringify(surface.errors)]);
  const close = (all) => act('close', { view_id: view.id, ...(all ? { all: true } : {}) });
  const submit = async (event) => {
    event?.preventDefault();
    if (busy || !view.submit) return;
    const found = findInputErrors(surface);
    setErrors(found);
    if (Object.keys(found).length > 0) return;
    setSending(true);
    await act('submit', { view_id: view.id, state: collectState(surface) });
    setSending(false);
  };
  const onKeyDown = (event) => event.key === 'Enter' && (event.metaKey || event.ctrlKey) && submit(event);
  return html`<${Dialog} label=${plainText(view.title)} class="modal" onClose=${(how) => how !== 'backdrop' && close(false)} onKeyDown=${onKeyDown}>
    <form ref=${form} noValidate onSubmit=${submit} aria-busy=${busy}>
      <${ModalHead} view=${view} depth=${depth} onClose=${() => close(depth > 1)} />
      <div class="dialog-body" tabindex="-1"><${Blocks} surface=${surface} /></div>
      <footer class="dialog-foot">
        <button type="button" class="button" onClick=${() => close(false)}>${depth > 1 && html`<${Icon} name="back" size=${16} />`}${plainText(view.close) || 'Close'}</button>
        ${
          view.submit &&
          html`<button type="submit" class=${`button button-primary ${busy ? 'is-busy' : ''}`} aria-busy=${busy} disabled=${view.submit_disabled}>
            <span class="button-text">${plainText(view.submit)}</span></button>`
        }
      </footer>
    </form>
  <//>`;
}

/** The top view of the person's stack, over everything. */
export function Modal() {
  const views = useStore((state) => state.views);
  const top = views.at(-1);
  return top ? html`<${ViewForm} key=${top.id} view=${top} depth=${views.length} />` : null;
}
