import type { Answer, Call } from '../http/handler';
import { invalid, notNow, onlySeller } from '../party';
import type { Return } from '../world/return';
import { mustGet } from '../world/world';
import { mustOffer } from './decide';
import { faultInRefund } from './estimate';
import { sellerOptions } from './options';
import { refundReturn } from './refund';
import { markReceived, provideLabel } from './shipping';

export const issueRefund = ({ ebay, user, body }: Call, request: Return): Answer => {
  onlySeller(user);
  const options = sellerOptions(request);
  const offered = options.includes('SELLER_ISSUE_REFUND') || options.includes('SELLER_RETRY_REFUND');
  const pays = !offered && ebay.manners.careless;
  if (!offered && !pays) throw notNow('A refund');
  const order = mustGet(ebay.world.orders, request.orderId);
  const detail = body.object('refundDetail');
  const items = detail.list('itemizedRefundDetail').map((item) => ({
    refundFeeType: item.text('refundFeeType'),
    amount: item.amount('refundAmount')?.amount ?? '0',
    currency: item.amount('refundAmount')?.currency,
  }));
  const amount = detail.amount('totalAmount');
  if (amount === undefined) throw invalid('refundDetail.totalAmount: is required');
  const foreign = items.find(({ currency }) => currency !== order.currency);
  const outOfBounds = pays ? undefined : faultInRefund(order, request, items, amount);
  const fault = foreign ? `the currency must be ${order.currency}` : outOfBounds;
  if (fault) throw invalid(`refundDetail: ${fault}`);
  request.relisted = body.flag('relistItem') ?? false;
  refundReturn(ebay, request, {
    author: 'SELLER',
    activity: options.includes('SELLER_RETRY_REFUND') ? 'SELLER_RETRY_REFUND' : 'SELLER_ISSUE_REFUND',
    comments: body.text('comments'),
    items: items.map(({ refundFeeType, amount: value }) => ({ refundFeeType, amount: value })),
    amount,
    type: 'SELLER_VOLUNTARY_REFUND',
  });
  return { body: { refundStatus: 'PENDING' } };
};

export const receive = ({ ebay, user, body }: Call, request: Return): Answer => {
  onlySeller(user);
  mustOffer(request, 'SELLER_MARK_AS_RECEIVED');
  markReceived(ebay, request, body.text('comments'));
  return {};
};

/** add_shipping_label: an uploaded file, or a carrier and its number, or none with the reason. */
export const addLabel = ({ ebay, user, body }: Call, request: Return): Answer => {
  onlySeller(user);
  mustOffer(request, 'SELLER_PROVIDE_LABEL');
  const action = body.text('labelAction');
  const fileId = body.text('fileId');
  const trackingNumber = body.text('trackingNumber');
  if (action === 'NO_LABEL' && !body.has('noLabelReason')) throw invalid('noLabelReason: is required with NO_LABEL');
  if (action === 'UPLOAD_LABEL' && !fileId && !body.has('labelId') && !trackingNumber) {
    throw invalid('fileId: is required with UPLOAD_LABEL, or a carrier and a trackingNumber');
  }
  if (trackingNumber && !body.has('carrierEnum') && !body.has('carrierName')) {
    throw invalid('carrierEnum: is required with trackingNumber');
  }
  const file = ebay.world.files.get(fileId);
  if (fileId && (file?.returnId !== request.returnId || file.filePurpose !== 'LABEL_RELATED')) {
    throw invalid('fileId: no label with this id was uploaded');
  }
  const labelId = body.text('labelId') || ebay.ids.request();
  provideLabel(
    ebay,
    request,
    {
      carrierEnum: body.text('carrierEnum') || 'OTHER',
      carrierName: body.text('carrierName'),
      trackingNumber,
      labelId: action === 'NO_LABEL' ? undefined : labelId,
    },
    body.text('comments'),
  );
  return {
    body: {
      labelData: 'Camera Corner, 1 Example Street, San Jose, CA 95125, United States',
      labelId,
      labelURL: `https://return.ebay.com/ws/eBayISAPI.dll?ResolveReturn&eventName=returnLabel&returnId=${request.returnId}`,
      trackingNumber,
    },
  };
};
