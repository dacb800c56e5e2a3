import type { SimClock } from '../clock';
import type { Changes } from './changes';
import { type Draft, type Message, messageOf } from './message';

/** All messages of the workspace in the order of their timestamps. */
export class Messages {
  readonly all: Message[] = [];
  private lastMicros = 0;

  constructor(
    private readonly clock: SimClock,
    private readonly changes: Changes,
  ) {}

  /** A timestamp nobody else has: it is also the message's id in its channel. */
  nextTs(): string {
    this.lastMicros = Math.max(this.lastMicros + 1, this.clock.now().getTime() * 1000);
    return `${Math.floor(this.lastMicros / 1e6)}.${String(this.lastMicros % 1e6).padStart(6, '0')}`;
  }

  post(draft: Draft): Message {
    const message = messageOf(draft, this.nextTs());
    this.all.push(message);
    this.changes.tell({ type: message.ephemeralFor ? 'ephemeral' : 'message', message });
    this.tellParent(message);
    return message;
  }

  update(message: Message, change: Partial<Message>): void {
    Object.assign(message, change);
    this.changes.tell({ type: message.ephemeralFor ? 'ephemeral' : 'message_changed', message });
  }

  delete(message: Message): void {
    this.all.splice(this.all.indexOf(message), 1);
    this.changes.tell({ type: message.ephemeralFor ? 'ephemeral_deleted' : 'message_deleted', message });
    this.tellParent(message);
  }

  find(channel: string, ts: string): Message | undefined {
    return this.all.find((each) => each.channel === channel && each.ts === ts);
  }

  /** Messages of a channel that everybody in it sees, threads left out. */
  inChannel(channel: string): Message[] {
    return this.all.filter(
      (each) => each.channel === channel && !each.ephemeralFor && (!each.threadTs || each.broadcast),
    );
  }

  repliesTo(message: Message): Message[] {
    return this.all.filter(
      (each) =>
        each.channel === message.channel && each.threadTs === message.ts && !each.ephemeralFor && each !== message,
    );
  }

  private tellParent(reply: Message): void {
    if (!reply.threadTs || reply.ephemeralFor) return;
    const parent = this.find(reply.channel, reply.threadTs);
    if (parent) this.changes.tell({ type: 'message_changed', message: parent });
  }
}
