import { Bulk } from '../../src/desk/bulk';
import type { Decision, DecisionState } from '../../src/desk/decision';
import { Selection } from '../../src/desk/selection';
import { AccountId, BulkId, DecisionId } from '../../src/ids';
import type { BulkPreview, ItemLook } from '../../src/perform/bulk/preview-bulk';
import type { BulkShown } from '../../src/slack/messages/bulk-words';
import { cancellationRequest } from './buyer-requests';
import { decisionIn } from './decisions';

const id = BulkId.parse('0b6f2d1c-0000-4000-8000-00000000b01c');
const LONG = 'A very long name of an item, as sellers write them to be found by everybody & <always>';

/** A hundred items with long names, in the given states by turns. */
export const bulkOf = (...states: readonly [DecisionState, ...DecisionState[]]): BulkShown => {
  const items = Array.from({ length: 100 }, (_, place): Decision => {
    const before = cancellationRequest({ id: String(place), items: [{ title: LONG }] });
    const bulk = { id, place, of: 100 };
    const state = states[place % states.length] ?? states[0];
    const money = { amount: '39.90', currency: place % 2 === 0 ? 'USD' : 'EUR' };
    return decisionIn(state, { id: DecisionId.parse(`decision ${place}`), bulk, before, money });
  });
  const request = { account: 'main', kind: 'cancellation', id: '1' };
  const bulk = Bulk.parse({
    id,
    account: 'main',
    operation: 'cancellation.approve',
    requester: 'U0ANA01',
    of: 100,
    skipped: Array.from({ length: 40 }, () => ({ request, reason: 'eBay does not offer this now.' })),
    askedAt: '2026-11-22T12:00:00.000Z',
  });
  return {
    bulk,
    title: 'Cancel & refund',
    items,
    linkTo: () => 'https://workspace.slack.com/archives/C0SUPPORT/p1700000000000100',
  };
};

/** A selection of a list, at one of its pages. */
export const selectionOf = (count: number, page = 0): Selection =>
  Selection.parse({
    id,
    person: 'U0ANA01',
    account: 'main',
    kind: 'cancellation',
    operation: 'cancellation.approve',
    operations: ['cancellation.approve', 'cancellation.decline'],
    choosable: Array.from({ length: count }, (_, index) => ({
      id: String(index),
      amount: { amount: '1234567.89', currency: index % 2 === 0 ? 'USD' : 'EUR' },
      item: LONG,
      order: '12-34567-89012',
      respondBy: '2026-11-24T07:59:59.000Z',
      options: ['cancellation.approve', 'cancellation.decline'],
    })),
    chosen: Array.from({ length: count }, (_, index) => String(index)),
    page,
    drawn: 3,
    skipped: [],
    madeAt: '2026-11-22T12:00:00.000Z',
  });

/** What a hundred of them come to: some go, some need colleagues, some are left out. */
export const previewOf = (kinds: readonly ItemLook['kind'][]): BulkPreview => ({
  kind: 'preview',
  items: Array.from({ length: 100 }, (_, index): ItemLook => {
    const input = { account: 'main', id: String(index) };
    const request = { account: AccountId.parse('main'), kind: 'cancellation' as const, id: String(index) };
    const kind = kinds[index % kinds.length] ?? 'goes';
    if (kind === 'skipped') return { input, request, kind, reason: 'eBay does not offer this now: '.repeat(4) };
    const money = { amount: '39.90', currency: 'USD' };
    return { input, request, kind, money, factsHash: 'f'.repeat(16), why: [`$${index} is over the limit`] };
  }),
  exposure: {
    totals: [{ amount: '3990.00', currency: 'USD' }],
    movedToday: [{ amount: '12.00', currency: 'EUR' }],
    dayLimits: [{ amount: '200', currency: 'USD' }],
    undo: 20_000,
  },
});
