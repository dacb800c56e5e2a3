import { spawn } from 'node:child_process';
import { Screen } from './screen';

export const COLUMNS = 110;

export interface PseudoTerminal {
  readonly screen: Screen;
  /** Resolves when this was written since the last time; what it matched. Rejects when the program ended without it. */
  until(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Waits for the prompt, then types the answer and Enter. */
  answer(prompt: RegExp, words: string): Promise<void>;
  /** After a refused answer, whose complaint is waited for: erases what stands there and types this. */
  correct(complaint: RegExp, words: string): Promise<void>;
  type(keys: string): void;
  /** The exit code, once it ended. */
  readonly ended: Promise<number | null>;
  kill(): void;
}

export interface Started {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal is driven by control characters
const CONTROLS = /\x1b\[[?\d;]*[A-Za-z]/g;

/** How long a person would look at a screen that does not change. */
const PATIENCE = 120_000;

/**
 * Runs a shell command in a real pseudo terminal of 110 columns, by `script` of util-linux, which every Debian has. Answers only once a
 * prompt is there, so nothing sleeps.
 */
export const pseudoTerminal = (command: string, { folder, environment }: Started): PseudoTerminal => {
  const child = spawn('script', ['-qfec', `stty cols ${COLUMNS} rows 50; ${command}`, '/dev/null'], {
    cwd: folder,
    env: { ...environment, TERM: 'xterm-256color', LANG: 'C.UTF-8' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const screen = new Screen(COLUMNS);
  let unread = '';
  let gone = false;
  const waiting = new Set<() => void>();
  const look = () => {
    for (const again of [...waiting]) again();
  };
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (part: string) => {
    screen.write(part);
    unread += part;
    look();
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (status) => {
      gone = true;
      look();
      resolve(status);
    });
  });

  const until = (pattern: RegExp): Promise<RegExpMatchArray> =>
    new Promise((resolve, reject) => {
      const lost = (why: string) =>
        reject(new Error(`${why} while waiting for ${pattern}. It showed:\n${screen.text().slice(-1500)}`));
      const late = setTimeout(() => {
        waiting.delete(again);
        lost('Nothing came');
      }, PATIENCE);
      const again = () => {
        const plain = unread.replace(CONTROLS, '');
        const found = plain.match(pattern);
        if (found === null && !gone) return;
        waiting.delete(again);
        clearTimeout(late);
        if (found === null) return lost('The program ended');
        unread = '';
        resolve(found);
      };
      waiting.add(again);
      again();
    });
  const type = (keys: string) => void child.stdin.write(keys);

  return {
    screen,
    until,
    async answer(prompt, words) {
      await until(prompt);
      type(`${words}\r`);
    },
    async correct(complaint, words) {
      await until(complaint);
      type(`\x15${words}\r`);
    },
    type,
    ended,
    kill: () => void child.kill(),
  };
};
