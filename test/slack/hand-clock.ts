import type { Clock } from '../../src/clock';

/** A clock that stands still until a test moves it; timers that come due run in order. */
export class HandClock implements Clock {
  private at: number;
  private timers: { readonly due: number; readonly run: () => void }[] = [];

  constructor(start = '2026-11-22T12:00:00Z') {
    this.at = Date.parse(start);
  }

  now(): Date {
    return new Date(this.at);
  }

  after(milliseconds: number, run: () => void): () => void {
    const timer = { due: this.at + milliseconds, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((each) => each !== timer);
    };
  }

  /** Lets `milliseconds` pass, and gives whatever waited for a timer the chance to go on. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.at + milliseconds;
    for (;;) {
      const next = this.timers.filter((timer) => timer.due <= end).sort((left, right) => left.due - right.due)[0];
      if (next === undefined) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.at = next.due;
      next.run();
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.at = end;
  }

  get waiting(): number {
    return this.timers.length;
  }
}
