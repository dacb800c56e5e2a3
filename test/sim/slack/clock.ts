/** Time for the simulator: the real one by default, one that is moved by hand in tests. */
export interface SimClock {
  now(): Date;
  after(milliseconds: number, run: () => void): unknown;
}

export const realClock: SimClock = {
  now: () => new Date(),
  after: (milliseconds, run) => setTimeout(run, milliseconds).unref(),
};

export const pauseOn = (clock: SimClock, milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    clock.after(milliseconds, resolve);
  });
