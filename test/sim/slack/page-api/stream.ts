import type { ServerResponse } from 'node:http';
import type { JsonObject } from '../json';
import type { Change } from '../world/changes';
import type { World } from '../world/world';
import { messageOnPage } from './message';
import { channelOnPage, stackOnPage, unreadCount, viewOnPage } from './snapshot';

/** A change of the workspace as one person's page hears of it; undefined when it does not concern them. */
export function eventFor(world: World, user: string, change: Change): JsonObject | undefined {
  switch (change.type) {
    case 'message':
    case 'message_changed':
    case 'ephemeral': {
      const { message } = change;
      const channel = world.channel(message.channel);
      const visible =
        channel && world.canSee(user, channel) && (!message.ephemeralFor || message.ephemeralFor === user);
      return visible
        ? { type: change.type, channel: message.channel, message: messageOnPage(world, message) }
        : undefined;
    }
    case 'message_deleted':
    case 'ephemeral_deleted': {
      const { message } = change;
      if (message.ephemeralFor && message.ephemeralFor !== user) return undefined;
      return { type: change.type, channel: message.channel, ts: message.ts };
    }
    case 'view_opened':
    case 'view_updated':
    case 'view_pushed':
    case 'view_closed':
      return change.user === user ? { type: change.type, stack: stackOnPage(world, user) } : undefined;
    case 'home':
      return change.user === user ? { type: 'home', view: viewOnPage(change.view) } : undefined;
    case 'channel':
      return world.canSee(user, change.channel)
        ? { type: 'channel', channel: channelOnPage(world, user, change.channel) }
        : undefined;
    case 'unread': {
      const channel = world.channel(change.channel);
      return change.user === user && channel
        ? { type: 'unread', channel: channel.id, count: unreadCount(world, user, channel) }
        : undefined;
    }
    case 'toast':
      return change.user === user ? { type: 'toast', level: change.level, text: change.text } : undefined;
    case 'inspector':
      return { type: 'inspector', entry: change.entry };
    case 'faults':
      return { type: 'faults' };
    case 'violation':
      return undefined;
  }
}

/** Server-Sent Events for one person's page, until it goes away. */
export function stream(world: World, user: string, response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    connection: 'keep-alive',
  });
  const send = (event: JsonObject) => response.write(`data: ${JSON.stringify(event)}\n\n`);
  send({ type: 'clock', iso: world.clock.now().toISOString() });
  const stop = world.changes.on((change) => {
    const event = eventFor(world, user, change);
    if (!event) return;
    send(event);
    const channel =
      change.type === 'message' || change.type === 'ephemeral' ? world.channel(change.message.channel) : undefined;
    if (channel) send({ type: 'unread', channel: channel.id, count: unreadCount(world, user, channel) });
  });
  const tick = setInterval(() => send({ type: 'clock', iso: world.clock.now().toISOString() }), 15_000).unref();
  response.on('close', () => {
    clearInterval(tick);
    stop();
  });
}
