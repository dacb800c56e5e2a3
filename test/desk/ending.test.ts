import { expect, test } from '@jest/globals';
import type { ConnectedAccount } from '../../src/desk/accounts/connected-account';
import { endingNotices } from '../../src/desk/accounts/ending';
import { deliveryKey } from '../../src/desk/delivery';
import { AccountId } from '../../src/ids';

const ENDS = '2027-01-31T12:00:00.000Z';
const account: ConnectedAccount = {
  id: AccountId.parse('berlin'),
  name: 'Camera Corner',
  marketplace: 'EBAY_US',
  timeZone: 'UTC',
  refreshToken: 'r',
  refreshTokenEnds: ENDS,
  signingKeyEnds: '2031-01-01T00:00:00.000Z',
};
const DAY = 86_400_000;
const daysBefore = (days: number) => endingNotices(account, new Date(Date.parse(ENDS) - days * DAY));

test('thirty, seven and one day before the end, and at the end, there is one thing more to say', () => {
  const told = [45, 30.1, 30, 20, 7.1, 7, 2, 1, 0.5, 0, -3].map((days) => [
    days,
    daysBefore(days).map(deliveryKey).length,
  ]);
  expect(told).toEqual([
    [45, 0],
    [30.1, 0],
    [30, 1],
    [20, 1],
    [7.1, 1],
    [7, 1],
    [2, 1],
    [1, 1],
    [0.5, 1],
    [0, 1],
    [-3, 1],
  ]);
  const keys = [30, 20, 7.1, 7, 2, 1, 0.5, 0, -3].flatMap((days) => daysBefore(days).map(deliveryKey));
  expect(new Set(keys).size).toBe(4);
});

test('each step says what ends, when, and what stops then; a new end is told anew', () => {
  expect(daysBefore(20)[0]).toMatchObject({
    code: 'consent_ends',
    account: 'berlin',
    text: 'The consent of the seller of Camera Corner ends within 30 days, on 2027-01-31.',
    hint: expect.stringContaining('nothing of this account can be read'),
  });
  expect(daysBefore(-1)[0]).toMatchObject({ text: expect.stringContaining('ended on 2027-01-31') });
  const later = { ...account, refreshTokenEnds: '2027-02-05T12:00:00.000Z' };
  const [first] = daysBefore(5);
  const [second] = endingNotices(later, new Date(Date.parse(ENDS)));
  expect(first && second && deliveryKey(first) === deliveryKey(second)).toBe(false);
});
