import { act } from './act.js';
import { findEmoji } from './emoji.js';
import { html } from './html.js';
import { useStore } from './store.js';
import { findPerson, personName } from './viewer.js';

const react = (channel, message, name) => act('react', { channel: channel.id, ts: message.ts, name });

export function Reactions({ message, channel }) {
  const me = useStore((state) => state.user);
  if (!message.reactions?.length) return null;
  return html`<div class="reactions">
    ${message.reactions.map(({ name, users }) => {
      const who = users.map((id) => personName(findPerson(id))).join(', ');
      const character = findEmoji(name) ?? `:${name}:`;
      return html`<button type="button" class="reaction" key=${name} aria-pressed=${users.includes(me)} title=${`${who} reacted with :${name}:`}
        aria-label=${`${name}, ${users.length}, from ${who}`} onClick=${() => react(channel, message, name)}>${character} <span>${users.length}</span></button>`;
    })}
  </div>`;
}
