import { afterEach, expect, test } from '@jest/globals';
import { person, type RefundDesk, refundDesk } from './refund-desk';

const TEAM = `
roles: { agent: { people: [ana] }, admin: { people: [ada] } }
limits: [{ role: agent, per_act: [50 USD] }]
working_hours: { starts: "09:00", ends: "17:00", time_zone: Asia/Dhaka }
`;
const HOUR = 3_600_000;

let desk: RefundDesk;
afterEach(() => desk.close());

const entriesOfToday = async () => {
  const trail = await desk.perform.auditTrail({ person: person('ada') }, 'today');
  return trail.kind === 'trail' ? trail.lines.length : undefined;
};

test('Today in the audit is the calendar day of the desk in its time zone, and not the last 24 hours', async () => {
  desk = await refundDesk(TEAM);
  // Half past eleven in the evening there.
  const evening = new Date(desk.clock.now());
  evening.setUTCHours(17, 30, 0, 0);
  await desk.clock.advance((evening.getTime() - desk.clock.now().getTime() + 24 * HOUR) % (24 * HOUR));
  await desk.perform.proceed(await desk.ask('ana', '1', '20'));
  expect(await entriesOfToday()).toBeGreaterThan(2);
  await desk.clock.advance(HOUR);
  expect(await entriesOfToday()).toBe(0);
});

test('The chain is followed from where it was last found whole only while that entry is still the same', async () => {
  desk = await refundDesk(TEAM);
  await desk.perform.proceed(await desk.ask('ana', '1', '20'));
  const trail = async () => desk.perform.auditTrail({ person: person('ada') }, '');
  const head = await desk.store.audit.head();
  await desk.store.settings.set('audit_proven', JSON.stringify(head));
  expect(await trail()).toMatchObject({ chain: { entries: head?.seq } });
  expect(await trail()).not.toHaveProperty('chain.broken');
  await desk.store.settings.set('audit_proven', JSON.stringify({ ...head, hash: 'another' }));
  expect(await trail()).not.toHaveProperty('chain.broken');
  await desk.perform.proceed(await desk.ask('ana', '1', '5'));
  expect(await trail()).not.toHaveProperty('chain.broken');
});

test('The audit is not asked for more words than the button to its older entries can hold', async () => {
  desk = await refundDesk(TEAM);
  const asked = (words: string) => desk.perform.auditTrail({ person: person('ada') }, words);
  await expect(asked(`12-34567-89012 ${'really '.repeat(300)}`)).rejects.toMatchObject({ code: 'bad_input' });
  await expect(
    asked(`https://www.ebay.com/rt/ReturnDetails?returnId=5000018012&x=${'y'.repeat(700)}`),
  ).resolves.toBeDefined();
});
