import type { SimClock } from '../sim/ebay/clock';

/** Waits for work that waits for the clock, which goes on second by second. */
export const ends = async (clock: SimClock, work: Promise<unknown>): Promise<void> => {
  let over = false;
  const ended = work.finally(() => {
    over = true;
  });
  ended.catch(() => {});
  while (!over) await clock.advance(1_000);
  await ended;
};
