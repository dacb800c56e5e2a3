import { median } from './figures';

/** One figure of one round: ours and its baseline, taken one after the other on the same machine. */
export interface Measured {
  readonly figure: string;
  readonly unit: 'ms' | 'MB' | '/s' | 'acts';
  readonly ours: number;
  readonly baseline: number;
  /** What the baseline is. */
  readonly against: string;
  readonly goal?: Goal;
}

/** What the figure should be: at most or at least so many times the baseline, or at most so much more than it. */
export type Goal =
  | { readonly atMostTimes: number }
  | { readonly atLeastTimes: number }
  | { readonly atMostMore: number };

/** One part of the bench. Rounds of all parts take turns, so that a busy minute of the machine touches each of them. */
export interface Comparison {
  readonly name: string;
  round(): Promise<readonly Measured[]>;
  close?(): Promise<void>;
  /** What could not be measured here. */
  readonly unmeasured?: readonly Unmeasured[];
}

/** A part that could not be measured here, and why. */
export interface Unmeasured {
  readonly figure: string;
  readonly why: string;
}

export interface Row extends Measured {
  /** The middle one of the rounds' own ratios: both sides of each were taken in the same minute. */
  readonly ratio: number;
  readonly rounds: number;
  readonly met?: boolean;
}

const isMet = (goal: Goal, ratio: number, more: number): boolean => {
  if ('atMostTimes' in goal) return ratio <= goal.atMostTimes;
  return 'atLeastTimes' in goal ? ratio >= goal.atLeastTimes : more <= goal.atMostMore;
};

/** The medians over all rounds, figure by figure in the order of their first appearance. */
export const summary = (measured: readonly Measured[]): Row[] => {
  const byFigure = new Map<string, Measured[]>();
  for (const one of measured) {
    byFigure.set(one.figure, [...(byFigure.get(one.figure) ?? []), one]);
  }
  return [...byFigure.values()].flatMap((rounds) => {
    const [first] = rounds;
    if (first === undefined) return [];
    const ratio = median(rounds.map(({ ours, baseline }) => ours / baseline));
    const more = median(rounds.map(({ ours, baseline }) => ours - baseline));
    return [
      {
        ...first,
        ours: median(rounds.map(({ ours }) => ours)),
        baseline: median(rounds.map(({ baseline }) => baseline)),
        ratio,
        rounds: rounds.length,
        ...(first.goal === undefined ? {} : { met: isMet(first.goal, ratio, more) }),
      },
    ];
  });
};
