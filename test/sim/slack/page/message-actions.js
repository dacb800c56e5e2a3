import { act } from './act.js';
import { commonReactions, findEmoji } from './emoji.js';
import { html } from './html.js';
import { Icon } from './icons.js';
import { Menu } from './menu.js';
import { channelLink, goTo } from './place.js';
import { useStore } from './store.js';
import { showToast } from './toast.js';

async function copy(text, what) {
  await navigator.clipboard?.writeText(text);
  showToast('info', `${what} copied.`);
}

/** What can be done with a message: react, reply, and the apps' message shortcuts. Shown on hover and on focus. */
export function MessageActions({ message, channel, surface }) {
  const shortcuts = useStore((state) => state.snapshot.shortcuts);
  const where = { channel: channel.id, ts: message.ts };
  const reactions = commonReactions.map((name) => ({
    label: `${findEmoji(name)}  ${name}`,
    run: () => act('react', { ...where, name }),
  }));
  const more = [
    ...shortcuts
      .filter((shortcut) => shortcut.type === 'message')
      .map((shortcut) => ({
        label: shortcut.name,
        detail: shortcut.description,
        run: () => act('shortcut', { callback_id: shortcut.callback_id, ...where }),
      })),
    { label: 'Copy link', run: () => copy(`${location.origin}/${channelLink(channel.id, message.ts)}`, 'Link') },
    { label: 'Copy text', run: () => copy(message.text ?? '', 'Text') },
  ];
  return html`<div class="message-actions" role="group" aria-label="Message actions">
    <${Menu} label="Add reaction" items=${reactions} side="end"><${Icon} name="smile" size=${18} /><//>
    ${
      surface !== 'thread' &&
      html`<button type="button" class="icon-button" aria-label="Reply in thread" title="Reply in thread" onClick=${() => goTo(channelLink(channel.id, message.thread_ts ?? message.ts))}>
        <${Icon} name="reply" size=${18} />
      </button>`
    }
    <${Menu} label="More actions" items=${more} side="end"><${Icon} name="dots" size=${18} /><//>
  </div>`;
}
