import { columns } from './columns';
import { BLINDING, FAULTS } from './plan';
import type { Result } from './run';

const count = (results: readonly Result[], state: (name: string) => boolean) =>
  results.reduce((sum, { ends }) => sum + ends.filter(state).length, 0);

const NAMES = ['done', 'refused'];

/** The table fault × runs × done, refused, parked × effects. */
export const table = (results: readonly Result[]): string => {
  const rows = FAULTS.flatMap((fault) => {
    const of = results.filter(({ plan }) => plan.fault === fault);
    if (of.length === 0) return [];
    return [
      [
        fault,
        of.length,
        of.reduce((sum, { ends }) => sum + ends.length, 0),
        count(of, (state) => state === 'done'),
        count(of, (state) => state === 'refused'),
        count(of, (state) => !NAMES.includes(state)),
        of.reduce((sum, { parked }) => sum + parked, 0),
        of.reduce((sum, { effects }) => sum + effects, 0),
        of.reduce((sum, { refunded }) => sum + refunded, 0),
        of.reduce((sum, { lives }) => sum + lives - 1, 0),
        of.filter(({ wrong }) => wrong.length > 0).length,
      ].map(String),
    ];
  });
  const all = [
    [
      'fault',
      'runs',
      'decisions',
      'done',
      'refused',
      'other ends',
      'parked on the way',
      'effects',
      'dollars',
      'deaths',
      'failed',
    ],
    ...rows,
  ];
  return columns(all);
};

/** Decisions that had to wait for a person although eBay showed what had happened. */
export const parkedShare = (results: readonly Result[]): { parked: number; of: number } => {
  const seeing = results.filter(({ plan }) => !BLINDING.has(plan.fault));
  return {
    parked: seeing.reduce((sum, { parked }) => sum + parked, 0),
    of: seeing.reduce((sum, { ends }) => sum + ends.length, 0),
  };
};
