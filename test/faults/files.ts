import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openDatabase } from '../../src/store/database';
import type { Bug } from './planted-bugs';

/** An empty, migrated file that every run copies. In memory where the system has such a folder: a crash is not a power cut. */
export class Files {
  readonly #folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'faults-'));
  #template: string | undefined;
  #count = 0;

  async fresh(bug: Bug | undefined): Promise<string> {
    if (this.#template === undefined) {
      this.#template = join(this.#folder, 'template');
      await (await openDatabase(this.#template)).close();
    }
    this.#count += 1;
    const path = join(this.#folder, `run-${this.#count}`);
    copyFileSync(this.#template, path);
    if (bug === 'unique index dropped') {
      const database = await openDatabase(path);
      for (const index of [
        'intents_one_money_per_order',
        'intents_one_per_request',
        'decisions_one_waiting_per_request',
      ]) {
        await sql`drop index ${sql.id(index)}`.execute(database.kysely);
      }
      await database.close();
    }
    return path;
  }

  forget(path: string): void {
    for (const end of ['', '-wal', '-shm', '.lock']) rmSync(`${path}${end}`, { force: true });
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
