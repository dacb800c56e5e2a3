import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** Linux counts processor time in hundredths of a second. */
const MILLISECONDS_PER_TICK = 10;

export interface MeasuredApp {
  /** From the start of the process to its line with the word ready. */
  readonly startMilliseconds: number;
  /** The line itself. */
  readonly line: string;
  /** Resident memory now, in megabytes. */
  memory(): number;
  /** Processor time used so far, in milliseconds. */
  processor(): number;
  stop(): Promise<void>;
}

/** Starts `command` and waits for its line with the word ready. @throws Error when it ends before that. */
export const startMeasured = async (
  command: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<MeasuredApp> => {
  const begun = performance.now();
  const [program = 'node', ...words] = command;
  const child: ChildProcess = spawn(program, words, {
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.stdout === null) throw new Error('No output to wait for');
  const lines = createInterface({ input: child.stdout });
  const line = await new Promise<string>((resolve, reject) => {
    lines.on('line', (text) => {
      if (/\bready\b/i.test(text)) resolve(text);
    });
    child.once('exit', (code) => reject(new Error(`${command.join(' ')} ended with ${code} before it was ready`)));
  });
  const startMilliseconds = performance.now() - begun;
  return {
    startMilliseconds,
    line,
    memory: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
    },
    processor: () => {
      const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8');
      const [user = 0, system = 0] = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .slice(11, 13)
        .map(Number);
      return (user + system) * MILLISECONDS_PER_TICK;
    },
    stop: async () => {
      child.removeAllListeners('exit');
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};
