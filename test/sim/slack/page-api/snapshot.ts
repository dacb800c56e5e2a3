import type { JsonObject } from '../json';
import type { Channel } from '../world/channel';
import type { PersonRecord } from '../world/person-record';
import type { View } from '../world/view';
import type { World } from '../world/world';

export function personOnPage(person: PersonRecord): JsonObject {
  const words = person.realName.split(/\s+/);
  return {
    id: person.id,
    name: person.name,
    real_name: person.realName,
    tz: person.tz,
    is_admin: person.isAdmin,
    is_guest: person.guest !== 'no',
    is_bot: person.isBot,
    deleted: person.isDeactivated,
    is_external: person.team !== 'T0HOME0001',
    avatar_color: person.color,
    initials: words
      .slice(0, 2)
      .map((word) => word.charAt(0).toUpperCase())
      .join(''),
  };
}

export function unreadCount(world: World, user: string, channel: Channel): number {
  const lastRead = Number(channel.lastRead.get(user) ?? '0');
  const visible = world.messages.all.filter((each) => each.channel === channel.id && each.user !== user);
  return visible.filter(
    (each) =>
      Number(each.ts) > lastRead &&
      (!each.threadTs || each.broadcast) &&
      (!each.ephemeralFor || each.ephemeralFor === user),
  ).length;
}

export const channelOnPage = (world: World, user: string, channel: Channel): JsonObject => ({
  id: channel.id,
  name: channel.isIm ? (world.personById(world.app.botUser)?.realName ?? channel.name) : channel.name,
  topic: channel.topic,
  is_private: channel.isPrivate && !channel.isIm,
  is_im: channel.isIm,
  is_archived: channel.isArchived,
  is_ext_shared: channel.isExtShared,
  members: [...channel.members],
  unread: unreadCount(world, user, channel),
  last_read: channel.lastRead.get(user) ?? '0',
});

/** An open view as a person sees it; private_metadata stays on the server. */
export const viewOnPage = (view: View): JsonObject => ({
  id: view.id,
  hash: view.hash,
  type: view.type,
  title: view.title,
  blocks: view.blocks,
  submit: view.submit ?? null,
  close: view.close ?? null,
  state: { values: view.values },
  errors: view.errors,
  busy: view.busy,
});

export const stackOnPage = (world: World, user: string): JsonObject[] => world.views.stackOf(user).map(viewOnPage);

/** Everything the page needs to draw the workspace for one person. */
export function snapshot(world: World, user: string): JsonObject {
  const { manifest, app } = world;
  const me = world.personById(user);
  const home = world.views.homeOf(user);
  return {
    team: { id: world.team.id, name: world.team.name },
    me: me ? personOnPage(me) : null,
    people: world.people.map(personOnPage),
    apps: [
      {
        id: app.id,
        name: manifest.name,
        bot_user_id: app.botUser,
        home: manifest.homeTab,
        messages: manifest.messagesTab ? (manifest.messagesTabReadOnly ? 'read_only' : 'open') : 'off',
      },
    ],
    channels: world.channels.filter((each) => world.canSee(user, each)).map((each) => channelOnPage(world, user, each)),
    commands: manifest.commands.map(({ command, description, usage_hint }) => ({
      command,
      description,
      usage_hint,
      app: manifest.name,
    })),
    shortcuts: manifest.shortcuts,
    usergroups: world.usergroups,
    clock: world.clock.now().toISOString(),
    views: stackOnPage(world, user),
    home: home ? viewOnPage(home) : null,
  };
}
