import { useEffect } from 'preact/hooks';
import { Composer } from './composer.js';
import { html } from './html.js';
import { Icon } from './icons.js';
import { MessageList } from './message-list.js';
import { threadKey } from './messages.js';
import { appLink, channelLink, goTo } from './place.js';
import { getState, useStore } from './store.js';
import { channelName } from './viewer.js';

export function closeThread() {
  const { place } = getState();
  goTo(place.app ? appLink(place.app, place.tab) : channelLink(place.channel));
}

/** A message with its replies, beside the channel. */
export function Thread({ channel: id, ts }) {
  const snapshot = useStore((state) => state.snapshot);
  const replies = useStore((state) => state.replies[threadKey(id, ts)]);
  const channel = snapshot.channels.find((each) => each.id === id);
  useEffect(() => {
    document.querySelector('.thread textarea')?.focus();
  }, []);
  if (!channel) return null;
  const onKeyDown = (event) => event.key === 'Escape' && !event.defaultPrevented && closeThread();
  return html`<aside class="pane thread" aria-label="Thread" onKeyDown=${onKeyDown}>
    <header class="pane-head">
      <h2 class="pane-title">Thread</h2>
      <p class="pane-topic">${channel.is_im ? '' : '#'}${channelName(channel, snapshot)}</p>
      <button type="button" class="icon-button" aria-label="Close thread" onClick=${closeThread}><${Icon} name="close" /></button>
    </header>
    <${MessageList} channel=${channel} messages=${replies} label="Replies" surface="thread" />
    ${!channel.is_archived && html`<${Composer} channel=${channel} thread=${ts} label="Reply in thread" />`}
  </aside>`;
}
