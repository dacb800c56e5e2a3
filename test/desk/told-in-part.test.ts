import { expect, test } from '@jest/globals';
import { fromReturn } from '../../src/desk/returns/from-return';
import { getReturn } from '../../src/ebay/calls/return';
import { readBody } from '../../src/ebay/reply';
import { notOffered } from '../../src/slack/messages/not-offered';
import { requestCard } from '../../src/slack/messages/request-card';
import { validateMessage } from '../sim/slack/validate/payload';
import { MAIN } from './desk-story';

const told = (body: object) =>
  fromReturn(MAIN, { id: '5000018012', ...readBody(getReturn, JSON.stringify(body)).parsed });

test('a return that eBay tells by its history alone is closed when the last step says so', () => {
  const closed = told({
    detail: {
      closeInfo: { returnCloseDate: { value: '2026-11-01T00:00:00.000Z' } },
      responseHistory: [{ activity: 'SYSTEM_CLOSE_RETURN', toState: 'CLOSED' }],
    },
  });
  expect(closed).toMatchObject({ open: false, closedAt: '2026-11-01T00:00:00.000Z' });
  const open = told({
    detail: { responseHistory: [{ activity: 'BUYER_CREATE_RETURN', toState: 'RETURN_REQUESTED' }] },
  });
  expect(open.open).toBe(true);
});

test.each([
  ['without an address', undefined],
  ['with half an address', '/rtn/Return/Manage'],
])('what only the website can do stands on the card in words where eBay gives it %s', (_, actionURL) => {
  const request = told({
    summary: {
      returnId: '5000018012',
      state: 'ITEM_DELIVERED',
      status: 'ITEM_DELIVERED',
      sellerAvailableOptions: [{ actionType: 'SELLER_MARK_REFUND_SENT', actionURL }],
    },
  });
  const [option] = request.websiteOptions;
  expect(option?.words).toEqual(expect.stringMatching(/\w/));
  const scene = { now: new Date('2026-11-22T12:00:00Z'), accounts: [], confirms: () => true };
  const card = requestCard({ request }, scene);
  expect(JSON.stringify(card.blocks)).toContain(`Only on the eBay website: ${option?.words}`);
  expect(validateMessage(card)).toEqual([]);
  expect(JSON.stringify(notOffered(request))).toContain(option?.words);
});
