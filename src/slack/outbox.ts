import type { WebClient } from '@slack/web-api';
import type { Clock } from '../clock';
import { type Delivery, deliveryKey, HELD_BACK, type Messages, type Outbox } from '../desk/delivery';
import type { Notice } from '../desk/notice';
import { AppError } from '../errors';
import type { Log } from '../log';
import { channelLanes } from './channel-lanes';
import { channelPace, Paced } from './channel-pace';
import { channelPrivacy, isPerson } from './channel-privacy';
import { type Drawn, OUTDATED } from './drawing/drawn';
import { putMessage } from './put-message';
import { putPictures } from './put-pictures';
import { lookUps, type SeenMessages } from './seen-messages';
import { readFailure } from './slack-error';
import type { SlackFiles } from './slack-files';
import { backOff, undelivered } from './undelivered';

export interface SenderPorts {
  readonly outbox: Outbox;
  readonly messages: Messages;
  /** Must not retry by itself: a post whose answer was lost is looked up first. */
  readonly client: Pick<WebClient, 'chat' | 'conversations'>;
  readonly files: Pick<SlackFiles, 'show'>;
  readonly clock: Clock;
  readonly log: Log;
  draw(notice: Notice): Promise<Drawn | typeof OUTDATED | undefined>;
  /** Called for what cannot be delivered until somebody mends something: the channel, where that is known, is what to look at. */
  undeliverable(delivery: Delivery, why: string, channel?: string): Promise<void>;
}

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
const LEASE = 60_000;
const ROUND = 1_000;

/** Delivers outbox rows to Slack: in order per message, one message per second and channel, and never twice. */
export const createSender = (ports: SenderPorts): Sender => {
  const { outbox, messages, client, clock, log } = ports;
  const pace = channelPace(clock);
  const privacy = channelPrivacy(client, clock);
  const afterClaim = lookUps(ports);
  const { drop, stuck, unrouted, notDrawn } = undelivered(ports, pace);
  let running: Promise<void> = Promise.resolve();
  let stopping = new AbortController();
  let wakeUp: () => void = () => {};
  let isWoken = false;
  const wake = (): void => {
    isWoken = true;
    wakeUp();
  };
  const lanes = channelLanes(wake);

  /** Held for too long: somebody else may have taken the row up. */
  const isOver = ({ leaseUntil }: Delivery): boolean => clock.now().toISOString() >= leaseUntil;

  /** The thread of the card that it belongs to; the card is posted first where it does not stand yet. */
  const threadOf = async (
    delivery: Delivery,
    drawn: Drawn,
    seen: SeenMessages,
  ): Promise<{ channel: string; ts: string } | undefined> => {
    if (drawn.under === undefined) return undefined;
    const key = deliveryKey(drawn.under);
    const standing = await messages.find(key);
    if (standing !== undefined) return standing;
    const card = await ports.draw(drawn.under);
    if (card === undefined || card === OUTDATED) return undefined;
    const own = await outbox.postingFor(drawn.under, LEASE);
    if (own === undefined) throw new Paced(2 * ROUND);
    try {
      const found = await seen.findNow(key, card);
      await pace.turn(card.channel);
      if (isOver(delivery)) throw new Paced(0);
      return await putMessage({ client, messages, posting() {} }, key, card.message, card, found);
    } finally {
      await outbox.putBack([own], card.channel);
    }
  };

  const deliver = async (delivery: Delivery, drawn: Drawn, seen: SeenMessages): Promise<void> => {
    const held = drawn.notBefore === undefined ? 0 : drawn.notBefore.getTime() - clock.now().getTime();
    if (held > 0) return outbox.failed(delivery, held, false, HELD_BACK);
    const doubt = delivery.begun ? drawn.inDoubt : undefined;
    const key = doubt === undefined ? delivery.key : `${delivery.key}:in-doubt`;
    const isUpload = drawn.pictures !== undefined && doubt === undefined;
    let mayStand = isUpload;
    let into = drawn.channel;
    const posting = () => {
      mayStand = true;
    };
    try {
      pace.near(into);
      if (await privacy.isShared(drawn.channel)) return await stuck(delivery, 'shared_channel', into);
      const thread = await threadOf(delivery, drawn, seen);
      if (isUpload) return await putPictures(ports, delivery, drawn);
      const place = {
        channel: thread?.channel ?? drawn.channel,
        ...(thread === undefined ? {} : { thread: thread.ts }),
        ...(drawn.broadcast === undefined ? {} : { broadcast: drawn.broadcast }),
      };
      const standing = await messages.find(key);
      into = standing?.channel ?? place.channel;
      // What we told one person is not ours to read back: better told twice than never.
      const looksFirst = delivery.lookUpFirst && !isPerson(place.channel) && standing === undefined;
      const found = looksFirst ? await seen.find(key, place) : undefined;
      await pace.turn(into);
      if (isOver(delivery)) return;
      await putMessage({ client, messages, posting }, key, doubt ?? drawn.message, place, found);
      await outbox.done(delivery);
    } catch (error) {
      await failed(delivery, into, mayStand, error);
    }
  };

  /** `mayStand` when the call that posts it was begun, and not only one before it. */
  const failed = async (delivery: Delivery, into: string, mayStand: boolean, error: unknown): Promise<void> => {
    if (error instanceof Paced) return outbox.failed(delivery, error.wait, false, 'paced');
    if (error instanceof AppError && error.code === 'store') throw error;
    const failure = readFailure(error);
    log.warn('slack_delivery_failed', { key: delivery.key, attempt: delivery.attempt, ...failure });
    switch (failure.kind) {
      case 'paced':
        pace.hold(into, failure.retryAfter);
        return outbox.failed(delivery, failure.retryAfter, false, 'rate_limited');
      case 'permanent':
        return failure.isMendable ? stuck(delivery, failure.code, into) : drop(delivery, failure.code);
      case 'message_gone':
      case 'refused':
        return outbox.failed(delivery, backOff(delivery.attempt), false, failure.code);
      case 'in_doubt':
        return outbox.failed(delivery, backOff(delivery.attempt), mayStand, failure.code);
    }
  };

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

  /** Channels side by side, each in the order of its rows. The outbox hands out one row per message at a time. */
  const round = async (): Promise<number> => {
    // One cheap look, so that an idle desk opens no transaction every second.
    const next = await outbox.nextAt();
    if (next === undefined || next > clock.now().toISOString()) return 0;
    const deliveries = await outbox.claim(BATCH, LEASE, lanes.busy());
    const seen = afterClaim();
    const byChannel = new Map<string, Row[]>();
    for (const delivery of deliveries) {
      const [drawn] = await Promise.allSettled([ports.draw(delivery.notice)]);
      if (drawn.status === 'rejected') await notDrawn(delivery, drawn.reason);
      else if (drawn.value === OUTDATED) await outbox.done(delivery);
      else if (drawn.value === undefined) await unrouted(delivery);
      else {
        const { channel } = drawn.value;
        byChannel.set(channel, [...(byChannel.get(channel) ?? []), [delivery, drawn.value]]);
      }
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
