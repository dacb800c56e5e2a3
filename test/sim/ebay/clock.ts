/**
 * The clock of the pretend eBay. Structurally the same as the application's clock, so that one object can serve both:
 * when a test moves it, eBay's timeouts and the application's timers run in one common order.
 */
export interface SimClock {
  now(): Date;
  /** Calls `run` once after `milliseconds` of this clock. The returned function cancels it. */
  after(milliseconds: number, run: () => void): () => void;
  /** Goes to `moment` and runs what falls due on the way, in order; never goes back. */
  moveTo(moment: Date): Promise<void>;
  advance(milliseconds: number): Promise<void>;
  /** How many timers wait. */
  waiting(): number;
}

export interface HandMovedClockOptions {
  start?: Date;
  /** Awaited before time moves and after each instant at which timers ran, so that what was begun can come to rest. */
  rest?: () => Promise<void>;
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Where every simulated story begins unless it says otherwise: a Monday morning in Pacific time. */
export const STORY_START = new Date('2026-11-16T16:00:00.000Z');

interface Timer {
  at: number;
  run: () => void;
}

/** Timers ordered by their moment, and by their arrival where moments are equal. */
export class TimerQueue {
  #timers: Timer[] = [];

  add(at: number, run: () => void): () => void {
    const timer = { at, run };
    let low = 0;
    let high = this.#timers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#timers[middle]?.at ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    this.#timers.splice(low, 0, timer);
    return () => {
      const index = this.#timers.indexOf(timer);
      if (index >= 0) this.#timers.splice(index, 1);
    };
  }

  next(): number | undefined {
    return this.#timers[0]?.at;
  }

  /** Runs all timers of the earliest moment, unless that is after `limit`. */
  runEarliest(limit: number): void {
    const at = this.next();
    if (at === undefined || at > limit) return;
    while (this.#timers[0]?.at === at) this.#timers.shift()?.run();
  }

  get size(): number {
    return this.#timers.length;
  }
}

/** Time stands still until a test moves it. */
export const handMovedClock = ({ start = STORY_START, rest = nextTurn }: HandMovedClockOptions = {}): SimClock => {
  const queue = new TimerQueue();
  let now = start.getTime();
  const moveTo = async (moment: Date) => {
    const target = moment.getTime();
    // What was begun before time moves may still be about to set its timers.
    await rest();
    for (let due = queue.next(); due !== undefined && due <= target; due = queue.next()) {
      now = Math.max(now, due);
      queue.runEarliest(target);
      await rest();
    }
    now = Math.max(now, target);
    await rest();
  };
  return {
    now: () => new Date(now),
    after: (milliseconds, run) => queue.add(now + Math.max(0, milliseconds), run),
    moveTo,
    advance: (milliseconds) => moveTo(new Date(now + milliseconds)),
    waiting: () => queue.size,
  };
};
