import { useMemo, useState } from 'preact/hooks';
import { Avatar } from './avatar.js';
import { Dialog } from './dialog.js';
import { html } from './html.js';
import { Icon } from './icons.js';
import { appLink, channelLink, findAppChannel, goTo } from './place.js';
import { update, useStore } from './store.js';
import { channelName } from './viewer.js';

const MOST = 9;

function placesOf(snapshot) {
  const withApps = snapshot.apps.map((app) => findAppChannel(snapshot, app));
  const channels = snapshot.channels
    .filter((channel) => !withApps.includes(channel))
    .map((channel) => ({
      key: channel.id,
      label: channelName(channel, snapshot),
      detail: channel.is_archived ? 'Archived' : channel.is_im ? 'Direct message' : (channel.topic ?? ''),
      icon: channel.is_im ? 'message' : channel.is_private ? 'lock' : 'hash',
      unread: channel.unread,
      link: channelLink(channel.id),
    }));
  const apps = snapshot.apps.map((app) => ({
    key: app.id,
    label: app.name,
    detail: 'App Home',
    person: snapshot.people.find((person) => person.id === app.bot_user_id) ?? app,
    unread: findAppChannel(snapshot, app)?.unread,
    link: appLink(app.id, 'home'),
  }));
  return [...channels, ...apps].sort((one, other) => (other.unread ?? 0) - (one.unread ?? 0));
}

function SwitcherDialog() {
  const snapshot = useStore((state) => state.snapshot);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const places = useMemo(() => placesOf(snapshot), [snapshot]);
  const wanted = typed.replace(/^[#@]/, '').toLowerCase();
  const found = places.filter((place) => place.label.toLowerCase().includes(wanted)).slice(0, MOST);
  const close = () => update({ switcherOpen: false });
  const go = (place) => {
    close();
    if (place) goTo(place.link);
  };
  const keys = {
    ArrowDown: () => setActive(Math.min(active + 1, found.length - 1)),
    ArrowUp: () => setActive(Math.max(active - 1, 0)),
    Enter: () => go(found[active]),
  };
  const onKeyDown = (event) => {
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  };
  return html`<${Dialog} label="Jump to" class="switcher" onClose=${close} onKeyDown=${onKeyDown}>
    <div class="switcher-field"><${Icon} name="search" />
      <input role="combobox" aria-expanded="true" aria-controls="switcher-list" aria-label="Jump to" placeholder="Find a channel, person or app" autofocus
        aria-activedescendant=${found[active] ? `switcher-${active}` : undefined} value=${typed}
        onInput=${(event) => {
          setTyped(event.target.value);
          setActive(0);
        }} /></div>
    <div id="switcher-list" role="listbox" aria-label="Places">
      ${found.map(
        (
          place,
          index,
        ) => html`<div key=${place.key} id=${`switcher-${index}`} role="option" aria-selected=${index === active} class=${`menu-item ${index === active ? 'is-active' : ''}`}
          onMouseMove=${() => setActive(index)} onClick=${() => go(place)}>
          ${place.person ? html`<${Avatar} person=${place.person} size=${20} />` : html`<${Icon} name=${place.icon} size=${18} />`}
          <span class="menu-label">${place.label}</span><span class="menu-detail">${place.detail}</span>${place.unread > 0 && html`<span class="badge">${place.unread}</span>`}
        </div>`,
      )}
      ${found.length === 0 && html`<div class="menu-note" role="option" aria-disabled="true" aria-selected="false">Nothing found for “${typed}”</div>`}
    </div>
  <//>`;
}

/** Cmd/Ctrl+K: jump anywhere by typing. */
export function Switcher() {
  const open = useStore((state) => state.switcherOpen);
  return open ? html`<${SwitcherDialog} />` : null;
}
