/** Stands for a call that never returns: the process it belonged to is gone. */
const never = <Result>(): Promise<Result> => new Promise(() => {});

/** Where a life ends: at one of its calls, or at the first call after one of its steps was committed. */
export type Death = { readonly atCall: number } | { readonly afterStep: number };

/** Every step of a decision is written to the audit within its own commit. */
const WRITES_STEP = /^insert into "audit" /;

/**
 * One process' life. Every call that leaves it passes `port`; at the one chosen beforehand it dies: nothing it waits for
 * ever comes back, as if the machine had been switched off.
 */
export class Life {
  #calls = 0;
  #steps = 0;
  #inStep = false;
  #dead = false;
  onDeath: () => void = () => {};

  constructor(
    private readonly death: Death | undefined,
    /** Calls to the disk that fail for want of room, from the first to the last. */
    private readonly fullDisk: readonly [number, number] | undefined,
  ) {}

  get dead(): boolean {
    return this.#dead;
  }

  die(): void {
    if (this.#dead) return;
    this.#dead = true;
    this.onDeath();
  }

  async port(): Promise<void> {
    if (this.#dead) return never();
    this.#calls += 1;
    if (!this.#isOver()) return;
    this.die();
    return never();
  }

  #isOver(): boolean {
    if (this.death === undefined) return false;
    return 'atCall' in this.death ? this.#calls === this.death.atCall : this.#steps === this.death.afterStep;
  }

  /** A port that reads or writes the disk. */
  async disk(statement: string): Promise<void> {
    await this.port();
    const [first, last] = this.fullDisk ?? [0, -1];
    if (this.#calls >= first && this.#calls <= last) {
      throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    }
    if (statement === 'commit' && this.#inStep) this.#steps += 1;
    this.#inStep =
      statement === 'begin' || statement === 'commit' ? false : this.#inStep || WRITES_STEP.test(statement);
  }
}
