import { parseArgs } from 'node:util';
import { Files } from './files';
import { BUGS, type Bug } from './planted-bugs';
import { parkedShare, table } from './report';
import { type Result, runSeed } from './run';

const MOST_FOR_A_BUG = 2_000;
const MOST_PARKED = 0.01;

const seedsFor = async (bug: Bug, files: Files, first: number): Promise<string> => {
  for (let tried = 1; tried <= MOST_FOR_A_BUG; tried += 1) {
    const { wrong } = await runSeed(first + tried - 1, files, bug);
    if (wrong.length > 0) return `found after ${tried} seeds: ${wrong[0]}`;
  }
  return `NOT FOUND in ${MOST_FOR_A_BUG} seeds`;
};

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      bugs: { type: 'boolean', default: false },
    },
  });
  const [runs, first] = [Number(values.runs), Number(values.seed)];
  const files = new Files();
  const results: Result[] = [];
  let failed = 0;
  for (let seed = first; seed < first + runs; seed += 1) {
    const result = await runSeed(seed, files);
    results.push(result);
    if (result.wrong.length === 0) continue;
    failed += 1;
    console.log(`seed ${seed} (${result.plan.fault}, ${result.plan.gate}): ${result.wrong.join('; ')}`);
  }
  let missed = 0;
  if (values.bugs) {
    for (const bug of BUGS) {
      const words = await seedsFor(bug, files, first);
      if (words.startsWith('NOT')) missed += 1;
      console.log(`planted: ${bug}: ${words}`);
    }
  }
  files.remove();
  const { parked, of } = parkedShare(results);
  const tooManyParked = parked > of * MOST_PARKED ? 1 : 0;
  console.log(table(results));
  console.log(`parked where reading back works: ${parked} of ${of} decisions (at most ${MOST_PARKED * 100} %)`);
  console.log(`${runs - failed} passed, ${failed + missed + tooManyParked} failed`);
  return failed + missed + tooManyParked === 0 ? 0 : 1;
};

void main().then((code) => {
  process.exitCode = code;
});
