import { expect, test } from '@jest/globals';
import { BuyerRequest } from '../../src/desk/buyer-request';
import { DeskFile } from '../../src/desk/desk-file';
import { PersonId } from '../../src/ids';
import { silentLog } from '../../src/log';
import { dueReminder } from '../../src/watch/due-reminder';
import { createReminders } from '../../src/watch/reminders';
import { watchStory } from './watch-story';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const DUE = '2026-11-20T07:59:59.000Z';
const ana = PersonId.parse('UANA');
const file = DeskFile.parse({
  roles: { approver: { people: ['USAM'] }, admin: { people: ['UADA'] } },
  on_call: { people: ['UCALL'] },
  quiet_hours: { starts: '22:00', ends: '07:00', time_zone: 'UTC' },
});

const request = (given: Partial<BuyerRequest> = {}) =>
  BuyerRequest.parse({
    account: 'main',
    kind: 'return',
    id: '5000',
    order: {},
    items: [],
    state: { code: 'RETURN_REQUESTED', words: 'Waiting' },
    openedBy: 'buyer',
    openedAt: '2026-11-16T16:00:00.000Z',
    open: true,
    respondBy: DUE,
    options: [],
    websiteOptions: [],
    details: [],
    odd: [],
    ...given,
  });

const before = (hours: number) => new Date(new Date(DUE).getTime() - hours * HOUR);

test('the first step goes to the owner, the next to the channel, the last to those who can decide', () => {
  const day = { ...file, quiet_hours: undefined };
  expect(dueReminder(request(), ana, day, before(25))).toBeUndefined();
  expect(dueReminder(request(), ana, day, before(23))).toMatchObject({ audience: 'owner', to: ['UANA'] });
  expect(dueReminder(request(), undefined, day, before(23))).toMatchObject({ audience: 'channel', to: [] });
  expect(dueReminder(request(), ana, day, before(3))).toMatchObject({ audience: 'channel', to: ['UANA'] });
  const last = dueReminder(request(), ana, day, before(0.5));
  expect(last).toMatchObject({ audience: 'escalation', to: ['UANA', 'UCALL', 'USAM', 'UADA'] });
  expect(dueReminder(request(), ana, day, before(-1))).toMatchObject({
    audience: 'escalation',
    step: `overdue before ${DUE}`,
  });
});

test('the last step calls the user groups of those who can decide for the account, each once, and never in quiet hours', () => {
  const grouped = DeskFile.parse({
    roles: {
      approver: { groups: ['SLEADS'] },
      admin: { groups: ['SLEADS', 'SOWNERS'], accounts: ['elsewhere'] },
      agent: { groups: ['SAGENTS'] },
    },
    on_call: { groups: ['SCALL'] },
    quiet_hours: { starts: '22:00', ends: '06:30', time_zone: 'UTC' },
    reminders: { steps: ['24h', '1h'], escalate_at: '24h' },
  });
  expect(dueReminder(request(), ana, grouped, before(9))).toBeUndefined();
  const last = dueReminder(request(), ana, grouped, before(12));
  expect(last).toMatchObject({ audience: 'escalation', to: ['UANA'], groups: ['SCALL', 'SLEADS'] });
  expect(dueReminder(request(), ana, { ...grouped, quiet_hours: undefined }, before(25))).toBeUndefined();
});

test('quiet hours hold a reminder back unless the deadline would pass in them', () => {
  const night = new Date('2026-11-19T23:00:00.000Z');
  expect(dueReminder(request({ respondBy: '2026-11-20T20:00:00.000Z' }), ana, file, night)).toBeUndefined();
  expect(dueReminder(request({ respondBy: '2026-11-20T06:00:00.000Z' }), ana, file, night)).toBeDefined();
  expect(dueReminder(request({ respondBy: '2026-11-19T22:30:00.000Z' }), ana, file, night)).toBeUndefined();
});

test('a step that had passed before the request was opened is not said, nor anything about a closed one', () => {
  const late = request({ openedAt: before(20).toISOString() });
  expect(dueReminder(late, ana, { ...file, quiet_hours: undefined }, before(19))).toBeUndefined();
  expect(dueReminder(late, ana, { ...file, quiet_hours: undefined }, before(3))).toBeDefined();
  expect(dueReminder(request({ open: false }), ana, file, before(3))).toBeUndefined();
});

test('whoever can decide is called at once for a request that is opened when no step is left', () => {
  const late = request({ openedAt: before(0.75).toISOString() });
  expect(dueReminder(late, ana, { ...file, quiet_hours: undefined }, before(0.7))).toMatchObject({
    audience: 'escalation',
    to: ['UANA', 'UCALL', 'USAM', 'UADA'],
  });
});

const remindedStory = async () => {
  const story = await watchStory();
  const reminders = createReminders({
    store: story.store,
    accounts: () => [story.account],
    rules: () => ({ ...file, quiet_hours: undefined }),
    ownerOf: async () => undefined,
    clock: story.context.clock,
    log: silentLog,
  });
  await story.watcher.round();
  const id = story.ebay.buyer.opensReturn({ orderId: story.ebay.sells().orderId });
  await story.watcher.round();
  await story.told();
  const kept = await story.store.requests.find({ account: story.account.id, kind: 'return', id });
  const due = new Date(kept?.respondBy ?? '').getTime();
  return { ...story, reminders, id, kept, due };
};

test('a snooze pauses the first reminders and never the last', async () => {
  const { reminders, ebay, told, due, kept, store, account, id } = await remindedStory();
  await store.snoozes.set({ account: account.id, kind: 'return', id }, ana, new Date(due - HOUR).toISOString());
  await ebay.clock.moveTo(new Date(due - 3 * HOUR));
  await reminders.sweep();
  if (kept !== undefined) await reminders.remind(kept);
  expect((await told()).filter(({ kind }) => kind === 'reminder')).toEqual([]);
  await ebay.clock.moveTo(new Date(due - HOUR + MINUTE));
  await reminders.sweep();
  expect((await told()).filter(({ kind }) => kind === 'reminder' || kind === 'snooze')).toMatchObject([
    { kind: 'reminder', audience: 'escalation' },
    { kind: 'snooze', change: 'over' },
  ]);
});

test('each reminder is said once, whichever path finds it, and after a restart too', async () => {
  const { reminders, ebay, told, due, kept } = await remindedStory();
  await ebay.clock.moveTo(new Date(due - 24 * HOUR + MINUTE));
  await reminders.sweep();
  await reminders.sweep();
  if (kept !== undefined) await reminders.remind(kept);
  const notices = (await told()).filter((notice) => notice.kind === 'reminder');
  expect(notices).toHaveLength(1);
});

test('a reminder that two paths find at the same moment is said once and not lost', async () => {
  const { reminders, ebay, told, due, kept } = await remindedStory();
  await ebay.clock.moveTo(new Date(due - 3 * HOUR));
  if (kept !== undefined) await Promise.all([reminders.remind(kept), reminders.remind(kept)]);
  expect((await told()).filter((notice) => notice.kind === 'reminder')).toHaveLength(1);
});

test('the sweep alone is enough while eBay cannot be read, and a late start says only what is urgent', async () => {
  const { reminders, ebay, told, due } = await remindedStory();
  await ebay.clock.moveTo(new Date(due - 2 * HOUR));
  reminders.start();
  await reminders.stop();
  const notices = (await told()).filter((notice) => notice.kind === 'reminder');
  expect(notices).toMatchObject([{ audience: 'channel', step: expect.stringMatching(/^4h before/) }]);
});

test('of several reminders that waited while Slack was down only the last one is said', async () => {
  const { reminders, ebay, told, due, store } = await remindedStory();
  for (const hours of [23, 3, 0.5]) {
    await ebay.clock.moveTo(new Date(due - hours * HOUR));
    await reminders.sweep();
  }
  expect((await store.outbox.undelivered()).rows).toBe(1);
  const notices = (await told()).filter((notice) => notice.kind === 'reminder');
  expect(notices).toMatchObject([{ audience: 'escalation', step: expect.stringMatching(/^1h before/) }]);
});

test('a reminder that the channel had is not said again to whoever claims the request afterwards', async () => {
  const { ebay, told, due, store, account, context, kept } = await remindedStory();
  let owner: PersonId | undefined;
  const reminders = createReminders({
    store,
    accounts: () => [account],
    rules: () => ({ ...file, quiet_hours: undefined }),
    ownerOf: async () => owner,
    clock: context.clock,
    log: silentLog,
  });
  await ebay.clock.moveTo(new Date(due - 23 * HOUR));
  if (kept !== undefined) await reminders.remind(kept);
  owner = ana;
  await reminders.sweep();
  const notices = (await told()).filter((notice) => notice.kind === 'reminder');
  expect(notices).toMatchObject([{ audience: 'channel' }]);
});

test('a case is reminded of on the card of the return or inquiry that it was', async () => {
  const { ebay, told, watcher, reminders, store, account } = await remindedStory();
  const inquiry = ebay.buyer.opensInquiry({ orderId: ebay.sells().orderId });
  await watcher.round();
  const claim = ebay.buyer.escalatesInquiry(inquiry);
  await watcher.round();
  await told();
  const kept = await store.requests.find({ account: account.id, kind: 'case', id: claim });
  await ebay.clock.moveTo(new Date(new Date(kept?.respondBy ?? '').getTime() - HOUR / 2));
  await reminders.sweep();
  const reminded = await told();
  await watcher.round();
  const notices = [...reminded, ...(await told())];
  expect(notices).toContainEqual(
    expect.objectContaining({ kind: 'reminder', under: expect.objectContaining({ kind: 'inquiry', id: inquiry }) }),
  );
  expect(notices).not.toContainEqual(
    expect.objectContaining({ request: expect.objectContaining({ id: claim }), kind: 'request_card' }),
  );
});

test('a reminder that waits for Slack is taken back when the request is answered meanwhile', async () => {
  const { reminders, ebay, told, due, id, watcher, store, account } = await remindedStory();
  await ebay.clock.moveTo(new Date(due - HOUR + MINUTE));
  await reminders.sweep();
  expect(await store.outbox.undelivered()).toMatchObject({ rows: 1 });
  ebay.website.approvesReturn(id);
  await ebay.clock.advance(10 * MINUTE);
  await watcher.round();
  const answered = await store.requests.find({ account: account.id, kind: 'return', id });
  expect(answered?.respondBy).toBeUndefined();
  expect((await told()).map(({ kind }) => kind)).toEqual(['request_card', 'thread_line']);
});
