import { z } from 'zod';
import { AppError } from '../errors';
import { AccountId, type OrderKey } from '../ids';
import { type BuyerRequest, RequestKind, requestKey } from './buyer-request';
import { byUrgency } from './found-requests';
import { onAccount } from './list-input';
import { lookups } from './lookups';
import { type DeskContext, readOperation } from './operation';
import { orderKeyFor } from './orders/order-key';
import { type Reference, spell } from './reference';
import { readReferences } from './references';
import { written } from './written';

/** What a text points at in one account. */
export interface Found {
  readonly references: readonly Reference[];
  /** Open ones first. When there are several, the person must be asked which one they mean. */
  readonly requests: readonly BuyerRequest[];
  readonly orders: readonly OrderKey[];
  /** False when eBay could not be asked everything, so that "nothing found" proves nothing. */
  readonly complete: boolean;
}

/** Ids looked up at most in one text. */
const MOST = 5;

const Input = z.object({
  account: AccountId,
  text: written('Write an id or paste an eBay link', 4_000),
  kind: RequestKind.optional(),
});

/** eBay refuses to show what it does not know under an id; a search that it refuses proves nothing. */
const ABSENT = { read: ['not_found', 'refused', 'bad_input'], search: ['not_found', 'bad_input'] } as const;

/** Runs looks side by side. A look that finds nothing counts as an empty one; other failures are counted. */
const gather = async <Result>(looks: readonly Promise<Result[]>[], how: keyof typeof ABSENT) => {
  const absent: readonly string[] = ABSENT[how];
  const settled = await Promise.allSettled(looks);
  const isAbsent = (thrown: unknown) => thrown instanceof AppError && absent.includes(thrown.code);
  const failed = settled.filter((one) => one.status === 'rejected' && !isAbsent(one.reason));
  const strange = failed.find((one) => one.status === 'rejected' && !(one.reason instanceof AppError));
  if (strange?.status === 'rejected') throw strange.reason;
  return { results: settled.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])), failed: failed.length };
};

/** What was met on the way: orders, and searches that failed. */
interface Met {
  readonly orders: OrderKey[];
  failed: number;
}

const looksFor = (context: DeskContext, reference: Reference, kind: RequestKind | undefined, met: Met) => {
  const wanted = lookups.filter((lookup) => kind === undefined || lookup.kind === kind);
  const byOrder = async (spelling: string): Promise<BuyerRequest[]> => {
    const key = await orderKeyFor(context, spelling);
    met.orders.push(key);
    const looks = wanted.map((lookup) => lookup.ofOrder(context, key));
    const { results, failed } = await gather(looks, 'search');
    met.failed += failed;
    return results;
  };
  switch (reference.kind) {
    case 'request':
      return lookups
        .filter((lookup) => lookup.kind === reference.of)
        .map(async (lookup) => [await lookup.read(context, reference.id)]);
    case 'number':
      return wanted.map(async (lookup) => [await lookup.read(context, reference.digits)]);
    case 'order':
    case 'transaction':
      return [byOrder(spell(reference))];
    case 'item':
      return [];
  }
};

/** Finds the requests and orders that any typed or pasted text points at: what the store knows, read anew from eBay. */
export const find = readOperation({
  name: 'desk.find',
  title: 'Find',
  summary: 'Find the requests and orders that any id or pasted eBay link points at.',
  effect: 'read',
  input: Input,
  target: onAccount,
  async run(context, input): Promise<Found> {
    const references = readReferences(input.text).slice(0, MOST);
    const met: Met = { orders: [], failed: 0 };
    const stored = await Promise.all(
      references.map((reference) =>
        context.records.requests.matching(reference.kind === 'request' ? reference.id : spell(reference)),
      ),
    );
    const live = await gather(
      references.flatMap((reference) => looksFor(context, reference, input.kind, met)),
      'read',
    );
    const known = stored
      .flat()
      .filter((one) => one.account === context.account.id && (input.kind === undefined || one.kind === input.kind));
    const requests = new Map([...known, ...live.results].map((one) => [requestKey(one), one]));
    return {
      references,
      requests: [...requests.values()].sort(byUrgency),
      orders: [...new Set(met.orders)],
      complete: live.failed + met.failed === 0,
    };
  },
});
