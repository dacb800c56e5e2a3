import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const Told = z.object({
  ready: z.boolean().optional(),
  acknowledged: z.string().optional(),
  failed: z.string().optional(),
});

/** One real process of the application. It has loaded its program and waits to be told where to work. */
export class Child {
  readonly #process: ChildProcess;
  readonly #ready: Promise<void>;
  readonly #gone: Promise<void>;
  alive = true;
  frozen = false;

  constructor(hear: (told: z.infer<typeof Told>) => void) {
    this.#process = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'child.ts')], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.#process.stdin?.on('error', () => {});
    this.#gone = new Promise((resolve) =>
      this.#process.once('exit', () => {
        this.alive = false;
        resolve();
      }),
    );
    this.#ready = new Promise((resolve) => {
      if (this.#process.stdout === null) return;
      createInterface({ input: this.#process.stdout }).on('line', (line) => {
        const told = Told.parse(JSON.parse(line));
        if (told.ready) resolve();
        hear(told);
      });
    });
  }

  say(what: object): void {
    this.#process.stdin?.write(`${JSON.stringify(what)}\n`);
  }

  /** Begins work; resolves when the records are open. */
  async go(url: string, outside: string, lease: number): Promise<void> {
    this.say({ say: 'go', url, outside, lease });
    await Promise.race([this.#ready, this.#gone]);
  }

  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#gone;
  }

  freeze(): void {
    this.frozen = true;
    this.#process.kill('SIGSTOP');
  }

  thaw(): void {
    this.frozen = false;
    this.#process.kill('SIGCONT');
  }
}
