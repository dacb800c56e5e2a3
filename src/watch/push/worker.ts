import { type Clock, pause } from '../../clock';
import type { RequestKind } from '../../desk/buyer-request';
import type { PushEvent } from '../../desk/push/push-event';
import { type AppError, asAppError } from '../../errors';
import type { Log } from '../../log';
import type { Hint } from './seller-account';

/** Messages about one subject, taken up together. */
export interface PushWork {
  readonly ids: readonly number[];
  readonly event: PushEvent;
  readonly attempt: number;
  readonly receivedAt: string;
}

export interface WorkerPorts {
  readonly pushed: {
    claim(limit: number, leaseMs: number): Promise<PushWork[]>;
    done(work: PushWork): Promise<void>;
    failed(work: PushWork, retryAfterMs: number): Promise<void>;
    held(work: PushWork, retryAfterMs: number): Promise<void>;
    forgetOlderThan(days: number): Promise<void>;
  };
  readonly readHint: (hint: Hint) => Promise<void>;
  /** Erases everything kept about an eBay user. */
  readonly erase: (names: readonly string[]) => Promise<void>;
  /** Messages that named erased users are done: nothing of them may stay behind either. */
  readonly erased: () => Promise<void>;
  /** Something stays undone that somebody must know of. */
  readonly alarm: (code: string, words: string) => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
}

export interface PushWorker {
  start(): void;
  wake(): void;
  /** Works on everything that is due now. */
  flush(): Promise<void>;
  stop(): Promise<void>;
}

const BATCH = 20;
const NAMELESS =
  'eBay told of a deleted account without naming it, so nothing could be erased. Ask eBay’s developer support whose it was.';
const LEASE = 5 * 60_000;
const ROUND = 15_000;
const LONGEST_WAIT = 15 * 60_000;
/** eBay tries three times within minutes; a week is far beyond. */
const KEPT_DAYS = 7;
/** After so many tries a hint is left to the rounds, which find the same by searching. */
const TRIES = 8;
/** eBay may tell of a request a moment before it can be read. */
const TRIES_UNKNOWN = 3;
/** How long hints of a kind rest where eBay refused one and did not say for how long. */
const REST = 60_000;
/** Rounds have long found what a hint that rested for a day told of. */
const LONGEST_REST = 24 * 60 * 60_000;

const waitAfter = (attempt: number): number => Math.min(LONGEST_WAIT, 15_000 * 2 ** Math.min(attempt - 1, 10));

/** Budgets tell how long eBay's calls rest; where eBay itself refused, the next call finds out. */
const restsUntil = ({ facts }: AppError, now: Date): number =>
  typeof facts.until === 'string' ? new Date(facts.until).getTime() : now.getTime() + REST;

/** Works on what eBay pushed: each seller's messages one after another in the order they came, sellers side by side. */
export const createPushWorker = ({ pushed, readHint, erase, erased, alarm, clock, log }: WorkerPorts): PushWorker => {
  let running: Promise<void> = Promise.resolve();
  let stopping = new AbortController();
  let sleeping = new AbortController();

  /** Until when hints of a kind are not tried, because eBay takes no calls about it. */
  const resting = new Map<RequestKind, number>();

  const rest = async (work: PushWork, until: number): Promise<void> => {
    const now = clock.now().getTime();
    if (now - new Date(work.receivedAt).getTime() > LONGEST_REST) return pushed.done(work);
    await pushed.held(work, Math.min(LONGEST_WAIT, Math.max(1_000, until - now)));
  };

  const failed = async (work: PushWork, error: AppError): Promise<void> => {
    const { event, attempt } = work;
    log.warn('push_failed', { about: event.about, attempt, code: error.code, ...error.facts });
    if (event.about === 'request') {
      if (error.code === 'budget_spent') {
        const until = restsUntil(error, clock.now());
        resting.set(event.kind, until);
        return rest(work, until);
      }
      const most = error.code === 'not_found' ? TRIES_UNKNOWN : TRIES;
      if (error.code === 'consent_needed' || attempt >= most) return pushed.done(work);
    }
    // An act that has not ended may wait for days; nothing is wrong with that.
    else if (attempt === TRIES && error.code !== 'busy')
      await alarm('erasure', 'A buyer’s data could not be erased so far.');
    await pushed.failed(work, waitAfter(attempt));
  };

  const one = async (work: PushWork): Promise<void> => {
    const until = work.event.about === 'request' ? (resting.get(work.event.kind) ?? 0) : 0;
    if (until > clock.now().getTime()) return rest(work, until);
    try {
      if (work.event.about === 'request') await readHint(work.event);
      else if (work.event.names.length > 0) await erase(work.event.names);
      else await alarm('erasure', NAMELESS);
      await pushed.done(work);
    } catch (thrown) {
      await failed(work, asAppError(thrown));
    }
  };

  const round = async (): Promise<number> => {
    const works = await pushed.claim(BATCH, LEASE);
    const lanes = new Map<string, PushWork[]>();
    for (const work of works) {
      const lane = work.event.about === 'request' ? `seller ${work.event.seller ?? ''}` : 'erasures';
      lanes.set(lane, [...(lanes.get(lane) ?? []), work]);
    }
    await Promise.all(
      [...lanes.values()].map(async (lane) => {
        // What is left when the process ends is for the next one, at once.
        for (const work of lane) await (stopping.signal.aborted ? pushed.failed(work, 0) : one(work));
        if (lane.some((work) => work.event.about === 'account_deletion')) await erased();
      }),
    );
    return works.length;
  };

  const loop = async (): Promise<void> => {
    await pushed.forgetOlderThan(KEPT_DAYS).catch((error: unknown) => log.error('push_broke', { error }));
    while (!stopping.signal.aborted) {
      sleeping = new AbortController();
      const worked = await round().catch((error: unknown) => {
        log.error('push_broke', { error });
        return 0;
      });
      if (worked === 0) await pause(clock, ROUND, sleeping.signal).catch(() => {});
    }
  };

  return {
    start() {
      stopping = new AbortController();
      running = loop();
    },
    wake: () => sleeping.abort(),
    async flush() {
      while (!stopping.signal.aborted && (await round()) > 0);
    },
    async stop() {
      stopping.abort();
      sleeping.abort();
      await running;
    },
  };
};
