import { act } from './act.js';
import { fetchMessages } from './api.js';
import { markRead, threadKey } from './messages.js';
import { getState, update } from './store.js';
import { showToast } from './toast.js';

export const channelLink = (channel, thread) => `#/${channel}${thread ? `/${thread}` : ''}`;
export const appLink = (app, tab) => `#/app/${app}/${tab}`;

/** The direct-message channel of a person with an app's bot, once there is one. */
export const findAppChannel = (snapshot, app) =>
  snapshot.channels.find((channel) => channel.is_im && channel.members.includes(app.bot_user_id));

/** Reads the address: `#/C1`, `#/C1/1700000000.000100` (a thread), `#/app/A1/home` or `#/app/A1/messages`. */
function readAddress(snapshot) {
  const [first, second, third] = location.hash.replace(/^#\//, '').split('/');
  const app = first === 'app' && snapshot.apps.find((each) => each.id === second);
  if (app) {
    const tab = third === 'messages' ? 'messages' : 'home';
    return { place: { app: app.id, tab, channel: tab === 'messages' ? findAppChannel(snapshot, app)?.id : undefined } };
  }
  const withApp = snapshot.apps.find((each) => findAppChannel(snapshot, each)?.id === first);
  if (withApp) return { place: { app: withApp.id, tab: 'messages', channel: first }, thread: second };
  const mine = (channel) => channel.is_im || channel.members.includes(snapshot.me.id);
  const channel =
    snapshot.channels.find((each) => each.id === first) ?? snapshot.channels.find((each) => mine(each) && !each.is_im);
  return {
    place: { channel: channel?.id ?? snapshot.channels[0]?.id },
    thread: channel?.id === first ? second : undefined,
  };
}

export const forgetMessages = () => update({ messages: {}, replies: {} });

async function loadMessages(channel, thread) {
  const { user } = getState();
  try {
    const { messages } = await fetchMessages(user, channel, thread);
    if (getState().user !== user) return;
    if (thread) update((state) => ({ replies: { ...state.replies, [threadKey(channel, thread)]: messages } }));
    else update((state) => ({ messages: { ...state.messages, [channel]: messages } }));
  } catch (error) {
    showToast('error', error.message);
  }
}

/** Fetches what the present place shows and marks it read. */
export async function loadPlace() {
  const { place, thread } = getState();
  if (!place) return;
  if (place.app && place.tab === 'home') act('open_home', { app: place.app });
  if (!place.channel) return;
  await Promise.all([loadMessages(place.channel), thread && loadMessages(place.channel, thread)]);
  await markRead(place.channel);
}

export function showAddress() {
  const { snapshot } = getState();
  if (!snapshot) return;
  const { place, thread } = readAddress(snapshot);
  const channel = snapshot.channels.find((each) => each.id === place.channel);
  update({
    place: { ...place, readUpTo: channel?.last_read, hadUnread: channel?.unread > 0 },
    thread: thread ?? null,
    drawerOpen: false,
  });
  loadPlace();
}

export function startPlaces() {
  addEventListener('hashchange', showAddress);
  showAddress();
}

export const goTo = (link) => {
  location.hash = link;
};
