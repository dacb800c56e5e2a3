import { html } from './html.js';
import { Icon } from './icons.js';
import { PersonSwitcher } from './person-switcher.js';
import { update, useStore } from './store.js';

const KEY = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘K' : 'Ctrl K';

export function TopBar() {
  const connected = useStore((state) => state.connected);
  return html`<header class="top-bar">
    <button type="button" class="icon-button drawer-button" aria-label="Open the sidebar" onClick=${() => update({ drawerOpen: true })}><${Icon} name="menu" /></button>
    <button type="button" class="jump" onClick=${() => update({ switcherOpen: true })}>
      <${Icon} name="search" size=${16} /><span>Jump to a channel, person or app</span><kbd>${KEY}</kbd>
    </button>
    ${!connected && html`<span class="offline" role="status">Reconnecting…</span>`}
    <${PersonSwitcher} />
  </header>`;
}
