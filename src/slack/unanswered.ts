import type { Clock } from '../clock';
import type { Log } from '../log';

export interface UnansweredPorts {
  /** Turns whoever waits since before the moment (ISO 8601) into notices and says how many there were. */
  handOver(moment: string): Promise<number>;
  /** True where no other process works on the same rows. */
  readonly alone: boolean;
  readonly clock: Clock;
  readonly log: Log;
  wake(): void;
}

const ROUND = 60_000;
/** Longer than any listener works: whoever waits longer waits for a process that died. */
const GIVEN_UP = 5 * 60_000;

/**
 * Answers people whose acknowledged command, button or form ended with the process that worked on it: at the start where no other
 * process can be at work, and once a minute for what other processes left. Resolves with the function that ends the rounds.
 */
export const answerUnanswered = async ({ handOver, alone, clock, log, wake }: UnansweredPorts): Promise<() => void> => {
  let cancel = () => {};
  const round = async (patience: number): Promise<void> => {
    try {
      const handed = await handOver(new Date(clock.now().getTime() - patience).toISOString());
      if (handed > 0) log.warn('slack_answers_were_cut_short', { count: handed });
      if (handed > 0) wake();
    } catch (error) {
      log.error('slack_unanswered_round_failed', { error });
    }
    cancel = clock.after(ROUND, () => void round(GIVEN_UP));
  };
  await round(alone ? 0 : GIVEN_UP);
  return () => cancel();
};
