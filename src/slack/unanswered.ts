import type { Clock } from '../clock';
import type { Log } from '../log';
import { recurring } from '../recurring';

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
export const answerUnanswered = async (ports: UnansweredPorts): Promise<() => Promise<void>> => {
  const { handOver, alone, clock, log, wake } = ports;
  const broke = (error: unknown) => log.error('slack_unanswered_round_failed', { error });
  const round = async (patience: number): Promise<void> => {
    const handed = await handOver(new Date(clock.now().getTime() - patience).toISOString());
    if (handed === 0) return;
    log.warn('slack_answers_were_cut_short', { count: handed });
    wake();
  };
  await round(alone ? 0 : GIVEN_UP).catch(broke);
  const rounds = recurring({ clock, every: ROUND, first: ROUND, broke }, () => round(GIVEN_UP));
  rounds.start();
  return rounds.stop;
};
