import type { App, Receiver } from '@slack/bolt';
import { SocketModeReceiver, type SocketModeReceiverOptions } from '@slack/bolt';
import type { Clock } from '../clock';
import type { Log } from '../log';

const FIRST_WAIT = 250;
const LONGEST_WAIT = 30_000;

export interface SocketPorts {
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Two Socket Mode connections under one receiver. Slack closes each every few hours and delivers to any that is open, so that one
 * of them always listens. Reconnecting is ours: the library waits five seconds after a refresh, up to minutes after an outage, and
 * ends the process when a reconnect is refused.
 * @see https://docs.slack.dev/apis/events-api/using-socket-mode
 */
export class Sockets implements Receiver {
  private readonly receivers: readonly SocketModeReceiver[];
  private readonly open = new Set<SocketModeReceiver>();
  /** Reconnects that are planned, with what cancels them, and how long the next wait is. */
  private readonly planned = new Map<SocketModeReceiver, () => void>();
  private readonly waits = new Map<SocketModeReceiver, number>();
  private stopped = true;

  constructor(
    options: SocketModeReceiverOptions,
    private readonly ports: SocketPorts,
  ) {
    const { customRoutes, ...withoutRoutes } = options;
    this.receivers = [
      new SocketModeReceiver({
        ...withoutRoutes,
        ...(customRoutes ? { customRoutes } : {}),
        autoReconnectEnabled: false,
      }),
      new SocketModeReceiver({ ...withoutRoutes, autoReconnectEnabled: false }),
    ];
    for (const receiver of this.receivers) {
      receiver.client.on('connected', () => {
        this.open.add(receiver);
        this.waits.delete(receiver);
      });
      receiver.client.on('disconnected', () => {
        this.open.delete(receiver);
        this.connectAgain(receiver);
      });
    }
  }

  get connected(): number {
    return this.open.size;
  }

  init(app: App): void {
    for (const receiver of this.receivers) receiver.init(app);
  }

  /** Resolves when the first connection stands; the other follows by itself. Rejects when Slack refuses the first. */
  async start(): Promise<unknown> {
    this.stopped = false;
    const [first, ...others] = this.receivers;
    const answer = await first?.start();
    for (const receiver of others) this.connect(receiver);
    return answer;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    for (const cancel of this.planned.values()) cancel();
    this.planned.clear();
    await Promise.allSettled(this.receivers.map((receiver) => receiver.stop()));
    await Promise.allSettled([...this.open].map((receiver) => receiver.client.disconnect()));
  }

  private connect(receiver: SocketModeReceiver): void {
    receiver.client.start().catch((error: unknown) => {
      this.ports.log.warn('slack_socket_refused', { error });
      this.connectAgain(receiver);
    });
  }

  private connectAgain(receiver: SocketModeReceiver): void {
    if (this.stopped || this.open.has(receiver) || this.planned.has(receiver)) return;
    const wait = this.waits.get(receiver) ?? FIRST_WAIT;
    this.waits.set(receiver, Math.min(wait * 2, LONGEST_WAIT));
    const cancel = this.ports.clock.after(wait, () => {
      this.planned.delete(receiver);
      if (!this.stopped) this.connect(receiver);
    });
    this.planned.set(receiver, cancel);
  }
}
