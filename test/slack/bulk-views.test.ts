import { expect, test } from '@jest/globals';
import type { Bulk } from '../../src/desk/bulk';
import { DecisionState } from '../../src/desk/decision';
import type { Selection } from '../../src/desk/selection';
import { AccountId, BulkId, PersonId } from '../../src/ids';
import { formView } from '../../src/slack/form';
import { bulkProgress } from '../../src/slack/messages/bulk-progress';
import { bulkSignOff } from '../../src/slack/messages/bulk-sign-off';
import { bulkSummary } from '../../src/slack/messages/bulk-summary';
import { bulkCall, bulkReminder } from '../../src/slack/messages/sign-off-call';
import { chooseRequestsForm } from '../../src/slack/modals/choose-requests';
import { reviewBulkForm } from '../../src/slack/modals/review-bulk';
import type { Scene } from '../../src/slack/scene';
import { validateMessage, validateView } from '../sim/slack/validate/payload';
import { monstrousRequest } from './buyer-requests';
import { decisionIn } from './decisions';

const account = AccountId.parse('main');
const ana = PersonId.parse('U0ANA01');
const id = BulkId.parse('0b6f2d1c-0000-4000-8000-00000000000b');
const scene: Scene = {
  now: new Date('2026-11-22T12:00:00Z'),
  accounts: [{ id: account, name: 'Northwind', marketplace: 'EBAY_US', timeZone: 'America/New_York' }],
  confirms: () => true,
};
const long = '<!channel> & *bold* `code` "quoted" https://evil.example/'.repeat(100);
const most = 100;
const each = <Thing>(thing: (index: number) => Thing): Thing[] =>
  Array.from({ length: most }, (_, index) => thing(index));
const bulk: Bulk = {
  id,
  account,
  operation: 'cancellation.approve',
  requester: ana,
  of: most,
  skipped: each(() => ({ request: { account, kind: 'cancellation', id: '5'.repeat(19) } as const, reason: long })),
  askedAt: '2026-11-22T12:00:00Z',
};
const shownIn = (state: DecisionState) => ({
  bulk,
  title: 'Cancel & refund',
  items: each(() => decisionIn(state, { before: monstrousRequest(), reason: long, note: long, why: [long, long] })),
  linkTo: () => `https://northwind.slack.com/archives/C0SUPPORT/p${'1'.repeat(16)}`,
});

test.each(DecisionState.options)('Slack takes every message about a hundred requests in the state %s', (state) => {
  const shown = shownIn(state);
  const called = each((index) => `U0SAM${index}`);
  const messages = [
    bulkProgress(shown, scene),
    bulkSignOff(shown, scene),
    bulkCall(shown, called),
    bulkReminder(shown, called),
    bulkSummary(shown),
  ];
  expect(messages.flatMap((message) => validateMessage(message))).toEqual([]);
  expect(messages.map(({ text }) => text).join()).not.toContain('<!channel');
});

const choosable = each((index) => ({
  id: String(5_000_000_000 + index),
  amount: { amount: '39.90', currency: index % 2 === 0 ? 'USD' : 'EUR' },
  item: long,
  order: long,
  respondBy: '2026-11-23T12:00:00Z',
  options: ['cancellation.approve'],
}));
const selection: Selection = {
  id,
  person: ana,
  account,
  kind: 'cancellation',
  operation: 'cancellation.approve',
  operations: ['cancellation.approve', 'cancellation.decline'],
  choosable,
  chosen: choosable.map((one) => one.id),
  page: 3,
  drawn: 7,
  skipped: [],
  madeAt: '2026-11-22T12:00:00Z',
};

test('Slack takes the form in which a hundred requests are chosen', () => {
  const form = chooseRequestsForm(selection, () => 'Cancel & refund', most);
  expect(validateView(formView(form, { operation: 'cancellation.approve' }))).toEqual([]);
});

test.each(['goes', 'needs_sign_off', 'skipped'] as const)('Slack takes the form that sums up a hundred: %s', (kind) => {
  const item = { input: {}, request: undefined };
  const items = each(() =>
    kind === 'skipped'
      ? { ...item, kind, reason: long }
      : { ...item, kind, money: { amount: '39.90', currency: 'USD' }, factsHash: 'f', why: [long] },
  );
  const sums = [
    { amount: '1995.00', currency: 'USD' },
    { amount: '1995.00', currency: 'EUR' },
  ];
  const exposure = { totals: sums, movedToday: sums, dayLimits: sums, undo: 300_000 };
  const preview = { kind: 'preview', items, exposure } as const;
  const form = reviewBulkForm({ title: 'Cancel & refund', preview, requests: choosable, fields: [] });
  expect(validateView(formView(form, { operation: 'cancellation.approve' }))).toEqual([]);
});

test.each([
  [20_000, '20 seconds'],
  [60_000, '1 minute'],
  [90_000, '90 seconds'],
  [300_000, '5 minutes'],
])('%i milliseconds to undo are told as %s', (undo, words) => {
  const exposure = { totals: [], movedToday: [], dayLimits: [], undo };
  const item = { input: {}, request: undefined, kind: 'goes', money: undefined, factsHash: 'f', why: [] } as const;
  const preview = { kind: 'preview', items: [item], exposure } as const;
  const form = reviewBulkForm({ title: 'Decline', preview, requests: [], fields: [] });
  expect(JSON.stringify(form.intro)).toContain(`Can be undone for*\\n${words}"`);
});
