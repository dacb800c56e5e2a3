import { Avatar } from './avatar.js';
import { html } from './html.js';
import { Icon } from './icons.js';
import { appLink, channelLink, findAppChannel } from './place.js';
import { useStore } from './store.js';
import { channelName } from './viewer.js';

function Row({ href, current, unread, before, name, after }) {
  return html`<li>
    <a class=${`row ${unread ? 'is-unread' : ''}`} href=${href} aria-current=${current ? 'page' : undefined}>
      <span class="row-mark">${before}</span><span class="row-name">${name}</span>${after}
      ${unread > 0 && html`<span class="badge" aria-label=${`${unread} unread`}>${unread}</span>`}
    </a>
  </li>`;
}

/** Up and down move between the rows, as in a list. */
function onKeyDown(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const rows = [...event.currentTarget.querySelectorAll('.row')];
  rows[(rows.indexOf(document.activeElement) + step + rows.length) % rows.length]?.focus();
}

function Part({ title, children }) {
  return html`<section class="sidebar-part" aria-label=${title}><h2 class="sidebar-title">${title}</h2><ul>${children}</ul></section>`;
}

export function Sidebar() {
  const snapshot = useStore((state) => state.snapshot);
  const place = useStore((state) => state.place);
  const { team, me, channels, apps, people } = snapshot;
  const isBot = (id) => apps.some((app) => app.bot_user_id === id);
  const mine = channels.filter((channel) => !channel.is_im && !channel.is_archived && channel.members.includes(me.id));
  const others = channels.filter(
    (channel) => !channel.is_im && !channel.is_private && !channel.is_archived && !channel.members.includes(me.id),
  );
  const direct = channels.filter(
    (channel) => channel.is_im && channel.members.includes(me.id) && !channel.members.some(isBot),
  );
  const channelRow = (
    channel,
  ) => html`<${Row} key=${channel.id} href=${channelLink(channel.id)} current=${!place.app && place.channel === channel.id} unread=${channel.unread}
    name=${channel.name} before=${html`<${Icon} name=${channel.is_private ? 'lock' : 'hash'} size=${16} />`}
    after=${channel.is_ext_shared && html`<span class="row-note" title="Shared with another organisation">shared</span>`} />`;
  const directRow = (channel) => {
    const other = people.find((person) => channel.members.includes(person.id) && person.id !== me.id) ?? me;
    return html`<${Row} key=${channel.id} href=${channelLink(channel.id)} current=${!place.app && place.channel === channel.id} unread=${channel.unread}
      name=${channelName(channel, snapshot)} before=${html`<${Avatar} person=${other} size=${20} />`} />`;
  };
  const appRow = (app) => {
    const bot = people.find((person) => person.id === app.bot_user_id);
    const unread = findAppChannel(snapshot, app)?.unread;
    return html`<${Row} key=${app.id} href=${appLink(app.id, app.home === false ? 'messages' : 'home')} current=${place.app === app.id} unread=${unread} name=${app.name}
      before=${html`<${Avatar} person=${bot ?? app} size=${20} />`} />`;
  };
  return html`<nav class="sidebar" aria-label="Channels and messages" onKeyDown=${onKeyDown}>
    <div class="sidebar-head">${team.name}</div>
    <div class="sidebar-scroll">
      <${Part} title="Channels">${mine.map(channelRow)}<//>
      ${others.length > 0 && html`<${Part} title="Other channels">${others.map(channelRow)}<//>`}
      ${direct.length > 0 && html`<${Part} title="Direct messages">${direct.map(directRow)}<//>`}
      <${Part} title="Apps">${apps.map(appRow)}<//>
    </div>
  </nav>`;
}
