import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { budgetPage, Row } from './page';
import { type BudgetScene, type Measured, percentile, runBudget } from './run';

const MINUTE = 60_000;
const KEPT = 'docs/budget.json';

const SCENES = [
  { name: 'one-push', accounts: 1, open: 10_000, push: true },
  { name: 'one', accounts: 1, open: 10_000, push: false },
  { name: 'fifty-push', accounts: 50, open: 200, push: true },
  { name: 'fifty', accounts: 50, open: 200, push: false },
] as const;

/** What one account must keep; for many, eBay's calls allow no promise by polling alone. */
const keeps = ({ accounts, push }: BudgetScene, { waits, unseen, refused }: Measured): boolean => {
  const most = push ? MINUTE : 5 * MINUTE;
  return unseen === 0 && refused === 0 && ((accounts > 1 && !push) || percentile(waits, 0.99) <= most);
};

const play = async (scene: BudgetScene, name: string): Promise<Row> => {
  const { waits, ...counted } = await runBudget({
    ...scene,
    progress: (hour) => process.stderr.write(`${name}: hour ${hour} of ${scene.hours}\n`),
  });
  const { accounts, open, push, hours, seed } = scene;
  const [p50, p99] = [percentile(waits, 0.5), percentile(waits, 0.99)];
  const isKept = keeps(scene, { waits, ...counted });
  return { name, accounts, open, push, hours, seed, ...counted, p50, p99, isKept };
};

/** Figures of scenes that were played before. */
const readRows = (): Row[] => (existsSync(KEPT) ? Row.array().parse(JSON.parse(readFileSync(KEPT, 'utf8'))) : []);

const keep = (row: Row): void => {
  const others = readRows().filter(({ name }) => name !== row.name);
  const all = SCENES.flatMap(({ name }) => [...others, row].find((one) => one.name === name) ?? []);
  writeFileSync(KEPT, `${JSON.stringify(all, null, 2)}\n`);
  writeFileSync('docs/budget.md', budgetPage(all));
};

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      hours: { type: 'string', default: '24' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  const [hours, seed] = [Number(values.hours), Number(values.seed)];
  const chosen = SCENES.filter(({ name }) => values.only === undefined || values.only === name);
  if (chosen.length === 0) throw new Error(`--only takes one of ${SCENES.map(({ name }) => name).join(', ')}`);
  let failed = 0;
  for (const { name, ...scene } of chosen) {
    const row = await play({ ...scene, perHour: 30, hours, seed }, name);
    if (!row.isKept) failed += 1;
    console.log(JSON.stringify(row));
    if (values.write) keep(row);
  }
  console.log(`${chosen.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
};

void main().then((code) => {
  process.exitCode = code;
});
