import { afterEach, expect, test } from '@jest/globals';
import { account } from '../sim/ebay/accounts';
import { type DeskWorld, openDesk } from './desk-world';
import { told } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

test('an admin asks Slack for what the doctor of the command line says, with what needs attention first', async () => {
  desk = await openDesk({ pushed: true, ebay: { accounts: [account({ id: 'berlin', marketplaceId: 'EBAY_DE' })] } });
  desk.ebay.tokens.revoke('berlin');
  const text = await told(desk, desk.sam, '/desk doctor', '#supervisors');
  const at = (words: RegExp) => {
    expect(text).toMatch(words);
    return text.search(words);
  };
  const failed = at(/\*Failure\* · eBay account berlin: eBay no longer accepts this seller’s consent\. → /);
  const warned = at(/\*Warning\* · eBay signing key of berlin: none/);
  const fine = at(/ok · Slack bot token: it is @/);
  expect([failed, warned, fine]).toEqual([failed, warned, fine].sort((left, right) => left - right));
  at(/Slack scopes: all \d+ of manifest\.yml are granted/);
  at(/Slack channel C\w+: the bot is in #support/);
  at(/eBay call budget post-order\.cancellation: \d+ of \d+ calls are left today/);
  at(/eBay push: eBay delivers to \S+desk\.example\/ebay\/notifications/);
  at(/eBay push of berlin: not heard: ORDER_CANCELLATION_ACTIVITY/);
  at(/Clock: it differs from Slack's/);
  at(/Clock: it differs from eBay's/);
  at(/Store: it opens \(sqlite\)/);
});

test('an account whose consent is good until nobody knows when is said to be so, with the button that learns it', async () => {
  desk = await openDesk({ ebay: { accounts: [account({ id: 'berlin', marketplaceId: 'EBAY_DE' })] } });
  const text = await told(desk, desk.sam, '/desk doctor', '#supervisors');
  expect(text).toMatch(/\*Warning\* · eBay account berlin: until when the consent is good is unknown/);
  expect(text).toContain('eBay tells the end with each new consent');
});

test('only admins may ask the doctor', async () => {
  desk = await openDesk();
  expect(await told(desk, desk.ana, '/desk doctor')).toContain('Only admins of the desk may do this.');
});
