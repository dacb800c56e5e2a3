import { getState, useStore } from './store.js';

/** The simulator's present time and the zone of the person being viewed. */
export function useViewer() {
  const clock = useStore((state) => state.snapshot?.clock);
  const zone = useStore((state) => state.snapshot?.me.tz);
  return { now: clock ? new Date(clock) : new Date(), zone: zone || undefined };
}

export function findPerson(id) {
  const { snapshot } = getState();
  return snapshot?.people.find((person) => person.id === id || person.bot_id === id);
}

export const findChannel = (id) => getState().snapshot?.channels.find((channel) => channel.id === id);

export const personName = (person) => person?.real_name || person?.name || 'Somebody';

/** A direct message is called after the other person in it. */
export function channelName(channel, snapshot) {
  if (!channel.is_im) return channel.name;
  const other = channel.members.find((member) => member !== snapshot.me.id) ?? snapshot.me.id;
  return personName(snapshot.people.find((person) => person.id === other));
}
