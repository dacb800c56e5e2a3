import { useState } from 'preact/hooks';
import { html } from './html.js';
import { Icon } from './icons.js';
import { appLink, channelLink } from './place.js';
import { update, useStore } from './store.js';
import { presentTheme, switchTheme } from './theme.js';

function ThemeButton() {
  const [theme, setTheme] = useState(presentTheme());
  const other = theme === 'dark' ? 'light' : 'dark';
  return html`<button type="button" class="rail-button" aria-label=${`Use the ${other} theme`} onClick=${() => setTheme(switchTheme())}>
    <span class="rail-tile"><${Icon} name=${theme === 'dark' ? 'sun' : 'moon'} /></span><span class="rail-label">${theme === 'dark' ? 'Light' : 'Dark'}</span>
  </button>`;
}

function InspectorButton() {
  const open = useStore((state) => state.inspectorOpen);
  const faulty = useStore((state) => state.entries.filter((entry) => entry.findings?.length > 0).length);
  return html`<button type="button" class="rail-button" aria-pressed=${open} aria-label=${`Inspector${faulty ? `, ${faulty} with findings` : ''}`}
    onClick=${() => update({ inspectorOpen: !open, drawerOpen: false })}>
    <span class="rail-tile"><${Icon} name="code" />${faulty > 0 && html`<span class="badge">${faulty}</span>`}</span><span class="rail-label">Inspector</span>
  </button>`;
}

/** The narrow column at the far left: the workspace, its places, and the tools of the simulator. */
export function Rail() {
  const { team, channels, apps } = useStore((state) => state.snapshot);
  const place = useStore((state) => state.place);
  const first = channels.find((channel) => !channel.is_im);
  return html`<nav class="rail" aria-label="Workspace">
    <div class="team-tile" title=${team.name} aria-hidden="true">${team.name.slice(0, 1)}</div>
    <a class="rail-button" href=${channelLink(first?.id ?? '')} aria-current=${place.app ? undefined : 'page'}>
      <span class="rail-tile"><${Icon} name="home" /></span><span class="rail-label">Home</span>
    </a>
    ${
      apps[0] &&
      html`<a class="rail-button" href=${appLink(apps[0].id, 'home')} aria-current=${place.app ? 'page' : undefined}>
        <span class="rail-tile"><${Icon} name="bolt" /></span><span class="rail-label">App</span>
      </a>`
    }
    <span class="rail-space"></span>
    <${InspectorButton} /><${ThemeButton} />
  </nav>`;
}
