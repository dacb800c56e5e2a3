import { useEffect, useState } from 'preact/hooks';
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

const ALONE = matchMedia('(max-width: 1000px)');

/** On narrow screens the thread stands where the channel was, and is then the page's main content. */
function useAlone() {
  const [alone, setAlone] = useState(ALONE.matches);
  useEffect(() => {
    const change = () => setAlone(ALONE.matches);
    ALONE.addEventListener('change', change);
    return () => ALONE.removeEventListener('change', change);
  }, []);
  return alone;
}

/** A message with its replies, beside the channel. */
export function Thread({ channel: id, ts }) {
  const snapshot = useStore((state) => state.snapshot);
  const replies = useStore((state) => state.replies[threadKey(id, ts)]);
  const channel = snapshot.channels.find((each) => each.id === id);
  useEffect(() => {
    document.querySelector('.thread textarea')?.focus();
  }, []);
  const alone = useAlone();
  if (!channel) return null;
  const onKeyDown = (event) => event.key === 'Escape' && !event.defaultPrevented && closeThread();
  return html`<aside class="pane thread" role=${alone ? 'main' : undefined} aria-label="Thread" onKeyDown=${onKeyDown}>
    <header class="pane-head">
      <${alone ? 'h1' : 'h2'} class="pane-title">Thread<//>
      <p class="pane-topic">${channel.is_im ? '' : '#'}${channelName(channel, snapshot)}</p>
      <button type="button" class="icon-button" aria-label="Close thread" onClick=${closeThread}><${Icon} name="close" /></button>
    </header>
    <${MessageList} channel=${channel} messages=${replies} label="Replies" surface="thread" />
    ${!channel.is_archived && html`<${Composer} channel=${channel} thread=${ts} label="Reply in thread" />`}
  </aside>`;
}
