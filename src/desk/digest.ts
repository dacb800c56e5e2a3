import { type Money, sums } from '../money';
import { type BuyerRequest, type RequestRef, requestKey } from './buyer-request';
import type { Decision } from './decision';
import type { Horizon } from './digest-plan';
import { isOffer } from './returns/accepted-offer';
import { type SourceFreshness, silenceIsProven } from './source-freshness';

/** What was done of one kind since the last time. */
export interface DoneCount {
  readonly operation: string;
  readonly count: number;
  /** What it moved, exactly, one amount per currency. */
  readonly sums: readonly Money[];
}

/** A request in a list, with what people call its owner; `undefined` where nobody has it. */
export interface Listed {
  readonly request: BuyerRequest;
  readonly owner: string | undefined;
}

/** How things stand for a channel, or for the accounts of whoever asks. */
export interface Digest {
  readonly sort: 'morning' | 'handover';
  /** Since when decisions are counted, as ISO 8601. */
  readonly since: string;
  readonly horizon: Horizon;
  readonly open: number;
  readonly overdue: readonly Listed[];
  readonly today: readonly Listed[];
  /** Due after today and before the next morning on which somebody works. */
  readonly beforeNext: readonly Listed[];
  /** Open requests that nobody has taken. */
  readonly unowned: number;
  readonly waiting: readonly Decision[];
  readonly parked: readonly Decision[];
  readonly done: readonly DoneCount[];
  readonly sources: readonly SourceFreshness[];
  /** All the requests that its lists lead to. */
  readonly cards: readonly RequestRef[];
}

export interface DigestMaterial {
  readonly sort: Digest['sort'];
  readonly since: string;
  readonly horizon: Horizon;
  readonly now: Date;
  readonly requests: readonly BuyerRequest[];
  readonly unfinished: readonly Decision[];
  readonly done: readonly Decision[];
  readonly owners: readonly { readonly request: RequestRef; readonly person: string }[];
  readonly sources: readonly SourceFreshness[];
}

const countDone = (decisions: readonly Decision[]): DoneCount[] => {
  const names = [...new Set(decisions.map(({ operation }) => operation))];
  return names
    .map((operation) => {
      const of = decisions.filter((decision) => decision.operation === operation);
      const moved = of
        .filter((decision) => decision.effect === 'money' && !isOffer(decision))
        .flatMap(({ money }) => money ?? []);
      return { operation, count: of.length, sums: sums(moved) };
    })
    .sort((left, right) => right.count - left.count);
};

/** Puts together how things stand at `now`. Pure. */
export const digestOf = ({ now, requests, owners, horizon, ...material }: DigestMaterial): Digest => {
  const ownerOf = new Map(owners.map(({ request, person }) => [requestKey(request), person]));
  const listed = requests
    .filter(({ respondBy }) => respondBy !== undefined && !Number.isNaN(Date.parse(respondBy)))
    .map((request) => ({
      request,
      owner: ownerOf.get(requestKey(request)),
      due: new Date(request.respondBy ?? '').getTime(),
    }))
    .sort((left, right) => left.due - right.due);
  const between = (from: number, to: number): Listed[] =>
    listed.filter(({ due }) => due > from && due <= to).map(({ request, owner }) => ({ request, owner }));
  const endOfDay = horizon.endOfDay.getTime();
  const lists = {
    overdue: between(Number.NEGATIVE_INFINITY, now.getTime()),
    today: between(now.getTime(), endOfDay),
    beforeNext: between(endOfDay, horizon.nextMorning?.getTime() ?? endOfDay),
  };
  const { sort, since, unfinished, done, sources } = material;
  const waiting = unfinished.filter(({ state }) => state === 'sign_off');
  const parked = unfinished.filter(({ state }) => state === 'parked');
  return {
    ...lists,
    sort,
    since,
    sources,
    horizon,
    open: requests.length,
    unowned: requests.filter((request) => !ownerOf.has(requestKey(request))).length,
    waiting,
    parked,
    done: countDone(done),
    cards: [
      ...[...lists.overdue, ...lists.today, ...lists.beforeNext].map(({ request }) => request),
      ...[...waiting, ...parked].flatMap(({ request }) => request ?? []),
    ],
  };
};

/**
 * Whether anybody needs to be told. A morning without anything is told as a proven all-clear, or as one that cannot be given;
 * a handover without anything is not.
 */
export const isWorthTelling = (digest: Digest, now: Date): boolean =>
  digest.sort === 'morning' ||
  digest.open + digest.waiting.length + digest.parked.length + digest.done.length > 0 ||
  !silenceIsProven(digest.sources, now);
