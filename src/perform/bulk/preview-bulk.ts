import type { RequestRef } from '../../desk/buyer-request';
import { hasEnded } from '../../desk/decision';
import { asAppError } from '../../errors';
import type { Money } from '../../money';
import type { Moved } from '../../store/intents';
import type { Denial } from '../answer-waiting';
import { newDecision } from '../ask';
import type { Ask } from '../outcome';
import { mayAsk } from '../policy';
import { type Preview, preview } from '../preview';
import { personOf, type Road } from '../road';
import { rule } from '../ruling';
import { sizeFits } from './ask-bulk';
import { type Exposure, exposureOf } from './exposure';

export interface PreviewBulk extends Pick<Ask, 'operation' | 'actor' | 'origin'> {
  /** All of one account. */
  readonly inputs: readonly unknown[];
}

/** One item as it would go on now. */
export type ItemLook = { readonly input: unknown; readonly request: RequestRef | undefined } & (
  | {
      readonly kind: 'goes' | 'needs_sign_off';
      readonly money: Money | undefined;
      readonly factsHash: string;
      readonly why: readonly string[];
    }
  | { readonly kind: 'skipped'; readonly reason: string }
);

/** What many acts would do together, as things stand. */
export interface BulkPreview {
  readonly kind: 'preview';
  readonly items: readonly ItemLook[];
  readonly exposure: Exposure;
}

/** Requests read from eBay side by side: enough to be quick, few enough for the call budget and other people. */
const ABREAST = 4;

const inGroups = async <Item, Result>(items: readonly Item[], run: (item: Item) => Promise<Result>) => {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += ABREAST) {
    results.push(...(await Promise.all(items.slice(start, start + ABREAST).map(run))));
  }
  return results;
};

type Looked = { readonly input: unknown; readonly request: RequestRef | undefined; readonly seen: Preview | string };

/** Reads one request anew; a reason in words where it cannot go on. */
const lookAt = async (road: Road, { operation, actor, origin }: PreviewBulk, input: unknown): Promise<Looked> => {
  const { request } = newDecision(road, { operation, input, actor, origin });
  const busy = request === undefined ? [] : await road.store.decisions.ofRequest(request);
  const under = busy.find((each) => !hasEnded(each.state));
  if (under !== undefined) return { input, request, seen: 'Another decision on it is not finished yet.' };
  const seen = await preview(road, { operation, input, actor, origin }).catch(asAppError);
  if (!('kind' in seen)) return { input, request, seen: `It could not be read: ${seen.message}` };
  return { input, request, seen: seen.kind === 'preview' ? seen : seen.reason };
};

/**
 * Reads every request anew and asks the rules of each as if those before it had been done, so that sums of a day and of an hour
 * count. @throws AppError `bad_input` when there are none or too many
 */
export const previewBulk = async (road: Road, wanted: PreviewBulk): Promise<BulkPreview | Denial> => {
  sizeFits(road, wanted.inputs.length);
  const { operation, actor, origin } = wanted;
  const drafts = wanted.inputs.map((input) => newDecision(road, { operation, input, actor, origin }));
  const [first] = drafts;
  const denied = first && mayAsk(road.policy.current(), personOf(road, actor.person), first);
  if (denied !== undefined) return denied;
  const looked = await inGroups(wanted.inputs, (input) => lookAt(road, wanted, input));
  const ahead: Moved[] = [];
  const items: ItemLook[] = [];
  for (const [index, { input, request, seen }] of looked.entries()) {
    const draft = drafts[index];
    if (draft === undefined || typeof seen === 'string') {
      items.push({ input, request, kind: 'skipped', reason: typeof seen === 'string' ? seen : '' });
      continue;
    }
    const { money } = seen.cleared;
    const ruling = await rule(road, road.store, draft, { money }, ahead);
    if (ruling.kind === 'denied') {
      items.push({ input, request, kind: 'skipped', reason: ruling.reason });
      continue;
    }
    if (ruling.kind === 'allow') ahead.push({ decision: draft.id, money });
    const why = ruling.kind === 'sign_off' ? ruling.why : [];
    const kind = ruling.kind === 'sign_off' ? 'needs_sign_off' : 'goes';
    items.push({ input, request, kind, money, factsHash: seen.factsHash, why });
  }
  const moves = items.flatMap((item) => (item.kind === 'skipped' || item.money === undefined ? [] : [item.money]));
  return { kind: 'preview', items, exposure: await exposureOf(road, first, moves) };
};
