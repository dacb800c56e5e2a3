import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ENVIRONMENT } from './program';
import { type Place, type Said, Told } from './said';

/** One real process of the application. It has loaded its program and waits to be told where to work. */
export class Child {
  readonly #process: ChildProcess;
  readonly #ready: Promise<void>;
  readonly #gone: Promise<void>;
  alive = true;
  frozen = false;

  constructor(program: string, hear: (told: Told) => void) {
    this.#process = spawn(process.execPath, [program], { env: ENVIRONMENT, stdio: ['pipe', 'pipe', 'inherit'] });
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

  say(what: Said): void {
    this.#process.stdin?.write(`${JSON.stringify(what)}\n`);
  }

  /** Begins work; resolves when the records are open. */
  async go(place: Place): Promise<void> {
    this.say({ say: 'go', place });
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

/** Processes at one database, and what they have told. One more is always loaded, to take the place of one that is killed. */
export class Family {
  readonly children: Child[] = [];
  readonly acknowledged = new Set<string>();
  readonly signed = new Set<string>();
  #spare: Child;

  private constructor(
    private readonly program: string,
    private readonly place: Place,
  ) {
    this.#spare = this.#born();
  }

  static async of(count: number, program: string, place: Place): Promise<Family> {
    const family = new Family(program, place);
    while (family.children.length < count) family.children.push(await family.#next());
    return family;
  }

  #born(): Child {
    return new Child(this.program, ({ acknowledged, signed }) => {
      if (acknowledged !== undefined) this.acknowledged.add(acknowledged);
      if (signed !== undefined) this.signed.add(signed);
    });
  }

  async #next(): Promise<Child> {
    const child = this.#spare;
    this.#spare = this.#born();
    await child.go(this.place);
    return child;
  }

  async kill(child: Child): Promise<void> {
    await child.kill();
    this.children[this.children.indexOf(child)] = await this.#next();
  }

  get hasFrozen(): boolean {
    return this.children.some(({ frozen }) => frozen);
  }

  /** @throws Error when every process has ended by itself */
  worker(): Child {
    const child = this.children.find(({ alive, frozen }) => alive && !frozen);
    if (child === undefined) throw new Error('No process is at work.');
    return child;
  }

  async end(): Promise<void> {
    for (const child of [...this.children, this.#spare]) await child.kill();
  }
}
