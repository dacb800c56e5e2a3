/**
 * Lets one in at a time, in the order of arrival. Kysely's own wait for SQLite's one connection wakes everyone at each release,
 * which takes the square of their number when many wait.
 */
export class Turnstile {
  private isTaken = false;
  private readonly waiting = new Set<() => void>();

  async enter(): Promise<void> {
    if (!this.isTaken) {
      this.isTaken = true;
      return;
    }
    await new Promise<void>((resolve) => this.waiting.add(resolve));
  }

  leave(): void {
    const [first] = this.waiting;
    this.isTaken = first !== undefined;
    if (first === undefined) return;
    this.waiting.delete(first);
    first();
  }
}
