import { type Money, sums } from '../../money';
import { dayOf } from '../desk-calendar';
import type { ActFigures, RequestFigures } from './figures';
import type { Period } from './period';
import { refundsAmong } from './refunds';

/** Everything that happened in one span. */
export interface Happenings {
  readonly opened: readonly RequestFigures[];
  readonly closed: readonly RequestFigures[];
  readonly missed: readonly RequestFigures[];
  readonly done: readonly ActFigures[];
}

/** A number with the one of the span before. */
export interface Compared {
  readonly now: number;
  readonly before: number;
}

export interface NamedCount extends Compared {
  readonly name: string;
}

/** Refunds that share something: how many and how much, exactly, one amount per currency. */
export interface RefundGroup {
  readonly name: string;
  readonly count: number;
  readonly sums: readonly Money[];
}

/** Lengths of time, in milliseconds; undefined where nothing was measured. */
export interface Lengths {
  readonly median: number | undefined;
  /** Nine of ten were shorter. */
  readonly most: number | undefined;
}

export interface Report {
  readonly period: Period;
  readonly opened: Compared;
  readonly closed: Compared;
  readonly missed: Compared;
  readonly perDay: readonly { readonly day: string; readonly opened: number; readonly closed: number }[];
  readonly firstAnswer: Lengths;
  readonly firstAnswerBefore: Lengths;
  /** Requests by how long they waited for a first answer from the desk. */
  readonly answerTimes: readonly NamedCount[];
  /** What was left until the deadline when it was decided. */
  readonly leftAtDecision: Lengths;
  readonly outcomes: readonly NamedCount[];
  readonly refunds: RefundGroup;
  readonly refundsBefore: RefundGroup;
  readonly byReason: readonly RefundGroup[];
  readonly byItem: readonly RefundGroup[];
  readonly byPerson: readonly RefundGroup[];
  readonly requests: readonly RequestFigures[];
  readonly done: readonly ActFigures[];
}

const HOUR = 3_600_000;
const BUCKETS: readonly (readonly [name: string, below: number])[] = [
  ['under 1 h', HOUR],
  ['1 – 4 h', 4 * HOUR],
  ['4 – 24 h', 24 * HOUR],
  ['1 – 3 days', 72 * HOUR],
  ['over 3 days', Number.POSITIVE_INFINITY],
];
export const NOT_ANSWERED = 'not from here';

const lengthsOf = (lengths: readonly number[]): Lengths => {
  const sorted = [...lengths].sort((left, right) => left - right);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
  return { median: at(0.5), most: at(0.9) };
};

const between = (from: string | undefined, to: string | undefined): number[] =>
  from === undefined || to === undefined ? [] : [Date.parse(to) - Date.parse(from)];

const waited = ({ opened }: Happenings): number[] =>
  opened.flatMap(({ openedAt, answeredAt }) => between(openedAt, answeredAt).map((length) => Math.max(0, length)));

const counted = (names: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

const bucketOf = (length: number): string => BUCKETS.find(([, below]) => length < below)?.[0] ?? NOT_ANSWERED;

const bucketed = (happenings: Happenings): Map<string, number> =>
  counted([
    ...waited(happenings).map(bucketOf),
    ...happenings.opened.filter(({ answeredAt }) => answeredAt === undefined).map(() => NOT_ANSWERED),
  ]);

const outcomesOf = ({ closed }: Happenings) => counted(closed.map(({ outcome }) => outcome ?? 'Unknown'));

const group = (name: string, acts: readonly ActFigures[]): RefundGroup => ({
  name,
  count: acts.length,
  sums: sums(acts.flatMap(({ money }) => money ?? [])),
});

const grouped = (acts: readonly ActFigures[], nameOf: (act: ActFigures) => string): RefundGroup[] =>
  [...new Set(acts.map(nameOf))]
    .map((name) =>
      group(
        name,
        acts.filter((act) => nameOf(act) === name),
      ),
    )
    .sort((left, right) => right.count - left.count || left.name.localeCompare(right.name));

const daysOf = ({ span, timeZone }: Period): string[] => {
  const days = new Set<string>();
  for (let at = span.from.getTime(); at < span.to.getTime(); at += HOUR) days.add(dayOf(new Date(at), timeZone));
  return [...days];
};

const perDay = (period: Period, { opened, closed }: Happenings): Report['perDay'] => {
  const on = (instants: readonly (string | undefined)[]) =>
    counted(instants.flatMap((at) => (at === undefined ? [] : [dayOf(new Date(at), period.timeZone)])));
  const [openedOn, closedOn] = [on(opened.map((one) => one.openedAt)), on(closed.map((one) => one.closedAt))];
  return daysOf(period).map((day) => ({ day, opened: openedOn.get(day) ?? 0, closed: closedOn.get(day) ?? 0 }));
};

const compared = (now: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>, names: readonly string[]) =>
  names.map((name) => ({ name, now: now.get(name) ?? 0, before: before.get(name) ?? 0 }));

const each = (happenings: Happenings): readonly RequestFigures[] => {
  const all = [...happenings.opened, ...happenings.closed, ...happenings.missed];
  return [...new Map(all.map((one) => [`${one.account}/${one.kind}/${one.id}`, one])).values()].sort((left, right) =>
    left.openedAt.localeCompare(right.openedAt),
  );
};

/** The figures of a period beside those of the one before. Pure. */
export const reportOf = (period: Period, now: Happenings, before: Happenings): Report => {
  const refunds = refundsAmong(now.done);
  const outcomes = outcomesOf(now);
  const decisions = now.done.filter(({ effect }) => effect !== 'reply');
  const counts = (happened: 'opened' | 'closed' | 'missed'): Compared => ({
    now: now[happened].length,
    before: before[happened].length,
  });
  return {
    period,
    opened: counts('opened'),
    closed: counts('closed'),
    missed: counts('missed'),
    perDay: perDay(period, now),
    firstAnswer: lengthsOf(waited(now)),
    firstAnswerBefore: lengthsOf(waited(before)),
    answerTimes: compared(bucketed(now), bucketed(before), [...BUCKETS.map(([name]) => name), NOT_ANSWERED]),
    leftAtDecision: lengthsOf(decisions.flatMap(({ doneAt, dueAt }) => between(doneAt, dueAt))),
    outcomes: compared(outcomes, outcomesOf(before), [...outcomes.keys()]).sort((left, right) => right.now - left.now),
    refunds: group('all', refunds),
    refundsBefore: group('all', refundsAmong(before.done)),
    byReason: grouped(refunds, ({ reason }) => reason ?? 'No reason given'),
    byItem: grouped(refunds, ({ title, item }) => title ?? item ?? 'Whole order'),
    byPerson: grouped(refunds, ({ person }) => person),
    requests: each(now),
    done: now.done,
  };
};
