import type { SimClock } from '../sim/ebay/clock';

export interface Round {
  readonly clock: SimClock;
  /** Milliseconds from one round to the next. */
  readonly every: number;
  delivers(): Promise<void>;
}

/** Delivers what is due, again and again and one round at a time. */
export const startPostman = ({ clock, every, delivers }: Round) => {
  let isOnDuty = true;
  let delivering: Promise<void> | undefined;
  const round = () => {
    if (isOnDuty) {
      delivering ??= delivers().finally(() => {
        delivering = undefined;
      });
    }
    clock.after(every, round);
  };
  round();
  return {
    works() {
      isOnDuty = true;
    },
    /** Begins no more, and resolves when the round at hand has ended. */
    async rests() {
      isOnDuty = false;
      await delivering;
    },
  };
};
