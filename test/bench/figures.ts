/** The value below which `share` of the sorted values lie. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => percentile(values, 0.5);

export interface Row {
  readonly figure: string;
  readonly unit: string;
  readonly ours: number;
  readonly baseline: number;
  /** What the baseline is. */
  readonly against: string;
}

const shown = (value: number) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** One line per figure with the ratio of ours to the baseline, as a Markdown table. */
export const table = (rows: readonly Row[]): string =>
  [
    '| figure | Aftersale | baseline | ratio | baseline is |',
    '|---|--:|--:|--:|---|',
    ...rows.map(
      ({ figure, unit, ours, baseline, against }) =>
        `| ${figure} | ${shown(ours)} ${unit} | ${shown(baseline)} ${unit} | ${(ours / baseline).toFixed(2)} | ${against} |`,
    ),
  ].join('\n');
