import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { budgetPage, type Row } from './page';
import { type BudgetScene, type Measured, percentile, runBudget } from './run';

const MINUTE = 60_000;

const sceneWords = ({ accounts, open }: BudgetScene): string =>
  `${accounts} account${accounts === 1 ? '' : 's'} with ${open.toLocaleString('en-US')} open`;

/** What one account must keep; for many, eBay's calls allow no promise by polling alone. */
const keeps = ({ accounts, push }: BudgetScene, { waits, unseen, refused }: Measured): boolean => {
  const most = push ? MINUTE : 5 * MINUTE;
  return unseen === 0 && refused === 0 && ((accounts > 1 && !push) || percentile(waits, 0.99) <= most);
};

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      hours: { type: 'string', default: '24' },
      seed: { type: 'string', default: '1' },
      write: { type: 'boolean', default: false },
    },
  });
  const [hours, seed] = [Number(values.hours), Number(values.seed)];
  const rows: Row[] = [];
  let failed = 0;
  for (const [accounts, open] of [
    [1, 10_000],
    [50, 200],
  ] as const) {
    for (const push of [true, false]) {
      const scene = { accounts, open, push, perHour: 30, hours, seed };
      const measured = await runBudget({
        ...scene,
        progress: (hour) => process.stderr.write(`${accounts} accounts, push ${push}: hour ${hour} of ${hours}\n`),
      });
      const isKept = keeps(scene, measured);
      if (!isKept) failed += 1;
      rows.push({ words: sceneWords(scene), push, measured, isKept });
      console.log(
        JSON.stringify({
          ...scene,
          ...measured,
          waits: measured.waits.length,
          p50: percentile(measured.waits, 0.5),
          p99: percentile(measured.waits, 0.99),
        }),
      );
    }
  }
  const page = budgetPage(rows, hours, seed);
  console.log(page);
  if (values.write) writeFileSync('docs/budget.md', page);
  console.log(`${rows.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
};

void main().then((code) => {
  process.exitCode = code;
});
