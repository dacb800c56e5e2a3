/** Counts work that has begun and not ended: deliveries to the app and calls from it. */
export class Outstanding {
  private count = 0;
  private lastActivity = performance.now();
  private readonly waiting = new Set<() => void>();

  /** How much is under way now. */
  get now(): number {
    return this.count;
  }

  begin(): () => void {
    this.count += 1;
    this.lastActivity = performance.now();
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.count -= 1;
      this.lastActivity = performance.now();
      for (const wake of [...this.waiting]) wake();
    };
  }

  /**
   * Resolves when nothing has been under way for `idle` milliseconds of real time: an app that has just acked
   * may be about to call, and only silence tells that it is not. `busy` may name work that the app knows of itself.
   */
  async quiet(idle: number, bound: number, busy: () => boolean): Promise<void> {
    const started = performance.now();
    while (this.count > 0 || busy() || performance.now() - this.lastActivity < idle) {
      if (performance.now() - started > bound) {
        throw new Error(
          `The workspace is still busy after ${bound} ms: ${this.count} deliveries or calls are unfinished`,
        );
      }
      await this.nextChange(this.count > 0 ? bound : idle);
    }
  }

  private nextChange(atMost: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, atMost);
      this.waiting.add(wake);
    });
  }
}
