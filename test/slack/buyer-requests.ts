import { BuyerRequest } from '../../src/desk/buyer-request';

/** A buyer's request to cancel, as the desk reads it. */
export const cancellationRequest = (change: Partial<BuyerRequest> = {}): BuyerRequest => ({
  ...BuyerRequest.parse({
    account: 'main',
    kind: 'cancellation',
    id: '5001234567',
    order: { key: '12-34567-89012', shown: '12-34567-89012' },
    buyer: 'anna_b',
    items: [{ title: 'Blue mug', itemId: '110012345678', transactionId: '28001234567890', quantity: 2 }],
    amount: { amount: '39.90', currency: 'USD' },
    reason: { code: 'ORDER_MISTAKE', words: 'Ordered by mistake' },
    state: { code: 'APPROVAL_PENDING', words: 'Waiting for your answer' },
    status: { code: 'CANCEL_REQUESTED', words: 'Requested by the buyer' },
    openedBy: 'buyer',
    openedAt: '2026-11-22T09:00:00.000Z',
    open: true,
    respondBy: '2026-11-22T15:00:00.000Z',
    options: ['cancellation.approve', 'cancellation.decline'],
    websiteOptions: [],
    details: [{ name: 'Payment', words: 'Paid' }],
    odd: [],
  }),
  ...change,
});

/** Everything as long, as many and as hostile as it can come. */
export const monstrousRequest = (): BuyerRequest => {
  const long = '<!channel> & *bold* `code` https://evil.example/'.repeat(200);
  return cancellationRequest({
    buyer: long,
    items: Array.from({ length: 60 }, () => ({ title: long, imageUrl: 'javascript:alert(1)' })),
    reason: { code: 'NEW', words: long },
    comment: long,
    state: { code: 'X', words: long },
    details: Array.from({ length: 90 }, (_, index) => ({ name: `${index} ${long}`, words: long })),
    websiteOptions: Array.from({ length: 9 }, () => ({ words: long, url: 'https://www.ebay.com/' })),
    odd: Array.from({ length: 40 }, () => long),
  });
};

/** A request of which eBay said next to nothing. */
export const barrenRequest = (): BuyerRequest =>
  BuyerRequest.parse({
    account: 'main',
    kind: 'cancellation',
    id: '1',
    order: {},
    items: [],
    state: { code: 'OTHER', words: '' },
    openedBy: 'unknown',
    open: true,
    options: [],
    websiteOptions: [],
    details: [],
    odd: [],
  });
