import { update } from './store.js';

/** Takes over what is new about a channel, or the channel itself when it is new. */
export function changeChannel(channel) {
  update(({ snapshot }) => {
    const known = snapshot.channels.some((each) => each.id === channel.id);
    const channels = known
      ? snapshot.channels.map((each) => (each.id === channel.id ? { ...each, ...channel } : each))
      : [...snapshot.channels, channel];
    return { snapshot: { ...snapshot, channels } };
  });
}
