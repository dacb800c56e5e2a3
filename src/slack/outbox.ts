import type { Delivery } from '../desk/delivery';
import { channelLanes } from './channel-lanes';
import { channelPace } from './channel-pace';
import { deliverRow, LEASE } from './deliver-row';
import { type Drawn, OUTDATED } from './drawing/drawn';
import { lookUps, type SeenMessages } from './seen-messages';
import type { SenderPorts } from './sender-ports';
import { undelivered } from './undelivered';

export interface Sender {
  start(): void;
  /** Looks at the rows now and not only at the next round. */
  wake(): void;
  /** Delivers everything that is due now; resolves when the outbox has nothing due. For stops and for tests. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

type Row = readonly [Delivery, Drawn];

const BATCH = 20;
const ROUND = 1_000;

/** Delivers outbox rows to Slack: in order per message, one message per second and channel, and never twice. */
export const createSender = (ports: SenderPorts): Sender => {
  const { outbox, clock, log } = ports;
  const pace = channelPace(clock);
  const afterClaim = lookUps(ports);
  const endings = undelivered(ports, pace);
  const deliver = deliverRow(ports, pace, endings);
  let running: Promise<void> = Promise.resolve();
  let stopping = new AbortController();
  let wakeUp: () => void = () => {};
  let isWoken = false;
  const wake = (): void => {
    isWoken = true;
    wakeUp();
  };
  const lanes = channelLanes(wake);

  /** In their order, until something that goes before them waits for the channel. */
  const deliverAll = async (channel: string, rows: readonly Row[], seen: SeenMessages): Promise<void> => {
    try {
      for (const [index, [delivery, drawn]] of rows.entries()) {
        if (index > 0 && (await outbox.isOvertaken(delivery, channel)))
          return await putBack(channel, rows.slice(index));
        await deliver(delivery, drawn, seen);
      }
    } catch (error) {
      log.error('slack_sender_round_failed', { error });
    }
  };

  const putBack = (channel: string, rows: readonly Row[]): Promise<void> => {
    const deliveries = rows.map(([delivery]) => delivery);
    return outbox.putBack(deliveries, channel);
  };

  /** Undefined for what need not be said any more, and for what waits for itself alone. */
  const draw = async (delivery: Delivery): Promise<Drawn | undefined> => {
    try {
      const drawn = await ports.draw(delivery.notice);
      if (drawn !== undefined && drawn !== OUTDATED) return drawn;
      await (drawn === OUTDATED ? outbox.done(delivery) : endings.unrouted(delivery));
    } catch (thrown) {
      await endings.notDrawn(delivery, thrown);
    }
    return undefined;
  };

  /** Channels side by side, each in the order of its rows. The outbox hands out one row per message at a time. */
  const round = async (): Promise<number> => {
    // One cheap look, so that an idle desk opens no transaction every second.
    const next = await outbox.nextAt();
    if (next === undefined || next > clock.now().toISOString()) return 0;
    const deliveries = await outbox.claim(BATCH, LEASE, lanes.busy());
    const seen = afterClaim();
    const byChannel = new Map<string, Row[]>();
    for (const delivery of deliveries) {
      const drawn = await draw(delivery);
      if (drawn !== undefined)
        byChannel.set(drawn.channel, [...(byChannel.get(drawn.channel) ?? []), [delivery, drawn]]);
    }
    for (const [channel, rows] of byChannel) {
      if (lanes.busy().includes(channel)) await putBack(channel, rows);
      else lanes.run(channel, () => deliverAll(channel, rows, seen));
    }
    return deliveries.length;
  };

  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      isWoken = false;
      const busy = await round().catch((error: unknown) => {
        log.error('slack_sender_round_failed', { error });
        return 0;
      });
      if (busy > 0 || isWoken) continue;
      await new Promise<void>((resolve) => {
        const cancel = clock.after(ROUND, resolve);
        wakeUp = () => {
          cancel();
          resolve();
        };
      });
    }
    await lanes.allFree();
  };

  return {
    start() {
      stopping = new AbortController();
      running = loop();
    },
    wake,
    async flush() {
      for (;;) {
        if ((await round()) > 0) continue;
        if (lanes.busy().length === 0) return;
        await lanes.oneFree();
      }
    },
    async stop() {
      stopping.abort();
      wakeUp();
      await running;
    },
  };
};
