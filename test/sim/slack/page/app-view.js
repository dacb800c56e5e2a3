import { Avatar } from './avatar.js';
import { Composer } from './composer.js';
import { Home } from './home.js';
import { html } from './html.js';
import { MessageList } from './message-list.js';
import { appLink, findAppChannel } from './place.js';
import { useStore } from './store.js';

function Tab({ app, tab, current, children }) {
  return html`<a class="tab" role="tab" aria-selected=${current} href=${appLink(app.id, tab)}>${children}</a>`;
}

function Conversation({ app, channel }) {
  const messages = useStore((state) => state.messages[channel?.id]);
  if (!channel) return html`<p class="empty">No messages with ${app.name} yet.</p>`;
  return html`<${MessageList} channel=${channel} messages=${messages} label=${`Messages with ${app.name}`} writable=${app.messages !== 'read_only'} />
    ${
      app.messages === 'read_only'
        ? html`<p class="composer-closed">Sending messages to this app has been turned off.</p>`
        : html`<${Composer} channel=${channel} label=${`Message ${app.name}`} />`
    }`;
}

/** An app's own place: its Home tab and the direct messages with it, as far as the app has them. */
export function AppView({ place }) {
  const snapshot = useStore((state) => state.snapshot);
  const app = snapshot.apps.find((each) => each.id === place.app);
  const bot = snapshot.people.find((person) => person.id === app.bot_user_id);
  const tab = (name, label) => html`<${Tab} app=${app} tab=${name} current=${place.tab === name}>${label}<//>`;
  return html`<main class="pane" aria-label=${app.name}>
    <header class="pane-head pane-head-app">
      <h1 class="pane-title"><${Avatar} person=${bot ?? { ...app, is_bot: true }} size=${24} /><span>${app.name}</span><span class="app-badge">APP</span></h1>
      <div class="tabs" role="tablist" aria-label=${`Tabs of ${app.name}`}>
        ${app.home !== false && tab('home', 'Home')} ${app.messages !== 'off' && tab('messages', 'Messages')}
      </div>
    </header>
    ${place.tab === 'home' ? html`<${Home} app=${app} />` : html`<${Conversation} app=${app} channel=${findAppChannel(snapshot, app)} />`}
  </main>`;
}
