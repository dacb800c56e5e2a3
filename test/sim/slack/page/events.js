import { changeChannel } from './channels.js';
import { loadFaults } from './inspector-data.js';
import { addMessage, changeMessage, dropMessage } from './messages.js';
import { getState, update } from './store.js';
import { showToast } from './toast.js';

const KEPT_ENTRIES = 300;

/** An entry comes twice: when it begins, and with its outcome. */
function noteEntry(entry) {
  update(({ entries }) => {
    const known = entries.some((each) => each.id === entry.id);
    return {
      entries: known
        ? entries.map((each) => (each.id === entry.id ? entry : each))
        : [...entries, entry].slice(-KEPT_ENTRIES),
    };
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
  inspector: (event) => noteEntry(event.entry),
  faults: loadFaults,
  clock: (event) => update(({ snapshot }) => ({ snapshot: { ...snapshot, clock: event.iso } })),
};

export function applyEvent(event) {
  if (getState().snapshot) handlers[event.type]?.(event);
}
