import { act } from './act.js';
import { changeChannel } from './channels.js';
import { getState, update } from './store.js';

const byTime = (one, other) => Number(one.ts) - Number(other.ts);

const put = (list, message) => [...(list ?? []).filter((each) => each.ts !== message.ts), message].sort(byTime);
const change = (list, message) => list?.map((each) => (each.ts === message.ts ? { ...each, ...message } : each));
const drop = (list, ts) => list?.filter((each) => each.ts !== ts);
const changeEach = (lists, edit) => Object.fromEntries(Object.entries(lists).map(([key, list]) => [key, edit(list)]));

export const threadKey = (channel, ts) => `${channel}/${ts}`;
const isReply = (message) => message.thread_ts !== undefined && message.thread_ts !== message.ts;
const isInChannel = (message) => !isReply(message) || message.broadcast === true;

/** Tells the workspace that the person has seen the channel, and remembers up to where. */
export async function markRead(channel) {
  const seen = getState().messages[channel]?.at(-1)?.ts;
  await act('open_channel', { channel });
  if (seen) changeChannel({ id: channel, last_read: seen });
}

/** Places a new message in its channel, its thread, or both. */
export function addMessage(channel, message) {
  const { place } = getState();
  update((state) => {
    const messages = { ...state.messages };
    const replies = { ...state.replies };
    if (isInChannel(message)) messages[channel] = put(messages[channel], message);
    if (isReply(message)) {
      const key = threadKey(channel, message.thread_ts);
      if (replies[key]) replies[key] = put(replies[key], message);
    }
    return { messages, replies };
  });
  const reading = place?.channel === channel && document.visibilityState === 'visible';
  if (reading && isInChannel(message)) markRead(channel);
}

export function changeMessage(channel, message) {
  update((state) => ({
    messages: { ...state.messages, [channel]: change(state.messages[channel], message) },
    replies: changeEach(state.replies, (list) => change(list, message)),
  }));
}

export function dropMessage(channel, ts) {
  update((state) => ({
    messages: { ...state.messages, [channel]: drop(state.messages[channel], ts) },
    replies: changeEach(state.replies, (list) => drop(list, ts)),
  }));
}
