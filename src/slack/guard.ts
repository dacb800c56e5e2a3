import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import { type Clock, pause } from '../clock';
import type { WaitingPerson } from '../desk/waiting-person';
import type { Log } from '../log';
import { type Payload, readPayload } from './payload';
import { Unheard } from './unheard';

/** Remembers which payloads were taken, for every instance of the app; kept in the store. */
export interface PayloadMemory {
  /** True for the first caller with this key only. */
  firstTime(key: string, waiting?: WaitingPerson): Promise<boolean>;
  /** Everything that its listeners do has ended: nobody waits any more. */
  answered(key: string): Promise<void>;
  /** Lets the payload in again: its first delivery failed before it was acknowledged. */
  forget(key: string): Promise<void>;
}

export interface GuardPorts {
  readonly clock: Clock;
  readonly log: Log;
  readonly payloads: PayloadMemory;
  /** What a person sees who used something that nobody handles; the argument of the acknowledgement. */
  unhandled(payload: Payload): unknown;
}

export interface Guarded extends Receiver {
  /** Takes nothing new and waits for what is under way, at most `bound` milliseconds. True when all of it ended. */
  drain(bound: number): Promise<boolean>;
  readonly underWay: number;
  /** When Slack last delivered anything. */
  readonly lastHeard: Date | undefined;
}

/** Slack gives three seconds; a listener that is slower is acknowledged for, and its answer comes later. */
const ACK_BY = 2_500;
/** https://docs.slack.dev/authentication/verifying-requests-from-slack asks for five minutes; Bolt looks at the past only. */
const WINDOW = 5 * 60_000;

const sendsBack = (response: unknown): boolean =>
  typeof response === 'object' &&
  response !== null &&
  'response_action' in response &&
  response.response_action === 'errors';

/** Signed, but dated outside the window: somebody replays it, or a clock is wrong. */
export class StaleRequest extends Error {
  override readonly name = 'StaleRequest';
}

/**
 * Stands around a Bolt receiver, in HTTP and Socket Mode alike, because Bolt itself neither knows a payload that it saw before, nor
 * acknowledges what no listener matched, nor waits for running listeners when it stops.
 */
export const guard = (inner: Receiver, { clock, log, payloads, unhandled }: GuardPorts): Guarded => {
  const running = new Set<Promise<void>>();
  let draining = false;
  let lastHeard: Date | undefined;

  const refuseStale = (event: ReceiverEvent) => {
    const seconds = Number(event.customProperties?.requestTimestamp);
    if (!Number.isFinite(seconds)) return;
    if (Math.abs(clock.now().getTime() - seconds * 1000) > WINDOW) throw new StaleRequest('outside the time window');
  };

  const handle = async (event: ReceiverEvent, process: (event: ReceiverEvent) => Promise<void>): Promise<void> => {
    const payload = readPayload(event.body);
    let acknowledged = false;
    const ack = async (response?: unknown): Promise<void> => {
      if (acknowledged) return;
      acknowledged = true;
      // A form that was sent back with faults is sent again with the same view and hash.
      if (payload.key !== undefined && sendsBack(response)) await payloads.forget(payload.key);
      await event.ack(response);
    };
    if (payload.key !== undefined && !(await payloads.firstTime(payload.key, payload.waiting))) {
      log.info('slack_payload_again', { kind: payload.kind, name: payload.name, retry: event.retryNum });
      await ack();
      return;
    }
    const cancel = clock.after(ACK_BY, () => {
      log.warn('slack_ack_late', { kind: payload.kind, name: payload.name });
      ack().catch((error) => log.warn('slack_ack_failed', { error }));
    });
    try {
      await process({ ...event, ack });
      if (!acknowledged) await ack(unhandled(payload));
      if (payload.key !== undefined && payload.waiting !== undefined) await payloads.answered(payload.key);
    } catch (error) {
      if (error instanceof Unheard && acknowledged) {
        // Not answered: whoever looks through the journal of those who wait tells them later.
        log.warn('slack_person_unheard', { kind: payload.kind, name: payload.name });
        return;
      }
      if (!acknowledged && payload.key !== undefined) await payloads.forget(payload.key);
      throw error;
    } finally {
      cancel();
    }
  };

  return {
    init(app: App) {
      const process = (event: ReceiverEvent): Promise<void> => {
        // Left unacknowledged on purpose: Slack delivers it again, to another connection or after the start.
        if (draining) return Promise.resolve();
        lastHeard = clock.now();
        const work = Promise.resolve().then(() => {
          refuseStale(event);
          return handle(event, (guardedEvent) => app.processEvent(guardedEvent));
        });
        running.add(work);
        return work.finally(() => running.delete(work));
      };
      inner.init(
        new Proxy(app, {
          get: (target, key) => (key === 'processEvent' ? process : Reflect.get(target, key)),
        }),
      );
    },
    start: (...input: unknown[]) => inner.start(...input),
    stop: () => inner.stop(),
    async drain(bound) {
      draining = true;
      const stop = new AbortController();
      const ended = Promise.allSettled([...running]).then(() => true);
      const late = pause(clock, bound, stop.signal).then(
        () => false,
        () => true,
      );
      const all = await Promise.race([ended, late]);
      stop.abort();
      if (!all) log.warn('slack_drain_bound_passed', { left: running.size });
      return all;
    },
    get underWay() {
      return running.size;
    },
    get lastHeard() {
      return lastHeard;
    },
  };
};
