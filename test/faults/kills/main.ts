import { parseArgs } from 'node:util';
import { newDatabaseUrl, onPostgres } from '../../store/test-database';
import { runKills } from './run-kills';

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
  const result = await runKills({
    kills: Number(values.runs),
    instances,
    seed: Number(values.seed),
    ...(onPostgres ? { url: await newDatabaseUrl() } : {}),
  });
  const { killed, frozen, decisions, parked, effects, cut, wrong } = result;
  const count = (state: string) => decisions.filter((decision) => decision.state === state).length;
  for (const words of wrong) console.log(`seed ${values.seed}: ${words}`);
  console.log(
    `${onPostgres ? 'PostgreSQL' : 'SQLite'}, ${instances} processes: SIGKILL ${killed}, SIGSTOP ${frozen}, answers cut ${cut}`,
  );
  console.log(
    `decisions ${decisions.length}: done ${count('done')}, refused ${count('refused')}, not done ${count('not_done')}, parked on the way ${parked}; effects ${effects}`,
  );
  console.log(`${wrong.length === 0 ? killed + frozen : 0} passed, ${wrong.length} failed`);
  return wrong.length === 0 ? 0 : 1;
};

void main().then((code) => process.exit(code));
