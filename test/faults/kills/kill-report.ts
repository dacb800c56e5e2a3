import { columns } from '../columns';
import { BLOWS, STRIKES } from './kill-plan';
import type { KillRun } from './run-kills';
import { leavesTrace } from './shop';

const HEAD = ['fault', 'runs', 'decisions', 'done', 'refused', 'other ends', 'parked on the way', 'effects'];

const row = (name: string, runs: readonly KillRun[]): string[] => {
  const states = runs.flatMap(({ decisions }) => decisions.map(({ state }) => state));
  const count = (wanted: string) => states.filter((state) => state === wanted).length;
  const sum = (of: (run: KillRun) => number) => runs.reduce((total, run) => total + of(run), 0);
  const numbers = [
    runs.length,
    states.length,
    count('done'),
    count('refused'),
    states.length - count('done') - count('refused'),
    sum(({ parked }) => parked.length),
    sum(({ effects }) => effects),
  ];
  return [name, ...numbers.map(String)];
};

/** The runs by what happened to the process, by what happened on the wire, and by what happened at Slack's side. */
export const killTable = (runs: readonly KillRun[]): string =>
  columns([
    HEAD,
    ...BLOWS.map((blow) =>
      row(
        blow,
        runs.filter(({ plan }) => plan.blow === blow),
      ),
    ),
    ...Object.keys(STRIKES).map((strike) =>
      row(
        strike,
        runs.filter(({ plan, struck }) => struck && plan.strike === strike),
      ),
    ),
    row(
      'answered',
      runs.filter(({ struck }) => !struck),
    ),
    row(
      'two people at once',
      runs.filter(({ plan }) => plan.together),
    ),
    row(
      'payload delivered twice',
      runs.filter(({ plan }) => plan.redelivered),
    ),
    row('all', runs),
  ]);

/** Decisions that had to wait for a person: of those that eBay shows, and of those that nothing shows. */
export const parkedShares = (runs: readonly KillRun[]) => {
  const of = (shown: boolean) =>
    runs.flatMap(({ decisions }) => decisions).filter((each) => leavesTrace(each) === shown).length;
  const parked = runs.flatMap((run) => run.parked);
  const shown = parked.filter(leavesTrace);
  // A call that was lost twice is not made a third time, whatever is read back.
  const twiceLost = shown.filter(({ calls }) => calls > 1).length;
  return {
    shown: { parked: shown.length, twiceLost, of: of(true) },
    unseen: { parked: parked.length - shown.length, of: of(false) },
  };
};
