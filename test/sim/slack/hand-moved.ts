import type { SimClock } from './clock';

export interface HandMoved extends SimClock {
  /** Moves time on and runs what falls due, letting what waits on it go on in between. */
  advance(milliseconds: number): Promise<void>;
}

/** Turns of the event loop that a request over the loopback address may take. */
const letGo = async () => {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** A clock that stands still until a test of this workspace moves it. */
export function handMoved(start = '2026-11-22T12:00:00.000Z'): HandMoved {
  let now = Date.parse(start);
  const timers = new Set<{ at: number; run: () => void }>();
  return {
    now: () => new Date(now),
    after(milliseconds, run) {
      const timer = { at: now + milliseconds, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const [next] = [...timers].filter((each) => each.at <= end).sort((one, other) => one.at - other.at);
        if (!next) break;
        timers.delete(next);
        now = next.at;
        next.run();
        await letGo();
      }
      now = end;
      await letGo();
    },
  };
}
