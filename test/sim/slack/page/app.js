import { useEffect } from 'preact/hooks';
import { AppView } from './app-view.js';
import { Channel } from './channel.js';
import { ConfirmDialog } from './confirm.js';
import { html } from './html.js';
import { Inspector } from './inspector.js';
import { Lightbox } from './lightbox.js';
import { Modal } from './modal.js';
import { Rail } from './rail.js';
import { Sidebar } from './sidebar.js';
import { update, useStore } from './store.js';
import { Switcher } from './switcher.js';
import { Thread } from './thread.js';
import { Toasts } from './toast.js';
import { TopBar } from './top-bar.js';

function onShortcut(event) {
  if (event.key === 'Escape') update({ drawerOpen: false });
  if (!(event.metaKey || event.ctrlKey) || event.key.toLowerCase() !== 'k') return;
  event.preventDefault();
  update({ switcherOpen: true });
}

function Waiting() {
  const failure = useStore((state) => state.failure);
  return html`<main class="waiting">${failure ? html`<p role="alert">${failure}</p>` : html`<p role="status">Opening the workspace…</p>`}</main>`;
}

/** The whole client: bar, rail, sidebar, the place that is open, panes beside it, and what lies over it. */
export function App() {
  const ready = useStore((state) => state.snapshot !== null && state.place !== null);
  const place = useStore((state) => state.place);
  const thread = useStore((state) => state.thread);
  const drawerOpen = useStore((state) => state.drawerOpen);
  const inspectorOpen = useStore((state) => state.inspectorOpen);
  const user = useStore((state) => state.user);
  useEffect(() => {
    addEventListener('keydown', onShortcut);
    return () => removeEventListener('keydown', onShortcut);
  }, []);
  if (!ready) return html`<${Waiting} />`;
  return html`<div class=${`app ${drawerOpen ? 'drawer-open' : ''} ${thread ? 'thread-open' : ''}`} key=${user}>
    <${TopBar} />
    <div class="frame">
      <div class="drawer"><${Rail} /><${Sidebar} /></div>
      <button type="button" class="drawer-shade" aria-label="Close the sidebar" tabindex=${drawerOpen ? 0 : -1} onClick=${() => update({ drawerOpen: false })}></button>
      <div class="stage">
        <div class="panes">
          ${place.app ? html`<${AppView} key=${place.app} place=${place} />` : html`<${Channel} key=${place.channel} id=${place.channel} />`}
          ${thread && html`<${Thread} key=${thread} channel=${place.channel} ts=${thread} />`}
        </div>
        ${inspectorOpen && html`<${Inspector} />`}
      </div>
    </div>
    <${Modal} /><${ConfirmDialog} /><${Switcher} /><${Lightbox} /><${Toasts} />
  </div>`;
}
