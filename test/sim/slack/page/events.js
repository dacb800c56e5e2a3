import { addMessage, changeMessage, dropMessage } from './messages.js';
import { getState, update } from './store.js';
import { showToast } from './toast.js';

const KEPT_ENTRIES = 300;

function changeChannel(channel) {
  update(({ snapshot }) => {
    const known = snapshot.channels.some((each) => each.id === channel.id);
    const channels = known
      ? snapshot.channels.map((each) => (each.id === channel.id ? { ...each, ...channel } : each))
      : [...snapshot.channels, channel];
    return { snapshot: { ...snapshot, channels } };
  });
}

const showStack = (event) => update({ views: event.stack ?? event.views ?? [] });

/** What each event of the workspace does to the page. Kinds that the page does not know change nothing. */
const handlers = {
  message: (event) => addMessage(event.channel, event.message),
  message_changed: (event) => changeMessage(event.channel, event.message),
  message_deleted: (event) => dropMessage(event.channel, event.ts),
  ephemeral: (event) => addMessage(event.channel, { ...event.message, ephemeral: true }),
  ephemeral_deleted: (event) => dropMessage(event.channel, event.ts),
  view_opened: showStack,
  view_updated: showStack,
  view_pushed: showStack,
  view_closed: showStack,
  home: (event) => update({ home: event.view }),
  channel: (event) => changeChannel(event.channel),
  unread: (event) => changeChannel({ id: event.channel, unread: event.count }),
  toast: (event) => showToast(event.level, event.text),
  inspector: (event) => update((state) => ({ entries: [...state.entries, event.entry].slice(-KEPT_ENTRIES) })),
  clock: (event) => update(({ snapshot }) => ({ snapshot: { ...snapshot, clock: event.iso } })),
};

export function applyEvent(event) {
  if (getState().snapshot) handlers[event.type]?.(event);
}
