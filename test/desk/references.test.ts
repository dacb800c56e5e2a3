import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { spell } from '../../src/desk/reference';
import { readReferences } from '../../src/desk/references';

const digits = (from: number, to: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: from, maxLength: to })
    .map((each) => each.join(''))
    .map((text) => text.replace(/^0/, '1'));
const orderId = fc.tuple(digits(2, 2), digits(5, 5), digits(5, 5)).map((parts) => parts.join('-'));

const first = (text: string) => readReferences(text)[0];

test('an order id is found in whatever it was pasted with', () => {
  const around = fc.constantFrom('', '#', '(', 'order: ', 'please look at ', '“', '`');
  const behind = fc.constantFrom('', ')', ',', '.', '?', ' thanks', '`');
  fc.assert(
    fc.property(orderId, around, behind, (id, before, after) => {
      const text = before === '“' ? `“ ${id}` : `${before}${id}${after}`;
      expect(first(text)).toEqual({ kind: 'order', orderId: id });
    }),
  );
});

test('an item-transaction id stays exact however long its numbers are', () => {
  fc.assert(
    fc.property(digits(12, 19), digits(1, 19), (itemId, transactionId) => {
      expect(first(`${itemId}-${transactionId}`)).toEqual({ kind: 'transaction', itemId, transactionId });
    }),
  );
});

test('every eBay site leads to the same order', () => {
  const site = fc.constantFrom(
    'www.ebay.com',
    'www.ebay.de',
    'www.ebay.co.uk',
    'www.ebay.com.au',
    'order.ebay.it',
    'ebay.fr',
  );
  const page = fc.constantFrom(
    (id: string) => `/mesh/ord/details?mode=SH&srn=5&orderid=${id}&source=Orders`,
    (id: string) => `/sh/ord/details?orderId=${id}`,
    (id: string) => `/ord/show?orderId=${id}#/`,
    (id: string) => `/vod/FetchOrderDetails?ORDERID=${id}&_trksid=p2047675`,
    (id: string) => `/sh/ord/${id}`,
    (id: string) => `/mesh/ord#/details?orderid=${id}`,
  );
  fc.assert(
    fc.property(site, page, orderId, (host, path, id) => {
      expect(readReferences(`<https://${host}${path(id)}|Order>`)).toEqual([{ kind: 'order', orderId: id }]);
    }),
  );
});

test.each([
  ['https://www.ebay.com/cncl/details?cancelId=5000012345&item=1', 'cancellation', '5000012345'],
  ['https://www.ebay.de/sh/ord/cancel/5000012345', 'cancellation', '5000012345'],
  ['https://www.ebay.co.uk/rtn/Return/ReturnDetail?returnId=5131313131', 'return', '5131313131'],
  ['https://postorder.ebay.com/return/5131313131', 'return', '5131313131'],
  ['https://www.ebay.com/rt/ReturnDetails?returnid=5131313131', 'return', '5131313131'],
  ['https://www.ebay.com/ItemNotReceived/ViewRequest/5200000001', 'inquiry', '5200000001'],
  ['https://postorder.ebay.com/Inquiry?inquiryId=5200000001', 'inquiry', '5200000001'],
  ['https://res.ebay.com/ws/eBayISAPI.dll?CaseDetails&caseId=5300000001', 'case', '5300000001'],
  [
    'https://signin.ebay.com/ws?ru=https%3A%2F%2Fwww.ebay.com%2Frt%2FReturnDetails%3FreturnId%3D5131313131',
    'return',
    '5131313131',
  ],
])('the page %s is of that request', (address, of, id) => {
  expect(first(address)).toEqual({ kind: 'request', of, id });
});

test('an item page with its transaction is that transaction, without it only the item', () => {
  expect(first('https://www.ebay.com/itm/Blue-lamp/110552345678?transId=2900000012')).toEqual({
    kind: 'transaction',
    itemId: '110552345678',
    transactionId: '2900000012',
  });
  expect(first('https://www.ebay.com/itm/110552345678')).toEqual({ kind: 'item', itemId: '110552345678' });
});

test('addresses of other sites are not read, even when they look like eBay', () => {
  for (const host of ['ebay.com.evil.example', 'notebay.com', 'www.ebay.example.com']) {
    expect(readReferences(`https://${host}/mesh/ord/details?orderid=12-34567-89012`)).toEqual([]);
  }
});

test('a message with several ids names each once, in their order', () => {
  const text =
    '12-34567-89012 and 5000012345 (again 12-34567-89012), see https://www.ebay.com/rt/ReturnDetails?returnId=5131313131';
  expect(readReferences(text).map(spell)).toEqual(['12-34567-89012', '5000012345', 'return/5131313131']);
});

test('no text makes the reader fail, and plain talk points at nothing', () => {
  fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => Array.isArray(readReferences(text))));
  expect(readReferences('Hello, the buyer wants 2 lamps for 39.90 by 2026-11-22')).toEqual([]);
});
