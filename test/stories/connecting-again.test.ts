import { afterEach, expect, test } from '@jest/globals';
import { account } from '../sim/ebay/accounts';
import { usualDeskFile } from './desk-file';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';
import { sellersBrowser } from './sellers-browser';
import { newest, pressed, submitted } from './told';

const environment = {
  EBAY_RU_NAME: 'http://127.0.0.1/accepted',
  SECRET_KEY: 'a key of at least thirty-two characters',
};
const accounts = [account({ id: 'berlin' }), account({ id: 'leeds' })];

let desk: DeskWorld;
afterEach(() => desk.ends());

const alarms = () => desk.sam.reads({ in: '#supervisors' }).join('\n');
const cards = () => desk.ana.reads({ in: '#support' }).join('\n');

const connects = async (seller: string): Promise<void> => {
  await pressed(desk, desk.sam, 'Connect the account again', '#supervisors');
  await desk.sam.fillsIn({ 'The address that the browser shows afterwards': await sellersBrowser(desk, seller) });
  await submitted(desk, desk.sam);
};

/** A desk of two sellers, one of whom has a request open and then withdraws the consent. */
const withdrawn = async () => {
  desk = await openDesk({ ebay: { accounts }, environment });
  const { orderId } = desk.ebay.sells({ seller: 'berlin' });
  desk.ebay.buyer.requestsCancellation({ orderId });
  await desk.passes(3 * MINUTE);
  desk.ebay.tokens.revoke('berlin');
  await desk.passes(3 * MINUTE);
};

test('a consent that is withdrawn stops one account and says so at once; a new one mends it without a restart', async () => {
  await withdrawn();
  expect(alarms()).toContain('eBay could not be read for berlin: eBay no longer accepts this seller’s consent.');
  expect(alarms()).not.toContain('could not be read for leeds');
  desk.ebay.buyer.requestsCancellation({ orderId: desk.ebay.sells({ seller: 'leeds' }).orderId });
  await desk.passes(3 * MINUTE);
  expect(cards()).toContain('leeds');

  const missed = desk.ebay.sells({ seller: 'berlin' });
  desk.ebay.buyer.requestsCancellation({ orderId: missed.orderId });
  await connects('berlin');
  await desk.passes(MINUTE);
  expect(alarms()).toContain('connected berlin until 20');
  expect(cards()).toContain(missed.orderId);
  await desk.sam.opensHome();
  await desk.rest();
  expect(desk.sam.homeText()).not.toContain('could not be read lately');

  await desk.stops();
  await desk.starts();
  await desk.passes(3 * MINUTE);
  expect(alarms().match(/could not be read for berlin/g)).toHaveLength(1);
}, 60_000);

test('an address of another consent is refused in the form, and another seller’s consent changes nothing', async () => {
  await withdrawn();
  await pressed(desk, desk.sam, 'Connect the account again', '#supervisors');
  const field = 'The address that the browser shows afterwards';
  await desk.sam.fillsIn({ [field]: 'https://desk.example/?code=1&state=stolen' });
  expect(await desk.sam.submits()).toMatchObject({ ok: false });
  expect(desk.sam.modalText()).toContain('This is the reply to another consent');
  await desk.sam.fillsIn({ [field]: await sellersBrowser(desk, 'leeds') });
  await submitted(desk, desk.sam);
  expect(newest(desk.sam, '#supervisors')).toContain('This consent is of another eBay seller');
  await desk.passes(3 * MINUTE);
  expect(alarms()).not.toContain('connected berlin');

  await connects('');
  expect(newest(desk.sam, '#supervisors')).toContain('The seller did not consent');
  await connects('berlin');
  expect(alarms()).toContain('connected berlin');
}, 60_000);

test('only an admin connects an account, and without a key nothing is kept', async () => {
  desk = await openDesk({ environment: { EBAY_RU_NAME: environment.EBAY_RU_NAME } });
  desk.ebay.tokens.revoke('main');
  await desk.passes(3 * MINUTE);
  await desk.writesDeskFile(usualDeskFile(desk.slack).replace(/( admin:\n\s+people: )\[\w+\]/, '$1[]'));
  await pressed(desk, desk.sam, 'Connect the account again', '#supervisors');
  expect(newest(desk.sam, '#supervisors')).toContain('Only admins of the desk may do this.');
  await desk.writesDeskFile(usualDeskFile(desk.slack));
  await connects('main');
  expect(newest(desk.sam, '#supervisors')).toContain('there is no SECRET_KEY');
}, 60_000);

test('where eBay reaches the desk, the seller’s browser comes back to it and nothing is pasted', async () => {
  desk = await openDesk({
    pushed: true,
    environment: { ...environment, EBAY_RU_NAME: 'http://127.0.0.1/ebay/consent' },
  });
  desk.ebay.tokens.revoke('main');
  await desk.passes(3 * MINUTE);
  await pressed(desk, desk.sam, 'Connect the account again', '#supervisors');
  const { search } = new URL(await sellersBrowser(desk, 'main'));
  const comesBack = (query: string) => fetch(`http://127.0.0.1:${desk.pushPort()}/ebay/consent${query}`);
  const forged = await comesBack('?code=1&state=guessed');
  expect([forged.status, await forged.text()]).toEqual([400, expect.stringContaining('reply to another consent')]);
  expect(await (await comesBack(search)).text()).toContain('Camera Corner is connected. You can close this page');
  await desk.rest();
  expect(alarms()).toContain('connected Camera Corner until 20');
  expect((await comesBack(search)).status).toBe(400);
}, 60_000);
