import { expect, test } from '@jest/globals';
import { defineCall, emptyReply, noInput } from '../../src/ebay/call';
import { callById, distinct, ebayCalls } from '../../src/ebay/calls';
import { cancellationCalls } from '../../src/ebay/calls/cancellation';
import { casemanagementCalls } from '../../src/ebay/calls/casemanagement';
import { inquiryCalls } from '../../src/ebay/calls/inquiry';
import { getOrder } from '../../src/ebay/calls/order';
import { returnCalls } from '../../src/ebay/calls/return';
import { decommissioned, failureFromReply, failureFromTransport, unexpectedReply } from '../../src/ebay/errors';
import { TransportFailure } from '../../src/ebay/transport';

const postOrderCalls = [...cancellationCalls, ...returnCalls, ...inquiryCalls, ...casemanagementCalls];

test('the Post-Order API has 38 calls: 7 for cancellations, 14 for returns, 10 for inquiries, 7 for cases', () => {
  const counts = [cancellationCalls, returnCalls, inquiryCalls, casemanagementCalls].map((group) => group.length);
  expect(counts).toEqual([7, 14, 10, 7]);
  expect(new Set(postOrderCalls.map((call) => call.id)).size).toBe(38);
});

test('every Post-Order call goes to the api host with the seller’s IAF token and is counted in its group', () => {
  for (const call of postOrderCalls) {
    expect(call).toMatchObject({ host: 'api', token: 'IAF' });
    expect(call.path.startsWith(`/post-order/v2/${call.family.replace('post-order.', '')}`)).toBe(true);
  }
});

test('nine calls are gone since March 2026, each with something to do instead', () => {
  const gone = Object.fromEntries(
    postOrderCalls.flatMap((call) => (call.goneSince === undefined ? [] : [[call.id, call.goneSince]])),
  );
  expect(gone).toEqual({
    confirmCancellationRefund: '2026-03-02',
    closeCase: '2026-03-02',
    issueCaseRefund: '2026-03-02',
    provideCaseShipmentInfo: '2026-03-02',
    provideCaseReturnAddress: '2026-03-02',
    createInquiry: '2026-03-16',
    closeInquiry: '2026-03-16',
    confirmInquiryRefund: '2026-03-16',
    provideInquiryRefundInfo: '2026-03-16',
  });
});

test('the calls that eBay wants signed are exactly those that move money or decide', () => {
  const signed = postOrderCalls.filter((call) => call.signed).map((call) => call.id);
  expect(signed.sort()).toEqual([
    'approveCancellation',
    'createCancellation',
    'issueCaseRefund',
    'issueInquiryRefund',
    'issueReturnRefund',
    'processReturnRequest',
  ]);
});

test('no call that changes something at the buyer or with money may be sent twice', () => {
  const repeatable = postOrderCalls.filter((call) => call.verb === 'POST' && call.repeatable).map((call) => call.id);
  expect(repeatable).toEqual(['checkCancellationEligibility', 'setReturnPreferences']);
});

test('what eBay answers to any call is said without the names that only programs know', () => {
  const texts = ['', '<html>', '{"errors":[{"errorId":1,"message":"No."}]}'];
  for (const call of ebayCalls) {
    expect(call.aim).toMatch(/^[a-z][a-z ]+$/);
    const said = [301, 401, 403, 404, 405, 410, 429, 500].flatMap((status) =>
      texts.map((text) => failureFromReply(call, { status, text, headers: {} }).message),
    );
    const lost = failureFromTransport(call, new TransportFailure('ECONNRESET', true)).message;
    for (const words of [...said, lost, decommissioned(call).message, unexpectedReply(call, 200, 'nothing').message]) {
      expect(words.replaceAll('eBay', '')).not.toMatch(/[a-z][A-Z]|post-order|sell\.|\b\d{3}\b/);
    }
  }
});

test('a call is found by eBay’s id, and two calls of one id or one address are refused', () => {
  expect(callById('getOrder')).toBe(getOrder);
  expect(callById('getNothing')).toBeUndefined();
  expect(() => distinct([...ebayCalls, getOrder])).toThrow('getOrder');
  expect(() => distinct([...ebayCalls, { ...getOrder, id: 'getOrderAgain' }])).toThrow('GET api /sell/fulfillment');
});

test('a record that contradicts itself is refused at definition', () => {
  const base = { ...getOrder, input: noInput, output: emptyReply };
  expect(() => defineCall({ ...base, goneSince: '2026-03-02' })).toThrow('what to do instead');
  expect(() => defineCall({ ...base, repeatable: false })).toThrow('always repeatable');
  expect(() => defineCall({ ...base, path: '/{a}/{a}' })).toThrow('named twice');
});
