import type { Clock } from '../clock';

/** https://docs.slack.dev/apis/web-api/rate-limits: one message per second and channel. */
const BETWEEN = 1_000;

/** When the next message may go to each channel. */
export interface ChannelPace {
  /** Milliseconds to wait before posting to this channel; taking the turn when it is 0. */
  take(channel: string): number;
  /** Slack asked for a pause. */
  hold(channel: string, milliseconds: number): void;
}

export const channelPace = (clock: Clock): ChannelPace => {
  const free = new Map<string, number>();
  return {
    take(channel) {
      const now = clock.now().getTime();
      const wait = (free.get(channel) ?? 0) - now;
      if (wait > 0) return wait;
      free.set(channel, now + BETWEEN);
      return 0;
    },
    hold(channel, milliseconds) {
      free.set(channel, Math.max(free.get(channel) ?? 0, clock.now().getTime() + milliseconds));
    },
  };
};
