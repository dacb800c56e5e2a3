import { expect, test } from '@jest/globals';
import type { DeskContext } from '../../src/desk/operation';
import { check } from '../../src/desk/returns/check';
import { refund } from '../../src/desk/returns/refund';
import { show } from '../../src/desk/returns/show';
import { ReturnId } from '../../src/ids';
import { refundReturnForm } from '../../src/slack/modals/refund-return';
import { clientOf } from '../ebay/client-of';
import type { SimAdapter } from '../sim/ebay/http/adapter';
import { cleared, type DeskStory, deskStory, MAIN, stopped } from './desk-story';

const dollars = (value: number) => ({ value, currency: 'USD' });
const GREEN = { estimatedAmount: dollars(5), minAmount: dollars(5), maxAmount: dollars(5) };

/** The same desk, where eBay lists one more part of every refund: among those that are due, or that may be left out. */
const withPart = (
  { ebay, context }: DeskStory,
  part: object,
  list: 'itemizedRefundDetails' | 'optionalRefundLineItems' = 'itemizedRefundDetails',
): DeskContext => {
  const adapter: SimAdapter = async (config) => {
    const answer = await ebay.adapter(config);
    if (config.method !== 'get' || !/\/return\/\d+/.test(config.url ?? '')) return answer;
    const body = JSON.parse(String(answer.data));
    body.detail.refundInfo.estimatedRefundDetail[list].push(part);
    return { ...answer, data: JSON.stringify(body) };
  };
  return { ...context, ebay: clientOf(ebay, { adapter }).account(MAIN) };
};

const opened = (story: DeskStory) => {
  const { orderId } = story.ebay.sells();
  return { account: MAIN, id: ReturnId.parse(story.ebay.buyer.opensReturn({ orderId })) };
};

test.each([
  ['of a kind that eBay added since', { refundFeeType: 'GREEN_DELIVERY_FEE', ...GREEN }, 'GREEN_DELIVERY_FEE'],
  [
    'whose amount cannot be read',
    { refundFeeType: 'ORIGINAL_SHIPPING', estimatedAmount: { value: 5 } },
    'ORIGINAL_SHIPPING',
  ],
  ['without a name', GREEN, 'without a name'],
])(
  'a refund with a part %s is not made short: it is left to the eBay website, and the card says so',
  async (_, part, name) => {
    const story = await deskStory();
    const input = opened(story);
    const context = withPart(story, part);
    expect(stopped(await refund.precheck(context, input))).toMatchObject({
      reason: 'eBay does not say what the refund is made of.',
      hint: 'Refund on the eBay website.',
    });
    expect((await show.run(context, input)).odd).toContain(`Refund part ${name} cannot be read here`);
    expect(refundReturnForm(await check.run(context, input))).toMatchObject({ fields: [] });
  },
);

test('a part of an unknown kind that may be left out is left out', async () => {
  const story = await deskStory();
  const input = opened(story);
  const context = withPart(story, { refundFeeType: 'GREEN_DELIVERY_FEE', ...GREEN }, 'optionalRefundLineItems');
  expect(cleared(await refund.precheck(context, input)).money).toEqual({ amount: '39.9', currency: 'USD' });
});
