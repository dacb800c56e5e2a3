import type { BuyerRequest } from '../desk/buyer-request';
import type { RequestSearch } from '../desk/lookup';
import type { SourceState } from './source-state';
import type { WatchRange } from './watch-range';

/** Rows lie closer together on some days than on others. */
const SAFE = 0.75;
/** The others are seen by the next round of all. */
const MOST = 10;
/** eBay's own date of a row may be some way off what it told before. */
const EDGE = 1_000;

interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly due: readonly string[];
}

/** Milliseconds of openings that one page holds, as the last whole round found them; zero while none tells. */
const onOnePage = ({ rows, rowsSince, lastCompleteAt }: SourceState, pageSize: number): number => {
  if (!rows || rowsSince === undefined || lastCompleteAt === undefined) return 0;
  const whole = new Date(lastCompleteAt).getTime() - new Date(rowsSince).getTime();
  return (SAFE * pageSize * whole) / rows;
};

/** What is still ahead comes before what has passed, and the sooner first. */
const urgency = ({ due }: Stretch, now: string): string => {
  const [next] = due.filter((at) => at >= now).sort();
  return next === undefined ? '9' : next;
};

/**
 * The stretches of days to search for requests that are due soon, most urgent first: each as short as its requests allow and no
 * longer than what one page holds, so that a stretch costs one call however far apart the requests were opened.
 */
export const stretchesOf = (
  due: readonly BuyerRequest[],
  state: SourceState,
  { pageSize }: Pick<RequestSearch, 'pageSize'>,
  now: Date,
): readonly WatchRange[] => {
  const longest = onOnePage(state, pageSize);
  const stretches: Stretch[] = [];
  const opened = due.flatMap(({ openedAt, respondBy }) =>
    openedAt === undefined ? [] : [{ at: new Date(openedAt).getTime(), respondBy: respondBy ?? '' }],
  );
  for (const { at, respondBy } of opened.sort((left, right) => left.at - right.at)) {
    const current = stretches.at(-1);
    if (current !== undefined && at - current.first <= longest) {
      stretches[stretches.length - 1] = { first: current.first, last: at, due: [...current.due, respondBy] };
    } else stretches.push({ first: at, last: at, due: [respondBy] });
  }
  const key = (one: Stretch) => urgency(one, now.toISOString());
  return stretches
    .sort((left, right) => key(left).localeCompare(key(right)))
    .slice(0, MOST)
    .map(({ first, last }) => ({ from: new Date(first - EDGE), to: new Date(last + EDGE) }));
};
