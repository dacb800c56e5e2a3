import { expect, test } from '@jest/globals';
import { createCallBudget, memoryBudgetBook } from '../../src/ebay/budget';
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
  learnRates(budget, rates);
  for (let call = 0; call < 8; call += 1) await budget.take(FAMILY, shop, 'change');
  await expect(budget.take(FAMILY, shop, 'change')).rejects.toMatchObject({
    code: 'budget_spent',
    hint: 'They are renewed at 2026-11-22T20:00:00.000Z.',
  });
  await clock.advance(8 * 60 * 60 * 1000);
  await budget.take(FAMILY, shop, 'change');
  expect(await budget.left(FAMILY, 'change')).toBe(7);
});

test('rounds of one account leave the others their part', async () => {
  const { budget } = budgetOf(2);
  learnRates(budget, rates);
  for (let call = 0; call < 3; call += 1) await budget.take(FAMILY, shop, 'watch');
  await expect(budget.take(FAMILY, shop, 'watch')).rejects.toMatchObject({ code: 'budget_spent' });
  await budget.take(FAMILY, other, 'watch');
});

test('families without a known limit are not counted', async () => {
  const { budget } = budgetOf();
  await budget.take('developer.key_management', shop, 'watch');
  expect(await budget.left('developer.key_management', 'watch')).toBeUndefined();
});
