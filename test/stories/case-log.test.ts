import { afterEach, expect, test } from '@jest/globals';
import { type DeskWorld, HOUR, MINUTE, openDesk } from './desk-world';
import { returned } from './grounds';
import { pressed, submitted, told } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

const channel = () => desk.sam.reads({ in: '#support' }).join('\n');
const count = (words: string) => channel().split(words).length - 1;

const aReturn = async () => {
  const { id } = returned(desk.ebay);
  await desk.passes(2 * MINUTE);
  return id;
};

const snoozes = async (choice: string) => {
  await pressed(desk, desk.ana, 'Snooze…');
  await desk.ana.fillsIn({ 'Until when?': choice });
  await submitted(desk, desk.ana);
  await desk.passes(5_000);
};

test('a note stands in the thread and in what is shown, marked internal, and eBay never hears of it', async () => {
  desk = await openDesk();
  const id = await aReturn();
  await pressed(desk, desk.ana, 'Add an internal note…');
  await desk.ana.fillsIn({ 'What should colleagues know?': 'He has sent two back already' });
  await submitted(desk, desk.ana);
  await desk.passes(5_000);
  expect(channel()).toContain('Internal note - the buyer does not see this');
  expect(channel()).toContain('He has sent two back already');
  const shown = await told(desk, desk.ana, `/return show ${id}`);
  expect(shown).toContain('Internal note - the buyer does not see this');
  expect(shown).toContain('He has sent two back already');
  expect(JSON.stringify(desk.ebay.requests)).not.toContain('two back already');
});

test('a note about a buyer goes with them, in the thread too', async () => {
  desk = await openDesk({ pushed: true });
  const order = desk.ebay.sells({ buyer: { username: 'zaphod', userId: 'u-42', eiasToken: 'e-42' } });
  desk.ebay.website.ships(order.orderId);
  desk.ebay.buyer.opensReturn({ orderId: order.orderId });
  await desk.passes(2 * MINUTE);
  await pressed(desk, desk.ana, 'Add an internal note…');
  await desk.ana.fillsIn({ 'What should colleagues know?': 'He says his name is Beeblebrox' });
  await submitted(desk, desk.ana);
  await desk.passes(5_000);
  expect(channel()).toContain('Beeblebrox');
  desk.ebay.buyer.deletesAccount('zaphod');
  await desk.ebay.notifications.settled();
  await desk.passes(MINUTE);
  expect(channel()).not.toContain('Beeblebrox');
  expect(channel()).toContain('Internal note');
}, 60_000);

test('a snoozed request is back by itself when its time is over, also after a restart', async () => {
  desk = await openDesk();
  await aReturn();
  await snoozes('For 1 hour');
  expect(channel()).toContain(`Snoozed by <@${desk.ana.id}> until`);
  await desk.stops();
  await desk.clock.advance(HOUR);
  await desk.starts();
  await desk.passes(2 * MINUTE);
  expect(channel()).toContain(`<@${desk.ana.id}>, the snooze is over: this waits for an answer again.`);
  expect(channel()).not.toContain('Snoozed by');
  expect(count('the snooze is over')).toBe(1);
}, 60_000);

test('a snooze ends at once when the request changes on eBay', async () => {
  desk = await openDesk();
  const id = await aReturn();
  await snoozes('For 4 hours');
  desk.ebay.website.approvesReturn(id);
  await desk.passes(6 * MINUTE);
  expect(channel()).toContain(`<@${desk.ana.id}>, this has changed on eBay, so the snooze is over.`);
}, 60_000);

test('the thread tells what the buyer wrote later and each step of the parcel, each once', async () => {
  desk = await openDesk();
  const id = await aReturn();
  desk.ebay.website.approvesReturn(id);
  desk.ebay.buyer.writesInReturn(id, 'I bring it to the post <today>');
  await desk.passes(6 * MINUTE);
  expect(channel()).toContain('The buyer wrote: “I bring it to the post &lt;today&gt;”');
  desk.ebay.buyer.shipsReturn(id);
  await desk.passes(6 * MINUTE);
  expect(count('Coming back: USPS')).toBe(1);
  desk.ebay.buyer.returnArrives(id);
  await desk.passes(20 * MINUTE);
  expect(count('The buyer wrote')).toBe(1);
  expect(count('Coming back: USPS')).toBe(2);
}, 90_000);

const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const picture = (fileName: string) => ({ fileName, data: PICTURE });
const filesRead = () => desk.ebay.requests.filter(({ call }) => call === 'getReturnFiles').length;
/** What the thread shows as files, newest last. */
const uploads = () => desk.slack.world.messages.all.filter(({ files }) => files.length > 0);

const withPhoto = () => {
  const order = desk.ebay.sells();
  desk.ebay.website.ships(order.orderId);
  return desk.ebay.buyer.opensReturn({ orderId: order.orderId, photos: [picture('crack.png')] });
};

test('photos that the buyer adds later are shown by themselves when the return is next seen to change, each once', async () => {
  desk = await openDesk();
  const id = withPhoto();
  await desk.passes(2 * MINUTE);
  expect(uploads().map(({ files }) => files.length)).toEqual([1]);
  desk.ebay.buyer.addsPhoto(id, picture('corner.png'));
  desk.ebay.buyer.addsPhoto(id, picture('box.png'));
  await desk.passes(6 * MINUTE);
  expect({ uploads: uploads().length, filesRead: filesRead() }).toEqual({ uploads: 1, filesRead: 1 });
  desk.ebay.website.approvesReturn(id);
  await desk.passes(6 * MINUTE);
  expect(uploads().map(({ files }) => files.length)).toEqual([1, 2]);
  expect(channel()).toContain(`New photos of return ${id}, without location data`);
  desk.ebay.buyer.shipsReturn(id);
  await desk.passes(6 * MINUTE);
  expect({ uploads: uploads().length, filesRead: filesRead() }).toEqual({ uploads: 2, filesRead: 2 });
}, 90_000);

test('what the buyer added just before somebody acts is told too, and eBay is not asked for files that are not there', async () => {
  desk = await openDesk();
  const id = await aReturn();
  expect(filesRead()).toBe(0);
  desk.ebay.buyer.addsPhoto(id, picture('corner.png'));
  desk.ebay.buyer.writesInReturn(id, 'Here is the corner');
  await pressed(desk, desk.ana, 'Approve return');
  await desk.ana.fillsIn({ 'Text to the buyer': 'Please send it back.' });
  await submitted(desk, desk.ana);
  await desk.passes(6 * MINUTE);
  expect(channel()).toContain('The buyer wrote: “Here is the corner”');
  expect(uploads().map(({ files }) => files.length)).toEqual([1]);
}, 90_000);
