import { afterEach, expect, test } from '@jest/globals';
import { usualDeskFile } from './desk-file';
import { type DeskWorld, HOUR, MINUTE, openDesk, SECOND } from './desk-world';
import { returned } from './grounds';
import { newest, pressed, told } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

const BUYER = { username: 'zaphod.b', userId: 'uid-42', eiasToken: 'eias-42' };

const filesIn = (place: string) =>
  desk.slack.world.messages.all
    .filter(({ channel }) => channel === desk.slack.world.channel(place)?.id)
    .flatMap(({ files }) => files.flatMap((id) => desk.slack.world.files.find(id) ?? []));
const table = (place = '#support') =>
  filesIn(place)
    .findLast(({ name }) => name.endsWith('.csv'))
    ?.bytes.toString() ?? '';

/** One cancellation refunded by Ana, and one that nobody answered in time while the desk went on. */
const weekOfWork = async () => {
  const { orderId } = desk.ebay.sells({ buyer: BUYER });
  desk.ebay.buyer.requestsCancellation({ orderId, reason: 'ORDER_MISTAKE' });
  await desk.passes(2 * MINUTE);
  await pressed(desk, desk.ana, 'Cancel & refund $39.90');
  await desk.passes(2 * MINUTE);
  desk.ebay.buyer.opensReturn({ orderId: desk.ebay.sells().orderId });
  await desk.passes(2 * MINUTE);
};

const nextWeek = async () => {
  await desk.stops();
  await desk.clock.advance(7 * 24 * HOUR);
  await desk.starts();
  await desk.passes(5 * MINUTE);
};

/** Pictures are drawn beside the event loop, where no story can see them: it lets turns pass until both files are there. */
const asks = async (person = desk.sam, words = '/desk report') => {
  const before = filesIn('#support').length;
  const asked = await person.types(words, { in: '#support' });
  expect(asked.ok).toBe(true);
  for (const began = performance.now(); filesIn('#support').length < before + 2; ) {
    if (performance.now() - began > 30_000) throw new Error('the report was not shown');
    await new Promise(setImmediate);
  }
  await desk.rest();
  return newest(person);
};

test('the report of a week is a picture with words for whoever cannot see it, and a table without buyers', async () => {
  desk = await openDesk();
  await weekOfWork();
  await nextWeek();
  const people = await asks();
  const [picture, csv] = filesIn('#support');
  expect(picture).toMatchObject({ name: 'report-2026-W47.png', mimetype: 'image/png' });
  expect(picture?.altText).toContain('Refunded: $39.90 in 1 refund');
  expect(csv?.name).toBe('report-2026-W47.csv');
  const words = desk.ana.reads({ in: '#support' }).join('\n');
  expect(words).toContain('2 requests came in (none the week before)');
  expect(words).toContain('1 deadline was missed');
  expect(words).toContain('Refunded: $39.90 in 1 refund');
  expect(table()).toMatch(/^main,cancellation,\d+,2026-11-16 .*,39.90?,USD$/m);
  expect(table()).not.toContain('zaphod');
  expect(people).toContain('Refunds by person');
  expect(desk.ana.reads({ in: '#support' }).join('\n')).not.toContain('Refunds by person');
}, 60_000);

test('a buyer who is erased stays out of the figures, and the figures stay', async () => {
  desk = await openDesk({ pushed: true });
  await weekOfWork();
  desk.ebay.buyer.deletesAccount(BUYER.username);
  await desk.ebay.notifications.settled();
  await desk.passes(30 * SECOND);
  await nextWeek();
  await asks();
  expect(table()).toMatch(/^main,cancellation,\d+,2026-11-16 .*,39.90?,USD$/m);
}, 60_000);

test('agents get the report without who refunded what, strangers get none, and odd words are explained', async () => {
  desk = await openDesk();
  await desk.passes(MINUTE);
  await asks(desk.ana, '/desk report this week');
  expect(filesIn('#support')).toHaveLength(2);
  expect(desk.ana.reads({ in: '#support' }).join('\n')).not.toContain('by person');
  expect(await told(desk, desk.olga, '/desk report')).toContain('Only people with the role agent');
  expect(await told(desk, desk.sam, '/desk report tomorrow')).toContain('There is no report for “tomorrow”.');
  expect(filesIn('#support')).toHaveLength(2);
}, 60_000);

test('where the desk file says so, who refunded what is told to all, without pinging anybody', async () => {
  desk = await openDesk({ deskFile: (slack) => usualDeskFile(slack, 'reports: { people: channel }') });
  await weekOfWork();
  await asks(desk.sam, '/desk report this week');
  expect(desk.olga.reads({ in: '#support' }).join('\n')).toMatch(/By person: Ana Agent \$39\.90 in 1 refund\./);
}, 60_000);

test('a return that became a case is one request in the report, from its opening to the end of its case', async () => {
  desk = await openDesk();
  const { id } = returned(desk.ebay);
  await desk.passes(3 * MINUTE);
  const claim = desk.ebay.buyer.escalatesReturn(id);
  await desk.passes(6 * MINUTE);
  await asks(desk.sam, '/desk report this week');
  expect(table()).toMatch(new RegExp(`^main,return,${id},2026-11-16 [^,]*,,,,,`, 'm'));
  desk.ebay.website.ebayDecides(claim, 'BUYER');
  await desk.passes(10 * MINUTE);
  await asks(desk.sam, '/desk report this week');
  expect(table()).toMatch(
    new RegExp(`^main,return,${id},2026-11-16 [^,]*,,,,2026-11-16 [^,]*,Decided for the buyer`, 'm'),
  );
  expect(table()).not.toContain(claim);
  const words = desk.ana.reads({ in: '#support' }).at(-1) ?? '';
  expect(words).toContain('1 request came in');
}, 90_000);
