import { expect, test } from '@jest/globals';
import { createCallBudget } from '../../src/ebay/budget';
import { memoryBudgetBook } from '../../src/ebay/budget-book';
import { getRateLimits } from '../../src/ebay/calls/rate-limit';
import { familyRates, learnRates } from '../../src/ebay/rates';
import { readBody } from '../../src/ebay/reply';
import { AccountId } from '../../src/ids';
import { handMovedClock } from '../hand-moved-clock';

const shop = AccountId.parse('shop');
const other = AccountId.parse('other');
const FAMILY = 'post-order.return';

const rates = readBody(
  getRateLimits,
  JSON.stringify({
    rateLimits: [
      {
        apiContext: 'sell',
        apiName: 'Fulfillment',
        resources: [
          {
            name: 'sell.fulfillment',
            rates: [{ limit: 100000, remaining: 9, reset: '2026-11-23T08:00:00.000Z', timeWindow: 86400 }],
          },
        ],
      },
      {
        apiContext: 'post-order',
        apiName: 'Return',
        resources: [
          { name: FAMILY, rates: [{ limit: 8, remaining: 8, reset: '2026-11-22T20:00:00.000Z', timeWindow: 86400 }] },
          {
            name: 'unknown.thing',
            rates: [{ limit: 1, remaining: 1, reset: '2026-11-22T20:00:00.000Z', timeWindow: 86400 }],
          },
        ],
      },
    ],
  }),
).parsed;

const budgetOf = (accounts = 1) => {
  const clock = handMovedClock();
  const budget = createCallBudget({ clock, book: memoryBudgetBook(), accounts: () => accounts });
  return { clock, budget };
};

test('until eBay says more, a family has five thousand calls per UTC day', async () => {
  const { budget, clock } = budgetOf();
  expect(await budget.left(FAMILY, 'change')).toBe(5000);
  expect(await budget.left(FAMILY, 'watch')).toBe(3750);
  await budget.take(FAMILY, shop, 'watch');
  expect(await budget.left(FAMILY, 'change')).toBe(4999);
  await clock.advance(12 * 60 * 60 * 1000);
  expect(await budget.left(FAMILY, 'change')).toBe(5000);
});

test('eBay’s rate-limit reply is taken over, with the hour its day begins', async () => {
  const { budget, clock } = budgetOf();
  expect(familyRates(rates).map((rate) => rate.family)).toEqual(['sell.fulfillment', FAMILY]);
  await learnRates(budget, rates);
  for (let call = 0; call < 8; call += 1) await budget.take(FAMILY, shop, 'change');
  await expect(budget.take(FAMILY, shop, 'change')).rejects.toMatchObject({
    code: 'budget_spent',
    hint: 'They are renewed at 2026-11-22T20:00:00.000Z.',
  });
  await clock.advance(8 * 60 * 60 * 1000);
  await budget.take(FAMILY, shop, 'change');
  expect(await budget.left(FAMILY, 'change')).toBe(7);
});

test('rounds of one account always find its part, and beyond it only what all left unused up to this hour', async () => {
  const { budget, clock } = budgetOf(2);
  await learnRates(budget, rates);
  for (let call = 0; call < 4; call += 1) await budget.take(FAMILY, shop, 'watch');
  await expect(budget.take(FAMILY, shop, 'watch')).rejects.toMatchObject({ code: 'budget_spent' });
  await budget.take(FAMILY, other, 'watch');
  await clock.advance(7 * 60 * 60 * 1000);
  await expect(budget.take(FAMILY, shop, 'watch')).rejects.toMatchObject({ code: 'budget_spent' });
  await budget.take(FAMILY, other, 'watch');
});

test('calls that eBay counted and the desk did not make are taken off, and no longer when the day is new', async () => {
  const { budget, clock } = budgetOf();
  const rate = { limit: 8, reset: new Date('2026-11-22T20:00:00.000Z') };
  await budget.take(FAMILY, shop, 'watch');
  await budget.learn(FAMILY, { ...rate, remaining: 3 });
  expect(await budget.left(FAMILY, 'change')).toBe(3);
  await budget.learn(FAMILY, { ...rate, remaining: 2 });
  expect(await budget.allowance(FAMILY, 'change')).toEqual({ calls: 2, until: rate.reset });
  await clock.advance(8 * 60 * 60 * 1000);
  expect(await budget.left(FAMILY, 'change')).toBe(8);
});

test('a count that ended before eBay’s reply came takes nothing off the new day', async () => {
  const { budget, clock } = budgetOf();
  await budget.learn(FAMILY, { limit: 5000, remaining: 20, reset: new Date(clock.now().getTime() - 1000) });
  expect(await budget.left(FAMILY, 'change')).toBe(5000);
});

test('after a 429 rounds leave the family alone as long as eBay asked, while people and changes still try', async () => {
  const { budget, clock } = budgetOf();
  budget.refused(FAMILY, 30_000);
  await expect(budget.take(FAMILY, shop, 'watch')).rejects.toMatchObject({ code: 'budget_spent' });
  await budget.take(FAMILY, shop, 'person');
  await budget.take('post-order.inquiry', shop, 'watch');
  await clock.advance(30_000);
  await budget.take(FAMILY, shop, 'watch');
});

test('without a word from eBay the pause after a 429 doubles with each one in a row', async () => {
  const { budget, clock } = budgetOf();
  const pauses: number[] = [];
  for (let number = 0; number < 6; number += 1) {
    budget.refused(FAMILY, undefined);
    budget.refused(FAMILY, undefined);
    let minutes = 0;
    for (; minutes < 30; minutes += 1) {
      const free = await budget.take(FAMILY, shop, 'watch').then(
        () => true,
        () => false,
      );
      if (free) break;
      await clock.advance(60_000);
    }
    pauses.push(minutes);
  }
  expect(pauses).toEqual([1, 2, 4, 8, 15, 15]);
  budget.accepted(FAMILY);
  budget.refused(FAMILY, undefined);
  await clock.advance(60_000);
  await budget.take(FAMILY, shop, 'watch');
});

test('families without a known limit are not counted', async () => {
  const { budget } = budgetOf();
  await budget.take('developer.key_management', shop, 'watch');
  expect(await budget.left('developer.key_management', 'watch')).toBeUndefined();
});
