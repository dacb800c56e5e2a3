import { parseArgs } from 'node:util';
import { newDatabaseUrl, onPostgres } from '../../store/test-database';
import { killTable, parkedShares } from './kill-report';
import { runKills } from './run-kills';

/** Where reading back works and the one retry got its answer. */
const MOST_PARKED = 0.01;

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '300' },
      seed: { type: 'string', default: '1' },
      instances: { type: 'string', default: '1' },
    },
  });
  const instances = Number(values.instances);
  if (instances > 1 && !onPostgres) throw new Error('Several processes need PostgreSQL: run this by .ci/postgres.');
  const { runs, wrong } = await runKills({
    kills: Number(values.runs),
    instances,
    seed: Number(values.seed),
    ...(onPostgres ? { url: await newDatabaseUrl() } : {}),
  });
  const failures = wrong.map((words) => `seed ${values.seed}: ${words}`);
  const { shown, unseen } = parkedShares(runs);
  const tooMany = shown.parked - shown.twiceLost > shown.of * MOST_PARKED;
  if (tooMany) failures.push(`seed ${values.seed}: too many were parked`);
  for (const words of failures) console.log(words);
  console.log(`${onPostgres ? 'PostgreSQL' : 'SQLite'}, ${instances} processes`);
  console.log(killTable(runs));
  console.log(
    `parked where reading back works: ${shown.parked} of ${shown.of}, ${shown.twiceLost} of them after two lost calls; of messages, which leave no trace: ${unseen.parked} of ${unseen.of}`,
  );
  console.log(`${failures.length === 0 ? runs.length : 0} passed, ${failures.length} failed`);
  return failures.length === 0 ? 0 : 1;
};

void main().then((code) => process.exit(code));
