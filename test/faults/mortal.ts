/** Stands for a call that never returns: the process it belonged to is gone. */
const never = <Result>(): Promise<Result> => new Promise(() => {});

/**
 * One process' life. Every call that leaves it passes `port`; at the one chosen beforehand it dies: nothing it waits for
 * ever comes back, as if the machine had been switched off.
 */
export class Life {
  #calls = 0;
  #dead = false;
  onDeath: () => void = () => {};

  constructor(
    private readonly diesAt: number | undefined,
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
    if (this.#calls !== this.diesAt) return;
    this.die();
    return never();
  }

  /** A port that writes to the disk. */
  async disk(): Promise<void> {
    await this.port();
    const [first, last] = this.fullDisk ?? [0, -1];
    if (this.#calls >= first && this.#calls <= last) {
      throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    }
  }
}
