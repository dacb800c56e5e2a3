import { expect, test } from '@jest/globals';
import { ofBuyer } from '../../src/desk/orders/of-buyer';
import { show } from '../../src/desk/orders/show';
import { deskStory, MAIN } from './desk-story';

test('an order shows itself and every request about it, by either spelling', async () => {
  const { ebay, context } = await deskStory();
  const order = ebay.sells();
  ebay.website.rejects(ebay.buyer.requestsCancellation({ orderId: order.orderId }));
  const back = ebay.buyer.opensReturn({ orderId: order.orderId });
  const spelt = `${order.lines[0]?.itemId}-${order.lines[0]?.transactionId}`;
  for (const spelling of [order.orderId, spelt]) {
    const all = await show.run(context, { account: MAIN, order: spelling });
    expect(all).toMatchObject({
      order: { key: order.orderId, payment: { words: 'Paid' }, buyer: 'lena.k' },
      problems: [],
    });
    expect(all.requests.map((request) => request.kind)).toEqual(['return', 'cancellation']);
    expect(all.requests[0]?.id).toBe(back);
  }
});

test('what cannot be read is told, and the rest is shown', async () => {
  const { ebay, context } = await deskStory();
  const order = ebay.sells();
  const back = ebay.buyer.opensReturn({ orderId: order.orderId });
  ebay.faults.always({ kind: 'html', call: 'searchInquiries' });
  const all = await show.run(context, { account: MAIN, order: order.orderId });
  expect(all.requests.map((request) => request.id)).toEqual([back]);
  expect(all.problems).toEqual([expect.stringMatching(/^Each inquiry of it could not be read/)]);
});

test('a buyer’s orders are found by name, whatever its case', async () => {
  const { ebay, context } = await deskStory();
  const mine = ebay.sells({ buyer: { username: 'mia_w' } });
  ebay.sells();
  const found = await ofBuyer.run(context, { account: MAIN, buyer: 'Mia_W' });
  expect(found).toMatchObject({ orders: [{ key: mine.orderId }], complete: true });
});
