import { useEffect } from 'preact/hooks';
import { Composer } from './composer.js';
import { html } from './html.js';
import { Icon } from './icons.js';
import { MessageList } from './message-list.js';
import { useStore } from './store.js';
import { channelName } from './viewer.js';

function ChannelHead({ channel, name, people }) {
  const count = channel.members.length;
  return html`<header class="pane-head">
    <h1 class="pane-title">${!channel.is_im && html`<${Icon} name=${channel.is_private ? 'lock' : 'hash'} size=${18} />`}<span>${name}</span></h1>
    ${channel.topic && html`<p class="pane-topic">${channel.topic}</p>`}
    ${channel.is_ext_shared && html`<span class="tag">Shared</span>`} ${channel.is_archived && html`<span class="tag">Archived</span>`}
    ${!channel.is_im && html`<span class="members" title=${people} aria-label=${`${count} members: ${people}`}><${Icon} name="eye" size=${16} />${count}</span>`}
  </header>`;
}

function useTitle(name) {
  const team = useStore((state) => state.snapshot.team.name);
  const unread = useStore((state) => state.snapshot.channels.reduce((sum, channel) => sum + (channel.unread ?? 0), 0));
  useEffect(() => {
    document.title = `${unread ? `(${unread}) ` : ''}${name} – ${team}`;
  }, [name, unread, team]);
}

/** A channel or direct message: its head, its messages, and where to write. */
export function Channel({ id }) {
  const snapshot = useStore((state) => state.snapshot);
  const messages = useStore((state) => state.messages[id]);
  const channel = snapshot.channels.find((each) => each.id === id);
  const name = channel ? channelName(channel, snapshot) : 'No channel';
  useTitle(name);
  useEffect(() => {
    // Not on touch screens, where a keyboard would cover what one came to read.
    if (matchMedia('(hover: hover)').matches) document.querySelector('main .composer textarea')?.focus();
  }, []);
  if (!channel) return html`<main class="pane"><p class="empty">There is no channel here yet.</p></main>`;
  const people = channel.members
    .map((member) => snapshot.people.find((person) => person.id === member)?.name ?? member)
    .join(', ');
  const label = channel.is_im ? name : `#${name}`;
  return html`<main class="pane" aria-label=${label}>
    <${ChannelHead} channel=${channel} name=${name} people=${people} />
    <${MessageList} channel=${channel} messages=${messages} label=${`Messages in ${label}`} writable=${!channel.is_archived} />
    ${
      channel.is_archived
        ? html`<p class="composer-closed">This channel is archived; nobody can write here.</p>`
        : html`<${Composer} channel=${channel} label=${`Message ${label}`} />`
    }
  </main>`;
}
