import { expect, test } from '@jest/globals';
import { type BuyerRequest, RequestKind, requestKey } from '../../src/desk/buyer-request';
import { DecisionState } from '../../src/desk/decision';
import { digestOf } from '../../src/desk/digest';
import type { QueueFilters } from '../../src/desk/queue';
import { MOST_REPLIES } from '../../src/desk/saved-reply';
import { snoozeChoices } from '../../src/desk/snooze-choices';
import { AppError } from '../../src/errors';
import { AccountId, DecisionId, OrderKey, PersonId } from '../../src/ids';
import type { Outcome } from '../../src/perform/outcome';
import type { Message } from '../../src/slack/blocks';
import { whichCase } from '../../src/slack/case-meant';
import { groups } from '../../src/slack/commands';
import { formView, noticeView } from '../../src/slack/form';
import { type HomeData, homeView } from '../../src/slack/home';
import { alert } from '../../src/slack/messages/alert';
import { backfill } from '../../src/slack/messages/backfill';
import { bulkProgress } from '../../src/slack/messages/bulk-progress';
import { bulkSignOff } from '../../src/slack/messages/bulk-sign-off';
import { bulkSummary } from '../../src/slack/messages/bulk-summary';
import { decisionCard } from '../../src/slack/messages/decision-card';
import { type DigestShown, digestMessage } from '../../src/slack/messages/digest';
import { eligibilityMessage } from '../../src/slack/messages/eligibility';
import { failure, failureBlocks } from '../../src/slack/messages/failure';
import { foundList } from '../../src/slack/messages/found-list';
import { help, unknownVerb } from '../../src/slack/messages/help';
import { outcomeMessage } from '../../src/slack/messages/outcome';
import { pushStateMessage } from '../../src/slack/messages/push-state';
import { receipt } from '../../src/slack/messages/receipt';
import { reminder } from '../../src/slack/messages/reminder';
import { requestCard } from '../../src/slack/messages/request-card';
import { requestDetails } from '../../src/slack/messages/request-details';
import { orderWords } from '../../src/slack/messages/request-words';
import { savedReplyList } from '../../src/slack/messages/saved-reply-list';
import { bulkCall, bulkReminder, signOffCall, signOffReminder } from '../../src/slack/messages/sign-off-call';
import { type SpikeShown, spikeMessage } from '../../src/slack/messages/spike';
import { whichAccount, whichOne } from '../../src/slack/messages/which-one';
import { comment } from '../../src/slack/modals/about-request';
import { cancelOrderForm } from '../../src/slack/modals/cancel-order';
import { assignForm, noteForm, snoozeForm } from '../../src/slack/modals/case-forms';
import { CHOOSE, chooseRequestsForm } from '../../src/slack/modals/choose-requests';
import { declineCancellationForm } from '../../src/slack/modals/decline-cancellation';
import { reasonForm } from '../../src/slack/modals/reason';
import { DECIDE_SEVERAL, reviewBulkForm } from '../../src/slack/modals/review-bulk';
import { overtaken, SAVED_REPLY, savedReplyForm } from '../../src/slack/modals/saved-reply';
import type { Look } from '../../src/slack/route';
import type { Scene } from '../../src/slack/scene';
import { type Subject, subjectOf } from '../../src/slack/subject';
import { validateMessage, validateView } from '../sim/slack/validate/payload';
import { bulkOf, previewOf, selectionOf } from './bulks';
import { barrenRequest, cancellationRequest, monstrousRequest } from './buyer-requests';
import { decisionIn } from './decisions';

const account = AccountId.parse('main');
const scene: Scene = {
  now: new Date('2026-11-22T12:00:00Z'),
  accounts: [
    { id: account, name: 'Northwind US', marketplace: 'EBAY_US', timeZone: 'America/New_York' },
    { id: AccountId.parse('de'), name: 'Northwind DE', marketplace: 'EBAY_DE', timeZone: 'Europe/Berlin' },
  ],
  confirms: () => true,
};

const eligibility = {
  order: OrderKey.parse('12-34567-89012'),
  eligible: true,
  reasons: [{ code: 'OUT_OF_STOCK_OR_CANNOT_FULFILL', words: 'Out of stock', effect: 'Counts as a defect.' }],
  failures: [{ code: 'SHIPPED_ORDER', words: 'The order was already shipped' }],
  items: [{ itemId: '1', eligible: false, failures: [{ code: 'X', words: 'X' }] }],
  facts: {},
};
const outcomes: Outcome[] = [
  { kind: 'denied', reason: 'No.', hint: 'Ask.' },
  { kind: 'refused', reason: 'Too late.', hint: 'Look.' },
  { kind: 'busy', decision: DecisionId.parse('d') },
  { kind: 'ended', decision: DecisionId.parse('d'), how: 'undone', reason: 'Undone.' },
  { kind: 'waiting', decision: DecisionId.parse('d'), for: 'undo', until: '2026-11-22T12:30:00Z' },
  { kind: 'waiting', decision: DecisionId.parse('d'), for: 'sign_off' },
  { kind: 'done', decision: DecisionId.parse('d'), answer: { words: 'Done.' }, readings: [] },
  { kind: 'changed', decision: DecisionId.parse('d'), differences: [{ fact: 'Amount', was: '1', is: '2' }], facts: {} },
  {
    kind: 'in_doubt',
    decision: DecisionId.parse('d'),
    parked: true,
    blocks: true,
    readings: [{ name: 'State', words: '?' }],
    reason: 'Lost.',
  },
];
const approving = () => {
  const route = groups.flatMap((group) => group.routes).find(({ verb }) => verb === 'approve');
  if (route === undefined) throw new Error('There is no approval');
  return route;
};
const longReply = () => ({
  name: '<&>'.repeat(20),
  key: '<&>'.repeat(20),
  text: '&{buyer}\n'.repeat(200).trim(),
  revision: 1,
  at: '',
});
const requests = { usual: cancellationRequest(), monstrous: monstrousRequest(), barren: barrenRequest() };
const people = Array.from({ length: 30 }, (_, index) => `U0SAM${index}`);
const many = Array.from({ length: 300 }, (_, index) => cancellationRequest({ id: String(index + 1) }));
const found = (complete: boolean) =>
  foundList(
    'cancellation.list',
    'Cancellations',
    { requests: many, complete, total: 300 },
    {
      scene,
      subject: { on: 'account', account },
      facts: undefined,
      input: { account },
      page: 3,
    },
  );

const owned = {
  owner: { person: PersonId.parse('U0ANA01'), at: '2026-11-22T11:00:00Z' },
  snooze: { person: PersonId.parse('U0ANA01'), until: '2026-11-22T15:00:00Z' },
};

const notes = Array.from({ length: 9 }, (_, id) => ({
  id,
  person: PersonId.parse('U0ANA01'),
  words: 'x<!channel>'.repeat(180),
  at: '2026-11-22T11:00:00Z',
}));
const spikeShown: SpikeShown = {
  spike: {
    id: 'abc',
    subject: 'item',
    name: '1',
    title: 'x<!channel>'.repeat(90),
    since: '2026-11-22T12:00:00Z',
    count: 99,
    days: 3,
    usual: 0.5,
  },
  requests: many
    .slice(0, 8)
    .map(({ id, kind }) => ({ account, id, kind, openedAt: '2026-11-22T12:00:00Z', reason: 'x'.repeat(200) })),
  links: new Map(),
  nameOf: () => 'Ana',
};

const digestShown = (requests: readonly BuyerRequest[]): DigestShown => ({
  digest: digestOf({
    sort: 'handover',
    since: '2026-11-21T12:00:00Z',
    now: scene.now,
    horizon: {
      timeZone: 'UTC',
      endOfDay: new Date('2026-11-23T00:00:00Z'),
      nextMorning: new Date('2026-12-31T00:00:00Z'),
    },
    requests: requests.flatMap((request, index) => [
      { ...request, id: `a${index}`, respondBy: '2026-11-22T08:00:00Z' },
      { ...request, id: `b${index}`, respondBy: '2026-11-22T18:00:00Z' },
      { ...request, id: `c${index}`, respondBy: '2026-11-24T18:00:00Z' },
    ]),
    unfinished: requests.flatMap(() => [decisionIn('sign_off'), decisionIn('parked')]),
    done: requests.map(() => decisionIn('done')),
    owners: requests.map((request, index) => ({ request: { ...request, id: `b${index}` }, person: 'U0ANA01' })),
    sources: [{ account, source: 'returns' }],
  }),
  links: new Map(),
  titleOf: (operation) => operation,
  nameOf: () => 'Ana',
  by: 'U0ANA01',
});

const aboutOne = subjectOf(monstrousRequest());
const choices = snoozeChoices({ respondBy: '2026-12-24T12:00:00Z' }, scene.now, { margin: 0, timeZone: 'UTC' });

const home = (show: QueueFilters['show'], requests: readonly BuyerRequest[]): HomeData => {
  const rows = (limit: number) => requests.slice(0, limit).map((request) => ({ request, owner: owned.owner.person }));
  const total = requests.length;
  return {
    queue: {
      filters: { show, page: 3 },
      accounts: scene.accounts.map(({ id }) => id),
      counts: { open: total, mine: total, unowned: 3, soon: 2, overdue: 1 },
      parts:
        show === 'queue'
          ? [
              { name: 'mine', rows: rows(8), total },
              { name: 'soon', rows: rows(6), total },
              { name: 'unowned', rows: rows(6), total },
            ]
          : [{ name: 'listed', rows: rows(10), total }],
      toSignOff: Array.from({ length: requests.length > 0 ? 9 : 0 }, () => decisionIn('sign_off')),
      underWay: [],
    },
    problems: total > 0 ? Array.from({ length: 20 }, () => 'returns could not be read '.repeat(200)) : [],
    sources: scene.accounts.map(({ id }) => ({ account: id, source: 'returns' })),
    titleOf: (operation) => operation,
    cards: new Map(requests.map((request) => [requestKey(request), 'https://shop.slack.com/archives/C1/p1'])),
    facts: new Map(),
    underWay: new Set(),
    editsReplies: true,
  };
};

const messages: [string, Message][] = [
  ...Object.entries(requests).flatMap(([name, request]): [string, Message][] => [
    [`${name} card`, requestCard({ request, facts: 'f'.repeat(16), standing: owned }, scene)],
    [`${name} card nobody has`, requestCard({ request, standing: {} }, scene)],
    [`${name} card in progress`, requestCard({ request, underWay: decisionIn('sign_off') }, scene)],
    [`${name} details`, requestDetails(request, { scene, facts: 'abc', standing: { ...owned, notes } })],
    [`${name} reminder`, reminder(request, { to: ['U0ANA01'], groups: ['S0LEADS'] }, scene)],
    [`${name} choice`, whichOne(approving(), Array(30).fill(request))],
  ]),
  ...DecisionState.options.map((state): [string, Message] => [
    `decision ${state}`,
    decisionCard({ decision: decisionIn(state), title: 'Cancel & refund' }, scene),
  ]),
  ['receipt', receipt({ decision: decisionIn('done'), title: 'Cancel & refund' })],
  ...outcomes.map((outcome): [string, Message] => [`outcome ${outcome.kind}`, outcomeMessage(outcome, undefined)]),
  ...groups.flatMap((group): [string, Message][] => [
    [`help ${group.command}`, help(group)],
    [`unknown ${group.command}`, unknownVerb(group, 'x'.repeat(9000), 'check')],
  ]),
  ['eligible', eligibilityMessage(eligibility, { on: 'order', account, order: '12-34567-89012' }, 'abc')],
  [
    'not eligible',
    eligibilityMessage({ ...eligibility, eligible: false }, { on: 'order', account, order: '1' }, 'abc'),
  ],
  ['complete list', found(true)],
  ['torn list', found(false)],
  ['backfill', backfill({ account, source: 'returns', reading: { rows: 1200, total: 3400 } }, scene)],
  ['backfill read', backfill({ account, source: 'returns', rows: 3400, open: 812 }, scene)],
  ['spike', spikeMessage(spikeShown)],
  [
    'seen spike',
    spikeMessage({
      ...spikeShown,
      spike: { ...spikeShown.spike, seen: { person: 'U0ANA01', at: '2026-11-22T12:00:00Z' } },
    }),
  ],
  ['full digest', digestMessage(digestShown(many), scene)],
  ['empty digest', digestMessage(digestShown([]), scene)],
  ['push state', pushStateMessage([{ isInPlace: false, what: 'Destination', words: 'x'.repeat(4000) }])],
  ['no push', pushStateMessage(undefined)],
  ['bulk under way', bulkProgress(bulkOf('asked', 'done', 'undo'), scene)],
  ['bulk at its end', bulkProgress(bulkOf('done', 'refused', 'parked'), scene)],
  ['bulk waits for sign-off', bulkSignOff(bulkOf('sign_off', 'done'), scene)],
  ['bulk signed off', bulkSignOff(bulkOf('done', 'changed'), scene)],
  ['bulk sent back', bulkSignOff(bulkOf('sent_back'), scene)],
  ['bulk call', bulkCall(bulkOf('sign_off'), people)],
  ['bulk reminder', bulkReminder(bulkOf('sign_off'), people)],
  ['call for sign-off', signOffCall(decisionIn('sign_off'), 'Cancel & refund', people)],
  ['call that nobody can answer', signOffCall(decisionIn('sign_off'), 'Cancel & refund', [])],
  ['call that was answered', signOffCall(decisionIn('done'), 'Cancel & refund', people)],
  ['reminder of a sign-off', signOffReminder(decisionIn('sign_off'), 'Cancel & refund', people)],
  ['bulk summary', bulkSummary(bulkOf('done', 'refused', 'parked', 'undone', 'changed'))],
  ['alert', alert({ text: 'Look here', hint: 'Do that', account: 'main' }, scene)],
  ['failure', failure(new AppError('unreachable', 'eBay did not answer.', { hint: 'Try again.' }), 'abcd1234')],
];

test.each(messages)('Slack takes the message: %s', (_, message) => {
  expect(validateMessage(message)).toEqual([]);
  expect(message.text.trim()).not.toBe('');
});

test.each(messages)('at most one primary button stands in: %s', (_, { blocks }) => {
  const styles = JSON.stringify(blocks).match(/"style":"primary","|"style":"primary"}(?!,"deny)/g) ?? [];
  const confirms = JSON.stringify(blocks).match(/"confirm":\{/g) ?? [];
  expect(styles.length - confirms.length).toBeLessThanOrEqual(1);
});

test.each([
  ['cancel order', formView(cancelOrderForm(eligibility), { operation: 'cancellation.cancel' })],
  [
    'cannot cancel',
    formView(cancelOrderForm({ ...eligibility, eligible: false }), { operation: 'cancellation.cancel' }),
  ],
  [
    'decline',
    formView(declineCancellationForm(monstrousRequest()), {
      operation: 'cancellation.decline',
      subject: subjectOf(cancellationRequest()),
    }),
  ],
  ['choose requests', formView(chooseRequestsForm(selectionOf(95, 9), String, 100), { operation: CHOOSE })],
  ['choose two', formView(chooseRequestsForm(selectionOf(2), String, 100), { operation: CHOOSE })],
  ...([['goes'], ['goes', 'needs_sign_off', 'skipped'], ['skipped']] as const).map(
    (kinds): [string, ReturnType<typeof formView>] => [
      `review of many: ${kinds.join(', ')}`,
      formView(
        reviewBulkForm({
          title: 'Cancel & refund',
          preview: previewOf(kinds),
          requests: selectionOf(100).choosable,
          fields: [comment],
        }),
        { operation: DECIDE_SEVERAL },
      ),
    ],
  ),
  ['send back', formView(reasonForm('send_back'), { operation: 'decision:send_back' })],
  ['failure', noticeView('That did not work', failureBlocks(new AppError('internal', 'x'), 'abcd1234'))],
  ['home', homeView(home('queue', many), scene)],
  ['a page of home', homeView(home('all', many), scene)],
  ['home of monsters', homeView(home('queue', Array.from({ length: 300 }, monstrousRequest)), scene)],
  ['assign', formView(assignForm(monstrousRequest()), { operation: 'case:assign', subject: aboutOne })],
  ['note', formView(noteForm(monstrousRequest(), 2000), { operation: 'case:note', subject: aboutOne })],
  ['snooze', formView(snoozeForm(monstrousRequest(), choices), { operation: 'case:snooze', subject: aboutOne })],
  ['too late to snooze', formView(snoozeForm(monstrousRequest(), []), { operation: 'case:snooze' })],
  ['most saved replies', noticeView('Saved replies', savedReplyList(Array.from({ length: MOST_REPLIES }, longReply)))],
  ['no saved replies', noticeView('Saved replies', savedReplyList([]))],
  [
    'saved reply',
    formView(savedReplyForm({ draft: longReply(), kept: longReply(), intro: overtaken(longReply()) }), {
      operation: SAVED_REPLY,
      reply: longReply(),
      below: 'V1',
    }),
  ],
  ['empty home', homeView(home('queue', []), scene)],
  ['empty page of home', homeView(home('mine', []), scene)],
])('Slack takes the view: %s', (_, view) => {
  expect(validateView(view)).toEqual([]);
});

test('however much is open and however long its words are, Home stays far below what Slack takes', () => {
  const view = homeView(home('queue', Array.from({ length: 10_000 }, monstrousRequest)), scene);
  expect(view.blocks.length).toBeLessThanOrEqual(100);
  expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(250_000);
});

const everyForm = [...groups].flatMap((group) =>
  group.routes.flatMap((route) =>
    route.effect === 'act' && route.question !== undefined ? [[route.operation.name, route.question] as const] : [],
  ),
);

test.each(everyForm)('Slack takes the form of %s, whatever the request holds', async (name, question) => {
  const [kind] = name.split('.');
  for (const request of Object.values(requests)) {
    const money = { amount: '39.90', currency: 'USD' };
    const term = {
      feeType: 'PURCHASE_PRICE',
      words: 'Item price',
      estimate: money,
      minimum: money,
      maximum: { amount: '50', currency: 'USD' },
      editable: true,
      deductions: [10, 50],
      optional: false,
    };
    const result = {
      ...eligibility,
      request,
      rmaRequired: true,
      refundTerms: [term, { ...term, feeType: 'ITEM_TAX', deductions: [], optional: true }],
      ...request,
    };
    // Every read that a form makes is answered with one object that has all that any of them looks for.
    const look: Look = async () => result as never;
    const subject: Subject =
      name === 'cancellation.cancel'
        ? { on: 'order', account, order: '12-34567-89012' }
        : { on: 'request', account, kind: RequestKind.parse(kind), id: '5001234567' };
    const { form } = await question.form(subject, look, scene);
    expect(validateView(formView(form, { operation: name, subject }))).toEqual([]);
  }
});

test('the money stands on the button, and the dialog says what will happen', () => {
  const { blocks } = requestCard({ request: cancellationRequest() }, scene);
  expect(JSON.stringify(blocks)).toContain('"Cancel & refund $39.90"');
  expect(JSON.stringify(blocks)).toContain('eBay cancels the whole order and refunds $39.90. This cannot be undone.');
});

test('no second gate: where an undo window or a sign-off follows, the button asks nothing', () => {
  const { blocks } = requestCard({ request: cancellationRequest() }, { ...scene, confirms: () => false });
  expect(JSON.stringify(blocks)).not.toContain('"confirm"');
});

test('the order is shown by the number that sellers know, and without it by its item and sale', () => {
  const shown = (order: BuyerRequest['order']) => orderWords(cancellationRequest({ order }));
  const key = OrderKey.parse('12-34567-89012');
  expect(shown({ key, shown: '110012345678-28001234567890' })).toBe('12-34567-89012');
  expect(shown({ shown: '110012345678-28001234567890' })).toBe('of item 110012345678, sale 28001234567890');
  expect(shown({})).toBeUndefined();
});

test('a decided request keeps no button that decides', () => {
  const closed = cancellationRequest({ open: false, options: [] });
  expect(JSON.stringify(requestCard({ request: closed }, scene).blocks)).not.toContain('do:cancellation.approve');
  const underWay = requestCard({ request: cancellationRequest(), underWay: decisionIn('acting') }, scene);
  expect(JSON.stringify(underWay.blocks)).not.toContain('do:cancellation.approve');
});

test('a list that eBay did not tell whole is never called empty', () => {
  const torn = foundList(
    'cancellation.list',
    'Cancellations',
    { requests: [], complete: false, total: undefined },
    {
      scene,
      subject: { on: 'account', account },
      facts: undefined,
      input: { account },
      page: 0,
    },
  );
  expect(torn.text).toContain('eBay did not tell everything');
  expect(torn.text).not.toContain('None.');
});

test('no message of a bulk says who the buyers are, so that erasing one has nothing to do there', () => {
  const shown = bulkOf('done', 'refused', 'sign_off', 'undo');
  const buyer = shown.items[0]?.before?.buyer;
  expect(buyer).toBeDefined();
  const said = JSON.stringify([bulkProgress(shown, scene), bulkSignOff(shown, scene), bulkSummary(shown)]);
  expect(said).not.toContain(buyer);
});

test('nobody is offered to act without sign-off on many requests at once', () => {
  expect(JSON.stringify(bulkSignOff(bulkOf('sign_off'), scene))).not.toMatch(/without sign-off|break_glass/);
});

test('of more matches than a message holds, the question says how many are left and how to reach them', () => {
  const asked = JSON.stringify(whichOne(approving(), many).blocks);
  expect(asked).toContain('And 280 more: write the id of the one that you mean.');
  expect(JSON.stringify(whichCase('claim', 'Claim', many).blocks)).toContain('And 280 more');
  expect(JSON.stringify(whichOne(approving(), many.slice(0, 20)).blocks)).not.toContain('more:');
  const choices = Array.from({ length: 43 }, (_, index) => ({
    account: { id: account, name: `Shop ${index}`, marketplace: 'EBAY_US', timeZone: 'UTC' },
    subject: { on: 'account' as const, account },
  }));
  expect(JSON.stringify(whichAccount(approving(), choices).blocks)).toContain('And 3 more');
});

test.each([
  [1, '1 more is with colleagues'],
  [2, '2 more are with colleagues'],
])('Home says of %i others that they are with colleagues', (others, words) => {
  const data = home('queue', []);
  const counts = { ...data.queue.counts, open: others };
  expect(JSON.stringify(homeView({ ...data, queue: { ...data.queue, counts } }, scene))).toContain(words);
});
