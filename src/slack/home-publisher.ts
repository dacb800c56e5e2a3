import type { Clock } from '../clock';
import type { PersonId } from '../ids';
import type { Log } from '../log';

export interface HomePublisher {
  /** Draws one person's Home now. @throws Error of the Web API */
  show(person: PersonId): Promise<void>;
  /** Whether the person opened theirs lately. */
  isLooking(person: PersonId): Promise<boolean>;
  /** Something that is on everybody's Home has changed. Many such changes make one drawing. */
  touch(): void;
  start(): void;
  stop(): Promise<void>;
}

interface PublisherPorts {
  readonly publish: (person: PersonId) => Promise<void>;
  /** Who has opened their Home since then (ISO 8601). */
  readonly openedSince: (moment: string) => Promise<readonly PersonId[]>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Whoever opened their Home longer ago probably looks at something else. */
const LATELY = 15 * 60_000;
/** Changes come in bursts: the first waits for the others, and a long burst is drawn as often as this. */
const SETTLES = 3_000;
const AT_MOST_EVERY = 30_000;
/** Without any change, the times on it grow old. */
const GROWS_OLD = 60_000;

/** Keeps the Home of those who opened it lately true, without a drawing per change. */
export const createHomePublisher = ({ publish, openedSince, clock, log }: PublisherPorts): HomePublisher => {
  let started = false;
  let cancel = () => {};
  let lastAll = 0;
  let dueAt = Number.POSITIVE_INFINITY;
  let running: Promise<void> = Promise.resolve();

  const lookers = () => openedSince(new Date(clock.now().getTime() - LATELY).toISOString());

  const drawAll = async (): Promise<void> => {
    lastAll = clock.now().getTime();
    try {
      for (const person of await lookers()) {
        await publish(person).catch((error: unknown) => log.warn('slack_home_not_published', { person, error }));
      }
    } catch (error) {
      log.error('slack_homes_not_drawn', { error });
    }
  };

  const schedule = (at: number): void => {
    if (!started || at >= dueAt) return;
    cancel();
    dueAt = at;
    cancel = clock.after(Math.max(0, at - clock.now().getTime()), () => {
      dueAt = Number.POSITIVE_INFINITY;
      running = drawAll().then(() => schedule(clock.now().getTime() + GROWS_OLD));
    });
  };

  return {
    show: publish,
    isLooking: async (person) => (await lookers()).includes(person),
    touch: () => schedule(Math.max(clock.now().getTime() + SETTLES, lastAll + AT_MOST_EVERY)),
    start() {
      started = true;
      schedule(clock.now().getTime() + GROWS_OLD);
    },
    async stop() {
      started = false;
      cancel();
      await running;
    },
  };
};
