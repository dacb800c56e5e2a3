import { expect, test } from '@jest/globals';
import { find } from '../../src/desk/find';
import { deskStory, MAIN } from './desk-story';

const story = async () => {
  const desk = await deskStory();
  const order = desk.ebay.sells();
  const id = desk.ebay.buyer.requestsCancellation({ orderId: order.orderId });
  const transaction = `${order.lines[0]?.itemId}-${order.lines[0]?.transactionId}`;
  return { ...desk, order, id, transaction };
};

test('a request is found by its id, its order, its item-transaction id and the links of eBay’s pages', async () => {
  const { context, order, id, transaction } = await story();
  for (const text of [
    id,
    order.orderId,
    transaction,
    `https://www.ebay.com/mesh/ord/details?orderid=${order.orderId}`,
    `look at <https://www.ebay.de/cncl/details?cancelId=${id}|this>`,
  ]) {
    const found = await find.run(context, { account: MAIN, text });
    expect(found).toMatchObject({ requests: [{ id, kind: 'cancellation' }], complete: true });
  }
});

test('an order with several cancellations answers with all of them, the open one first', async () => {
  const { context, ebay, order, id } = await story();
  ebay.website.rejects(id);
  const second = ebay.buyer.requestsCancellation({ orderId: order.orderId });
  const found = await find.run(context, { account: MAIN, text: order.orderId });
  expect(found.requests.map((request) => [request.id, request.open])).toEqual([
    [second, true],
    [id, false],
  ]);
});

test('an id that eBay does not know finds nothing, and says that it looked', async () => {
  const { context } = await story();
  expect(await find.run(context, { account: MAIN, text: '5999999999' })).toMatchObject({
    requests: [],
    complete: true,
  });
});

test('while eBay cannot be asked, what the desk remembers is shown and nothing is called absent', async () => {
  const { context, ebay, id, store } = await story();
  const [known] = (await find.run(context, { account: MAIN, text: id })).requests;
  if (known !== undefined) await store.requests.save(known, context.clock.now().toISOString());
  ebay.faults.always({ kind: '401' });
  const found = await find.run(context, { account: MAIN, text: id });
  expect(found).toMatchObject({ requests: [{ id }], complete: false });
});

test('text without any id finds nothing and asks eBay nothing', async () => {
  const { context, ebay } = await story();
  const found = await find.run(context, { account: MAIN, text: 'where is my parcel?' });
  expect(found).toEqual({ references: [], requests: [], orders: [], complete: true });
  expect(ebay.requests).toEqual([]);
});
