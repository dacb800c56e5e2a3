import { expect, test } from '@jest/globals';
import {
  approveCancellation,
  checkCancellationEligibility,
  confirmCancellationRefund,
  createCancellation,
  getCancellation,
  searchCancellations,
} from '../../src/ebay/calls/cancellation';
import { getCase, searchCases } from '../../src/ebay/calls/casemanagement';
import { getInquiry, searchInquiries, sendInquiryMessage } from '../../src/ebay/calls/inquiry';
import { getOrder, getOrders } from '../../src/ebay/calls/order';
import {
  getReturn,
  getReturnFiles,
  getReturnPreferences,
  markReturnReceived,
  processReturnRequest,
  searchReturns,
  uploadReturnFile,
} from '../../src/ebay/calls/return';
import { CancelId, CaseId, InquiryId, ReturnId } from '../../src/ids';
import type { FaultKind } from '../sim/ebay/faults';
import { failureOf } from './failure-of';
import { simulatedEbay } from './simulated-ebay';

const cancellationStory = () => {
  const story = simulatedEbay();
  const order = story.ebay.sells();
  const cancelId = CancelId.parse(story.ebay.buyer.requestsCancellation({ orderId: order.orderId }));
  const effects = () => story.ebay.effects.of(order.orderId);
  return { ...story, order, cancelId, effects, path: { cancelId } };
};

test('a cancellation is found, read, approved and seen refunded, and only eBay’s own misspellings are odd on the way', async () => {
  const { account, clock, order, path, effects, odd } = cancellationStory();
  const found = await account.send(searchCancellations, { query: { role: 'BUYER', sort: '-CANCEL_REQUEST_DATE' } });
  expect(found.cancellations?.map((one) => one.cancelId)).toEqual([path.cancelId]);

  await account.send(approveCancellation, { path });
  await clock.advance(3_600_000);

  const { cancelDetail } = await account.send(getCancellation, { path });
  expect(cancelDetail).toMatchObject({ cancelState: 'CLOSED', cancelCloseReason: 'FULL_REFUNDED' });
  const sold = await account.send(getOrder, { path: { orderId: order.orderId } });
  expect(sold.paymentSummary?.refunds[0]?.amount).toEqual({ amount: '39.9', currency: 'USD' });
  expect(effects().refunds).toBe(1);
  expect(odd).toEqual([
    'getCancellation cancelDetail.activityHistories[].cancelStateFrom: spelt otherwise: read as stateFrom',
    'getCancellation cancelDetail.activityHistories[].cancelStatetateTo: spelt otherwise: read as stateTo',
  ]);
});

test('an order is checked and cancelled by its seller', async () => {
  const { account, ebay } = simulatedEbay();
  const { orderId } = ebay.sells();
  const checked = await account.send(checkCancellationEligibility, { body: { legacyOrderId: orderId } });
  expect(checked.eligible).toBe(true);
  const { cancelId } = await account.send(createCancellation, {
    body: { legacyOrderId: orderId, cancelReason: 'BUYER_ASKED_CANCEL' },
  });
  expect(cancelId).toBeDefined();
});

test('returns, inquiries, cases and orders come back typed, with nothing odd but a misspelt key', async () => {
  const { account, ebay, odd } = simulatedEbay();
  const order = ebay.sells({ shippingCost: '4.25', tax: '3.10' });
  const missing = ebay.sells();
  const path = {
    returnId: ReturnId.parse(ebay.buyer.opensReturn({ orderId: order.orderId, reason: 'DEFECTIVE_ITEM' })),
  };
  const inquiry = { inquiryId: InquiryId.parse(ebay.buyer.opensInquiry({ orderId: missing.orderId })) };

  const listed = await account.send(searchReturns, { query: { return_state: ['ALL_OPEN'], role: 'BUYER' } });
  expect(listed.members?.map((one) => one.returnId)).toEqual([path.returnId]);
  await account.send(processReturnRequest, { path, body: { decision: 'APPROVE' } });
  const { fileId } = await account.send(uploadReturnFile, {
    path,
    body: {
      data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
      fileName: 'photo.png',
      filePurpose: 'ITEM_RELATED',
    },
  });
  const { files } = await account.send(getReturnFiles, { path });
  expect(files.map((file) => file.fileId)).toContain(fileId);
  ebay.buyer.shipsReturn(path.returnId);
  await account.send(markReturnReceived, { path, body: {} });
  const { summary, detail } = await account.send(getReturn, { path });
  expect(summary?.returnId).toBe(path.returnId);
  expect(detail?.refundInfo?.estimatedRefundDetail?.itemizedRefundDetails[0]?.estimatedAmount).toEqual({
    amount: '39.9',
    currency: 'USD',
  });
  expect((await account.send(getReturnPreferences, {})).rmaRequired).toBe(false);

  expect((await account.send(searchInquiries, { query: {} })).members?.[0]?.inquiryId).toBe(inquiry.inquiryId);
  await account.send(sendInquiryMessage, { path: inquiry, body: { message: { content: 'It is on its way.' } } });
  expect((await account.send(getInquiry, { path: inquiry })).claimAmount?.currency).toBe('USD');
  const caseId = CaseId.parse(ebay.buyer.escalatesInquiry(inquiry.inquiryId));
  expect((await account.send(searchCases, { query: {} })).members?.[0]?.caseId).toBe(caseId);
  expect((await account.send(getCase, { path: { caseId } })).caseType).toBe('ITEM_NOT_RECEIVED');
  expect((await account.send(getOrders, { query: { limit: 50 } })).orders).toHaveLength(2);
  expect(odd).toEqual([
    'searchReturns members[].returnPolicy.rmarequired: spelt otherwise: read as rmaRequired',
    'getReturn summary.returnPolicy.rmarequired: spelt otherwise: read as rmaRequired',
  ]);
});

test.each<[FaultKind, string, number]>([
  ['500-before', 'outcome_unknown', 0],
  ['500-after', 'outcome_unknown', 1],
  ['cut-before', 'outcome_unknown', 0],
  ['cut-after', 'outcome_unknown', 1],
  ['html', 'outcome_unknown', 0],
  ['html-after', 'outcome_unknown', 1],
  ['429', 'budget_spent', 0],
  ['text-405', 'refused', 0],
])('an approval that meets %s ends as %s and is never sent again', async (kind, code, approvals) => {
  const { account, ebay, path, effects } = cancellationStory();
  ebay.faults.next({ call: 'approveCancellation', kind });
  expect((await failureOf(account.send(approveCancellation, { path }))).code).toBe(code);
  expect(effects().approvals).toBe(approvals);
  expect(ebay.requests.filter((request) => request.call === 'approveCancellation')).toHaveLength(1);
});

test.each<FaultKind>(['hang', 'hang-after'])(
  'an approval that meets %s is in doubt after its deadline',
  async (kind) => {
    const { account, clock, ebay, path } = cancellationStory();
    ebay.faults.next({ call: 'approveCancellation', kind });
    const failed = failureOf(account.send(approveCancellation, { path }));
    while (ebay.unanswered().length === 0) await clock.advance(0);
    await clock.advance(30_000);
    expect((await failed).code).toBe('outcome_unknown');
    expect(ebay.unanswered()).toEqual([]);
  },
);

test.each<FaultKind>(['500-before', 'cut-before', '429'])(
  'a read that meets %s twice still comes back',
  async (kind) => {
    const { account, clock, ebay, path } = cancellationStory();
    ebay.faults.next({ call: 'getCancellation', kind, times: 2, retryAfter: 3 });
    const read = account.send(getCancellation, { path });
    let done = false;
    const watched = read.finally(() => {
      done = true;
    });
    while (!done) await clock.advance(500);
    expect((await watched).cancelDetail?.cancelId).toBe(path.cancelId);
  },
);

test('tokens that end, early or in time, are renewed without anybody noticing', async () => {
  const { account, clock, ebay, path } = cancellationStory();
  await account.send(getCancellation, { path });
  ebay.tokens.expireAll();
  await account.send(getCancellation, { path });
  await clock.advance(3 * 3_600_000);
  await account.send(approveCancellation, { path });
  expect(ebay.requests.filter((request) => request.status === 401)).toHaveLength(1);
});

test('a seller who took the consent back must give it again', async () => {
  const { account, ebay, path } = cancellationStory();
  ebay.tokens.revoke('main');
  expect((await failureOf(account.send(getCancellation, { path }))).code).toBe('consent_needed');
});

test('a call that eBay switched off is served before its day and not sent after it', async () => {
  const before = simulatedEbay({ start: new Date('2026-02-27T12:00:00Z'), user: 'buyer' });
  const input = { path: { cancelId: CancelId.parse('999') }, body: {} };
  expect((await failureOf(before.account.send(confirmCancellationRefund, input))).code).toBe('not_found');
  expect(before.ebay.requests.at(-1)?.call).toBe('confirmCancellationRefund');

  const after = simulatedEbay({ user: 'buyer' });
  expect((await failureOf(after.account.send(confirmCancellationRefund, input))).code).toBe('decommissioned');
  expect(after.ebay.requests).toEqual([]);
});
