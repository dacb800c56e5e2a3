import { expect, test } from '@jest/globals';
import type { Account } from '../../src/desk/account';
import { AccountId } from '../../src/ids';
import { tellOutage } from '../../src/watch/outage';
import { testStore } from '../store/test-store';

const accountsOf = (count: number): Account[] =>
  Array.from({ length: count }, (_, number) => ({
    id: AccountId.parse(`shop-${number}`),
    name: `Shop ${number}`,
    marketplace: 'EBAY_US',
    timeZone: 'UTC',
  }));

const failing = (since: string, code = 'unreachable') => ({
  failing: {
    since: `2026-11-22T${since}:00.000Z`,
    code,
    words: 'It did not answer.',
    rounds: 3,
    round: 'all' as const,
  },
});

/** A desk that is told of sources that fail; `alerts` are those that were written, in order. */
const desk = async (count: number) => {
  const { store } = await testStore();
  const accounts = accountsOf(count);
  const states = new Map<AccountId, ReturnType<typeof failing> | object>();
  const tell = (number: number, state: ReturnType<typeof failing>, at: string) => {
    const account = accounts[number]?.id ?? AccountId.parse('none');
    states.set(account, state);
    const all = async () => [...states].map(([id, one]) => ({ account: id, ...one }));
    return tellOutage(store, accounts, { account, ...state }, all, new Date(`2026-11-22T${at}:00.000Z`));
  };
  const alerts = async () =>
    (await store.outbox.claim(50, 60_000)).map(({ notice }) => (notice.kind === 'admin_alert' ? notice.text : ''));
  return { accounts, states, tell, alerts };
};

test('one outage of eBay is one alert, which names a few accounts and counts the others', async () => {
  const { accounts, states, tell, alerts } = await desk(50);
  for (const { id } of accounts) states.set(id, failing('09:00'));
  for (const number of accounts.keys()) await tell(number, failing('09:00'), '09:20');
  expect(await alerts()).toEqual(['eBay could not be read for Shop 0, Shop 1, Shop 2 and 47 more: It did not answer.']);
});

test('sources that begin to fail on both sides of a full hour, or one after another, are one outage', async () => {
  const { tell, alerts } = await desk(3);
  await tell(0, failing('09:58'), '10:09');
  await tell(1, failing('10:02'), '10:13');
  await tell(2, failing('10:50'), '11:01');
  await tell(0, failing('11:30'), '11:41');
  expect(await alerts()).toEqual(['eBay could not be read for Shop 0: It did not answer.']);
});

test('an outage that begins while a source has failed for hours is told anew, and once', async () => {
  const { tell, alerts } = await desk(2);
  await tell(0, failing('01:00', 'unexpected_reply'), '01:20');
  await tell(1, failing('09:00'), '09:20');
  await tell(0, failing('01:00', 'unexpected_reply'), '09:21');
  await tell(1, failing('09:00'), '09:22');
  expect(await alerts()).toEqual([
    'eBay could not be read for Shop 0: It did not answer.',
    'eBay could not be read for Shop 1, Shop 0: It did not answer.',
  ]);
});

test('what only one account’s admins can mend is told of each account, at once', async () => {
  const { tell, alerts } = await desk(2);
  await tell(0, failing('09:59', 'consent_needed'), '09:59');
  await tell(0, failing('10:01', 'consent_needed'), '10:01');
  await tell(1, failing('10:02', 'consent_needed'), '10:02');
  expect(await alerts()).toEqual([
    'eBay could not be read for Shop 0: It did not answer.',
    'eBay could not be read for Shop 1: It did not answer.',
  ]);
});

test('what fails for less than ten minutes is told to nobody', async () => {
  const { tell, alerts } = await desk(1);
  await tell(0, failing('09:00'), '09:09');
  expect(await alerts()).toEqual([]);
});
