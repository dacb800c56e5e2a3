import { type App, type Receiver, SocketModeReceiver, type SocketModeReceiverOptions } from '@slack/bolt';
import { z } from 'zod';
import type { Clock } from '../clock';
import type { Log } from '../log';

const FIRST_WAIT = 250;
const LONGEST_WAIT = 30_000;
/** A connection that stood so long was a good one: the next attempt waits for nothing. */
const GOOD = 10_000;
const CONNECTIONS = 2;

export interface SocketPorts {
  readonly clock: Clock;
  readonly log: Log;
}

/** One of the connections that should stand; `receiver` changes when Slack asks for a fresh one. */
interface Slot {
  receiver: SocketModeReceiver;
  openSince: number | undefined;
  wait: number;
  cancelPlan: (() => void) | undefined;
}

const Farewell = z.looseObject({ type: z.literal('disconnect') });

const saysFarewell = (data: unknown): boolean => {
  try {
    return Farewell.safeParse(JSON.parse(String(data))).success;
  } catch {
    return false;
  }
};

/**
 * Two Socket Mode connections under one receiver; Slack delivers to any that is open. When Slack asks for a fresh connection, which
 * it does every few hours, the new one stands before the old one goes. Reconnecting is ours: the library waits five seconds after
 * a refresh, up to minutes after an outage, and ends the process when a reconnect is refused.
 * @see https://docs.slack.dev/apis/events-api/using-socket-mode
 */
export class Sockets implements Receiver {
  private readonly slots: readonly Slot[];
  /** The receiver whose HTTP server answers the custom routes. */
  private readonly front: SocketModeReceiver;
  private readonly all = new Set<SocketModeReceiver>();
  private app: App | undefined;
  private stopped = true;

  constructor(
    private readonly options: SocketModeReceiverOptions,
    private readonly ports: SocketPorts,
  ) {
    const front = this.slot(options);
    this.front = front.receiver;
    this.slots = [front, ...Array.from({ length: CONNECTIONS - 1 }, () => this.slot(this.plainOptions()))];
  }

  get connected(): number {
    return this.slots.filter((slot) => slot.openSince !== undefined).length;
  }

  init(app: App): void {
    this.app = app;
    for (const receiver of this.all) receiver.init(app);
  }

  /** Resolves when the first connection stands; the other follows by itself. Rejects when Slack refuses the first. */
  async start(): Promise<unknown> {
    this.stopped = false;
    const answer = await this.front.start();
    for (const slot of this.slots) if (slot.receiver !== this.front) this.connect(slot);
    return answer;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    for (const slot of this.slots) slot.cancelPlan?.();
    await this.front.stop();
    const open = this.slots.filter((slot) => slot.openSince !== undefined);
    await Promise.allSettled(open.map(({ receiver }) => receiver.client.disconnect()));
  }

  private plainOptions(): SocketModeReceiverOptions {
    const { customRoutes: _routes, ...others } = this.options;
    return others;
  }

  private slot(options: SocketModeReceiverOptions): Slot {
    return { receiver: this.receiver(options), openSince: undefined, wait: 0, cancelPlan: undefined };
  }

  private receiver(options: SocketModeReceiverOptions): SocketModeReceiver {
    const receiver = new SocketModeReceiver({ ...options, autoReconnectEnabled: false });
    this.all.add(receiver);
    if (this.app !== undefined) receiver.init(this.app);
    this.attend(receiver);
    return receiver;
  }

  private attend(receiver: SocketModeReceiver): void {
    const { client } = receiver;
    const slotOf = () => this.slots.find((slot) => slot.receiver === receiver);
    client.on('connected', () => {
      const slot = slotOf();
      if (slot !== undefined) slot.openSince = this.now();
    });
    client.on('disconnected', () => {
      const slot = slotOf();
      if (slot !== undefined) this.lost(slot);
      else if (receiver !== this.front) this.all.delete(receiver);
    });
    // The library closes a connection as soon as Slack says farewell; here that word waits for the successor.
    const [handle] = client.listeners('ws_message');
    client.removeAllListeners('ws_message');
    client.on('ws_message', (data: unknown, isBinary: unknown) => {
      const pass = () => handle?.(data, isBinary);
      const slot = slotOf();
      if (this.stopped || slot === undefined || !saysFarewell(data)) pass();
      else this.succeed(slot).finally(pass);
    });
  }

  private lost(slot: Slot): void {
    if (slot.openSince !== undefined && this.now() - slot.openSince >= GOOD) slot.wait = 0;
    slot.openSince = undefined;
    this.connectAgain(slot);
  }

  /** Opens a successor and puts it into the slot when it stands; when it cannot, the slot reconnects as after any loss. */
  private async succeed(slot: Slot): Promise<void> {
    const receiver = this.receiver(this.plainOptions());
    try {
      await receiver.client.start();
      slot.receiver = receiver;
      slot.openSince = this.now();
    } catch (error) {
      this.all.delete(receiver);
      this.ports.log.warn('slack_socket_successor_refused', { error });
    }
  }

  private now(): number {
    return this.ports.clock.now().getTime();
  }

  private connect(slot: Slot): void {
    slot.receiver.client.start().catch((error: unknown) => {
      this.ports.log.warn('slack_socket_refused', { error });
      this.connectAgain(slot);
    });
  }

  private connectAgain(slot: Slot): void {
    if (this.stopped || slot.openSince !== undefined || slot.cancelPlan !== undefined) return;
    const { wait } = slot;
    slot.wait = Math.min(Math.max(wait * 2, FIRST_WAIT), LONGEST_WAIT);
    if (wait === 0) {
      this.connect(slot);
      return;
    }
    slot.cancelPlan = this.ports.clock.after(wait, () => {
      slot.cancelPlan = undefined;
      if (!this.stopped) this.connect(slot);
    });
  }
}
