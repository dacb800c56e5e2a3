import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = join(__dirname, '..', '..');

/** The real app in a process of its own, so that it can be killed as the power is cut. */
export interface AppProcess {
  /** Ends it at once, in the middle of whatever it does. Resolves when it is gone. */
  kills(): Promise<void>;
  /** Asks it to stop, as a deployment does. Resolves with its exit code. */
  stops(): Promise<number | null>;
}

/** Starts the app and resolves when it says that it is ready. @throws Error with what it said when it ends before. */
export const startAppProcess = async (
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<AppProcess> => {
  const loader = pathToFileURL(require.resolve('tsx')).href;
  const child: ChildProcess = spawn(process.execPath, ['--import', loader, join(ROOT, 'src', 'main.ts')], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = once(child, 'exit');
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const read = (part: Buffer) => {
      said += part;
      if (said.includes('is ready')) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(`The app ended having said: ${said}`)));
  });
  const ends = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await gone;
    return child.exitCode;
  };
  return {
    kills: async () => void (await ends('SIGKILL')),
    stops: () => ends('SIGTERM'),
  };
};
