import { afterEach, expect, test } from '@jest/globals';
import { cancellationFailures } from './cancellation-failures';
import { type DeskWorld, openDesk } from './desk-world';
import { told } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

test('checking an order that can be cancelled shows each offered reason with its effect on the record', async () => {
  desk = await openDesk();
  const order = desk.ebay.sells();
  const answer = await told(desk, desk.ana, `/cancellation check ${order.orderId}`);
  expect(answer).toContain('This order can be cancelled');
  expect(answer).toContain('Out of stock, or the order cannot be fulfilled. _Counts as a defect on your record._');
  expect(answer).toContain('The buyer asked to cancel. _No defect on your record._');
  expect(answer).toContain('$39.90');
});

test('each reason for which eBay refuses a cancellation is said once and in words', async () => {
  desk = await openDesk();
  for (const [code, words] of Object.entries(cancellationFailures)) {
    const order = desk.ebay.sells({ ineligibleFor: [code] });
    const answer = await told(desk, desk.ana, `/cancellation check ${order.orderId}`);
    expect(answer).toContain('cannot be cancelled now');
    expect(answer.split(words)).toHaveLength(2);
    expect(answer).not.toContain('Cancel this order');
  }
});

test('a reason that nobody knows yet is shown as eBay spells it', async () => {
  desk = await openDesk();
  const order = desk.ebay.sells({ ineligibleFor: ['LOST_IN_SPACE'] });
  const answer = await told(desk, desk.ana, `/cancellation check ${order.orderId}`);
  expect(answer).toContain('cannot be cancelled now');
  expect(answer).toContain('LOST_IN_SPACE');
});

test('an order is found by its item and transaction and by a pasted link', async () => {
  desk = await openDesk();
  const order = desk.ebay.sells();
  const [line] = order.lines;
  const spellings = [
    `${line?.itemId}-${line?.transactionId}`,
    `https://www.ebay.com/mesh/ord/details?orderid=${order.orderId}`,
    `<https://www.ebay.com/sh/ord/details?orderid=${order.orderId}&mode=SH>`,
    `please look at ${order.orderId}, thanks`,
  ];
  for (const spelling of spellings) {
    const answer = await told(desk, desk.ana, `/cancellation check ${spelling}`);
    expect(answer).toContain('can be cancelled');
    expect(answer).toContain(order.orderId);
  }
});

test('an order that eBay does not know is said to be unknown', async () => {
  desk = await openDesk();
  expect(await told(desk, desk.ana, '/cancellation check 99-99999-99999')).toContain('eBay does not know this order');
});

test('help names every subcommand, and a misspelt one is guessed', async () => {
  desk = await openDesk();
  const help = await told(desk, desk.ana, '/cancellation');
  for (const verb of ['check', 'cancel', 'show', 'list', 'approve', 'decline', 'help']) {
    expect(help).toContain(`/cancellation ${verb}`);
  }
  expect(await told(desk, desk.ana, '/cancellation help')).toBe(help);
  expect(await told(desk, desk.ana, '/cancellation aprove 12-34567-89012')).toContain(
    'Did you mean `/cancellation approve`?',
  );
});

test('a command without an id says which ids it takes', async () => {
  desk = await openDesk();
  expect(await told(desk, desk.ana, '/cancellation check')).toContain('Write an order id such as 12-34567-89012');
  expect(await told(desk, desk.ana, '/cancellation check hello there')).toContain('a link copied from eBay');
});

test('a link to a return that nobody knows is not taken for an order', async () => {
  desk = await openDesk();
  const said = await told(
    desk,
    desk.ana,
    '/cancellation check https://www.ebay.com/rt/ReturnDetails?returnId=5000018012',
  );
  expect(said).toContain('The desk knows no order for this.');
  expect(desk.ebay.requests.filter(({ path }) => path.includes('5000018012'))).toEqual([]);
});

test('the answer to a typed question is private until it is shared', async () => {
  desk = await openDesk();
  const order = desk.ebay.sells();
  await told(desk, desk.ana, `/cancellation check ${order.orderId}`);
  expect(desk.sam.reads({ in: '#support' })).toEqual([]);
  await desk.ana.presses('Share to channel', { in: '#support' });
  await desk.rest();
  const [shared] = desk.sam.reads({ in: '#support' });
  expect(shared).toContain('This order can be cancelled');
  expect(shared).toContain(`Shared by <@${desk.ana.id}>`);
});
