import { type Delivery, deliveryKey, HELD_BACK } from '../desk/delivery';
import { AppError } from '../errors';
import { type ChannelPace, Paced } from './channel-pace';
import { channelPrivacy, isPerson } from './channel-privacy';
import { type Drawn, OUTDATED } from './drawing/drawn';
import { putMessage } from './put-message';
import { putPictures } from './put-pictures';
import type { SeenMessages } from './seen-messages';
import type { SenderPorts } from './sender-ports';
import { readFailure } from './slack-error';
import { backOff, type Undelivered } from './undelivered';

/** Milliseconds before another process may take a row up. */
export const LEASE = 60_000;
/** Until the card that a reply needs stands, or is another's to post. */
const CARD_WAIT = 2_000;

export type DeliverRow = (delivery: Delivery, drawn: Drawn, seen: SeenMessages) => Promise<void>;

/** Brings one claimed row to Slack, and writes down what became of it. */
export const deliverRow = (ports: SenderPorts, pace: ChannelPace, { drop, stuck }: Undelivered): DeliverRow => {
  const { outbox, messages, client, clock, log } = ports;
  const privacy = channelPrivacy(client, clock);

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
    if (own === undefined) throw new Paced(CARD_WAIT);
    try {
      const found = await seen.findNow(key, card);
      await pace.turn(card.channel);
      if (isOver(delivery)) throw new Paced(0);
      return await putMessage({ client, messages, posting() {} }, key, card.message, card, found);
    } finally {
      await outbox.putBack([own], card.channel);
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

  return async (delivery, drawn, seen) => {
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
};
