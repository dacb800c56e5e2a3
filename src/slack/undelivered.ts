import type { Clock } from '../clock';
import { type Delivery, isUpdatable, type Outbox, UNROUTED } from '../desk/delivery';
import { asAppError } from '../errors';
import type { Log } from '../log';
import type { ChannelPace } from './channel-pace';

interface UndeliveredPorts {
  readonly outbox: Pick<Outbox, 'failed' | 'dropped'>;
  readonly clock: Clock;
  readonly log: Log;
  undeliverable(delivery: Delivery, why: string, channel?: string): Promise<void>;
}

const LONGEST_WAIT = 5 * 60_000;
/** Until a channel, or whatever else has to be mended, is tried again. */
const MENDING = 5 * 60_000;
/** For how long most words are worth saying afterwards. */
const DAY = 24 * 3_600_000;

export const backOff = (attempt: number): number => Math.min(2 ** Math.min(attempt, 10) * 1_000, LONGEST_WAIT);

/** What becomes of notices that cannot be delivered as things are. */
export const undelivered = (ports: UndeliveredPorts, pace: Pick<ChannelPace, 'hold'>) => {
  const { outbox, clock, log } = ports;

  const drop = async (delivery: Delivery, why: string, channel?: string): Promise<void> => {
    log.error('slack_undeliverable', { key: delivery.key, why });
    await outbox.dropped(delivery, why);
    await ports.undeliverable(delivery, why, channel);
  };

  /** Cards and reminders are drawn as things stand then, and the latter not after their time; the others grow stale. */
  const isWorthSaying = ({ notice, enqueuedAt }: Delivery): boolean =>
    notice.kind === 'reminder' || isUpdatable(notice) || clock.now().getTime() - new Date(enqueuedAt).getTime() < DAY;

  /** Until somebody mends the channel all that goes there waits, and one of them tries now and then. */
  const stuck = async (delivery: Delivery, why: string, channel: string): Promise<void> => {
    if (!isWorthSaying(delivery)) return drop(delivery, why, channel);
    log.error('slack_undeliverable', { key: delivery.key, why });
    pace.hold(channel, MENDING);
    await outbox.failed(delivery, MENDING, false, why);
    await ports.undeliverable(delivery, why, channel);
  };

  /** Until somebody names a channel for it. */
  const unrouted = async (delivery: Delivery): Promise<void> => {
    const { kind } = delivery.notice;
    if (kind !== 'request_card' && kind !== 'reminder') return drop(delivery, UNROUTED);
    await outbox.failed(delivery, MENDING, false, UNROUTED);
    await ports.undeliverable(delivery, UNROUTED);
  };

  /** Not the others that were claimed with it: it waits for itself alone. */
  const notDrawn = async (delivery: Delivery, thrown: unknown): Promise<void> => {
    const { code, cause } = asAppError(thrown);
    if (code === 'store') throw thrown;
    log.error('slack_notice_not_drawn', { key: delivery.key, attempt: delivery.attempt, code, error: cause ?? thrown });
    await outbox.failed(delivery, backOff(delivery.attempt), false, 'not_drawn');
  };

  return { drop, stuck, unrouted, notDrawn };
};

export type Undelivered = ReturnType<typeof undelivered>;
