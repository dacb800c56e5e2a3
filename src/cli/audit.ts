import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { systemClock } from '../clock';
import { Environment, givenSettings } from '../environment';
import { erasureListAt } from '../erasure-list';
import { AppError } from '../errors';
import { compareLedger } from '../store/audit-ledger';
import { CSV_HEADER, csvLine, jsonLine } from '../store/audit-lines';
import type { Store } from '../store/store';
import type { AddCommand } from './add-command';
import { withStore } from './with-store';

const PAGE = 500;

async function* lines(store: Store, format: string): AsyncGenerator<string> {
  if (format === 'csv') yield CSV_HEADER;
  for (let after = 0; ; ) {
    const rows = await store.audit.rows(after, PAGE);
    for (const row of rows) yield format === 'csv' ? csvLine(row) : jsonLine(row);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
}

/** `audit`: export and verify what was done, by whom and why, beside the running desk. */
export const auditCommand: AddCommand = (program, terminal) => {
  const audit = program.command('audit').description('Export, verify and erase from the audit trail.');

  audit
    .command('export')
    .description('Write every entry, oldest first, to standard output or a file.')
    .option('--format <format>', 'csv or jsonl', 'jsonl')
    .option('--out <file>', 'the file to write')
    .action(async ({ format, out }: { format: string; out?: string }) => {
      if (format !== 'csv' && format !== 'jsonl') throw new AppError('bad_input', 'The format is csv or jsonl.');
      await withStore(terminal, systemClock, async (store) => {
        const file = out === undefined ? undefined : createWriteStream(resolve(terminal.folder, out));
        for await (const line of lines(store, format)) {
          if (file === undefined) terminal.out(line);
          else if (!file.write(`${line}\n`)) await once(file, 'drain');
        }
        if (file === undefined) return;
        file.end();
        await once(file, 'finish');
      });
    });

  audit
    .command('verify')
    .description('Check the chain, and the ledger against what the chain tells. Names the first broken row.')
    .action(async () => {
      await withStore(terminal, systemClock, async (store) => {
        const broken = await store.audit.verify();
        if (broken !== undefined) {
          throw new AppError('store', `The audit trail is broken at row ${broken.seq}: ${broken.reason}`, {
            hint: 'Keep a copy of the database as it is, and compare it with the last backup.',
          });
        }
        const head = await store.audit.head();
        const { decisions, open, differences } = await compareLedger(store);
        terminal.out(`The chain is whole: ${head?.seq ?? 0} entries, head ${head?.hash ?? 'none'}.`);
        terminal.out(`The ledger rebuilt from it: ${decisions} decisions, ${open} unfinished.`);
        const [first] = differences;
        if (first === undefined) return;
        throw new AppError('store', `${differences.length} decisions differ from the audit trail.`, {
          hint: `The first is ${first.decision}: the audit says ${first.audit}, the ledger says ${first.ledger}.`,
        });
      });
    });

  audit
    .command('erase <buyer>')
    .description('Erase what is kept about a buyer, by eBay user name. The chain stays whole.')
    .action(async (buyer: string) => {
      await withStore(terminal, systemClock, async (store) => {
        const erased = await store.eraseBuyer([buyer]);
        const list = Environment.shape.ERASURES_FILE.parse(givenSettings(terminal.environment).ERASURES_FILE);
        await erasureListAt(resolve(terminal.folder, list)).add(erased.digests);
        // The running desk erases the messages in Slack, and what is still being done when it has ended.
        await store.pushed.keep(`erase/${randomUUID()}`, { about: 'account_deletion', names: [buyer] });
        terminal.out(
          `Erased: ${erased.entries} audit entries, ${erased.requests} requests, ${erased.decisions} decisions.`,
        );
      });
    });
};

/** `backup`: a whole copy of the SQLite database while the desk goes on. */
export const backupCommand: AddCommand = (program, terminal) => {
  program
    .command('backup <file>')
    .description('Copy the database while the desk goes on.')
    .action(async (file: string) => {
      await withStore(terminal, systemClock, (store) => store.backup(resolve(terminal.folder, file)));
      terminal.out(`Copied to ${file}. The key of the audit trail is not in it: keep that apart.`);
    });
};
