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

/** An app's own place: its Home tab and the direct messages with it. */
export function AppView({ place }) {
  const snapshot = useStore((state) => state.snapshot);
  const messages = useStore((state) => state.messages);
  const app = snapshot.apps.find((each) => each.id === place.app);
  const channel = findAppChannel(snapshot, app);
  const bot = snapshot.people.find((person) => person.id === app.bot_user_id);
  return html`<main class="pane" aria-label=${app.name}>
    <header class="pane-head pane-head-app">
      <h1 class="pane-title"><${Avatar} person=${bot ?? { ...app, is_bot: true }} size=${24} /><span>${app.name}</span><span class="app-badge">APP</span></h1>
      <div class="tabs" role="tablist" aria-label=${`Tabs of ${app.name}`}>
        <${Tab} app=${app} tab="home" current=${place.tab === 'home'}>Home<//><${Tab} app=${app} tab="messages" current=${place.tab === 'messages'}>Messages<//>
      </div>
    </header>
    ${place.tab === 'home' && html`<${Home} app=${app} />`}
    ${
      place.tab === 'messages' &&
      (channel
        ? html`<${MessageList} channel=${channel} messages=${messages[channel.id]} label=${`Messages with ${app.name}`} />
            <${Composer} channel=${channel} label=${`Message ${app.name}`} />`
        : html`<p class="empty">No messages with ${app.name} yet.</p>`)
    }
  </main>`;
}
