import { type Clock, pause } from '../clock';

/** https://docs.slack.dev/apis/web-api/rate-limits: one message per second and channel. */
const BETWEEN = 1_000;

/** For how long it is waited for a turn; longer pauses go back to the row. */
const WORTH_WAITING = 2_000;

/** Its turn comes later than it is waited for: in `wait` milliseconds. */
export class Paced extends Error {
  override readonly name = 'Paced';
  constructor(readonly wait: number) {
    super('it is not its turn for a while');
  }
}

/** When the next message may go to each channel, or the next call be made of each method. */
export interface ChannelPace {
  /** Milliseconds to wait before posting to this channel; taking the turn when it is 0. */
  take(channel: string): number;
  /** Passes while its turn is near, and takes none. @throws Paced when it is not */
  near(channel: string): void;
  /** Waits for the channel's turn and takes it, so that order is kept. @throws Paced when that takes long */
  turn(channel: string): Promise<void>;
  /** Slack asked for a pause. */
  hold(channel: string, milliseconds: number): void;
}

export const channelPace = (clock: Clock, between = BETWEEN): ChannelPace => {
  const free = new Map<string, number>();
  return {
    take(channel) {
      const now = clock.now().getTime();
      const wait = (free.get(channel) ?? 0) - now;
      if (wait > 0) return wait;
      free.set(channel, now + between);
      return 0;
    },
    near(channel) {
      const wait = (free.get(channel) ?? 0) - clock.now().getTime();
      if (wait > WORTH_WAITING) throw new Paced(wait);
    },
    async turn(channel) {
      for (;;) {
        const wait = this.take(channel);
        if (wait === 0) return;
        if (wait > WORTH_WAITING) throw new Paced(wait);
        await pause(clock, wait);
      }
    },
    hold(channel, milliseconds) {
      free.set(channel, Math.max(free.get(channel) ?? 0, clock.now().getTime() + milliseconds));
    },
  };
};
