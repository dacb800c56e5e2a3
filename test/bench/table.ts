import { cpus, totalmem } from 'node:os';
import type { Goal, Row, Unmeasured } from './comparison';

const shown = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

const goalWords = (goal: Goal, unit: string): string => {
  if ('atMostTimes' in goal) return `≤ ${goal.atMostTimes} ×`;
  return 'atLeastTimes' in goal ? `≥ ${goal.atLeastTimes} ×` : `≤ ${goal.atMostMore} ${unit} more`;
};

const verdict = ({ goal, met, unit }: Row): string =>
  goal === undefined ? '' : `${goalWords(goal, unit)}: ${met ? 'met' : '**missed**'}`;

export const machine = (): string => {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown processor'}, ${memory} GB, ${process.platform}, Node ${process.versions.node}`;
};

/** One line per figure, as a Markdown table. */
export const table = (rows: readonly Row[], unmeasured: readonly Unmeasured[]): string =>
  [
    '| figure | Aftersale | baseline | ratio | baseline is | goal |',
    '|---|--:|--:|--:|---|---|',
    ...rows.map((row) => {
      const { figure, unit, ours, baseline, ratio, against } = row;
      return `| ${figure} | ${shown(ours)} ${unit} | ${shown(baseline)} ${unit} | ${ratio.toFixed(2)} | ${against} | ${verdict(row)} |`;
    }),
    ...unmeasured.map(({ figure, why }) => `| ${figure} | not measured | | | ${why} | |`),
  ].join('\n');
