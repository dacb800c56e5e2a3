import { dateTime, postOrderAmount } from '../amount';
import type { MoneyMovement } from '../world/money-movement';
import type { Order } from '../world/order';
import type { Return, ReturnEvent, ReturnFile } from '../world/return';
import { mustGet, type World } from '../world/world';
import { optionalBounds, type RefundBounds, refundBounds } from './estimate';
import { fileView } from './files';

const bounds = (currency: string, list: readonly RefundBounds[]): object[] =>
  list.map(({ refundFeeType, estimated, minimum, maximum, deductions }) => ({
    refundFeeType,
    estimatedAmount: postOrderAmount({ amount: estimated, currency }),
    minAmount: postOrderAmount({ amount: minimum, currency }),
    maxAmount: postOrderAmount({ amount: maximum, currency }),
    ...(deductions.length > 0 ? { purchasePriceDeductedPercentageList: deductions } : {}),
  }));

const refundInfo = (order: Order, request: Return, movement: MoneyMovement | undefined): object => ({
  estimatedRefundDetail: {
    itemizedRefundDetails: bounds(order.currency, refundBounds(order, request)),
    optionalRefundLineItems: bounds(order.currency, optionalBounds(order, request)),
  },
  ...(movement
    ? {
        actualRefundDetail: {
          actualRefund: {
            itemizedRefundDetail: request.refundItems.map(({ refundFeeType, amount }) => ({
              refundAmount: postOrderAmount({ amount, currency: order.currency }),
              refundFeeType,
            })),
            totalAmount: postOrderAmount(movement.requested),
          },
          refundInitiationType: movement.type === 'AUTO_REFUND' ? 'AUTO_REFUND' : 'SELLER_INITIATED',
          refundIssuedDate: dateTime(movement.requestedAt),
          refundStatus: movement.status,
        },
      }
    : {}),
  provisionalRefund: { refundProvided: false, refundReversed: false },
});

const moneyMovement = (movement: MoneyMovement): object => ({
  moneyMovementType: movement.type,
  requestedAmount: postOrderAmount(movement.requested),
  ...(movement.status === 'SUCCESS' ? { actualAmount: postOrderAmount(movement.requested) } : {}),
  creationDate: dateTime(movement.requestedAt),
  paymentProvider: 'UNKNOWN',
  status: movement.status,
});

const event = ({ author, activity, at, from, to, notes, attributes }: ReturnEvent): object => ({
  author,
  activity,
  creationDate: dateTime(at),
  fromState: from,
  toState: to,
  ...(notes ? { notes } : {}),
  ...(attributes
    ? {
        attributes: {
          ...(attributes.partialRefundAmount
            ? { partialRefundAmount: postOrderAmount(attributes.partialRefundAmount) }
            : {}),
          ...(attributes.keepOriginalItem === undefined ? {} : { keepOriginalItem: attributes.keepOriginalItem }),
          ...(attributes.RMA ? { RMA: attributes.RMA } : {}),
          ...(attributes.escalateReason ? { escalateReason: attributes.escalateReason } : {}),
          ...(attributes.movementId ? { moneyMovementRef: { idref: attributes.movementId } } : {}),
        },
      }
    : {}),
});

/** Open returns carry a closeInfo too: its presence does not mean closed. */
const closeInfo = (request: Return): object => ({
  returnCloseReason: request.closeReason ?? 'OTHER',
  buyerCloseReason: request.buyerCloseReason ?? 'UNKNOWN',
  ...(request.closedAt ? { returnCloseDate: dateTime(request.closedAt) } : {}),
});

const shipmentInfo = ({ shipment }: Return): object => {
  if (shipment === undefined) return {};
  const tracking = {
    active: true,
    carrierEnum: shipment.carrierEnum,
    carrierName: shipment.carrierName,
    carrierUsed: shipment.carrierEnum,
    trackingNumber: shipment.trackingNumber,
    deliveryStatus: shipment.deliveredAt ? 'DELIVERED' : shipment.shippedAt ? 'IN_TRANSIT' : 'CREATED',
    markAsReceived: shipment.markedReceived,
    shippedBy: 'BUYER',
    shippingMethod: shipment.labelId ? 'SHIPPING_LABEL' : 'SELF_MAIL',
    ...(shipment.labelId ? { labelId: shipment.labelId } : {}),
    ...(shipment.shippedAt ? { actualShipDate: dateTime(shipment.shippedAt) } : {}),
    ...(shipment.deliveredAt ? { actualDeliveryDate: dateTime(shipment.deliveredAt) } : {}),
  };
  return { returnShipmentInfo: { payee: 'SELLER', shipmentTracking: tracking, allShipmentTrackings: [tracking] } };
};

/** The second half of getReturn. */
export const returnDetail = (
  world: World,
  request: Return,
  sellerName: string,
  files: readonly ReturnFile[],
): object => {
  const order = mustGet(world.orders, request.orderId);
  const movement = request.movementId ? world.movements.get(request.movementId) : undefined;
  const { line } = request;
  return {
    buyerLoginName: order.buyer.username,
    sellerLoginName: sellerName,
    marketplaceId: order.marketplaceId,
    itemDetail: {
      itemId: line.itemId,
      transactionId: line.transactionId,
      itemTitle: line.title,
      itemPicUrl: line.pictureUrl,
      itemPrice: postOrderAmount({ amount: line.price, currency: order.currency }),
      returnQuantity: request.quantity,
      transactionDate: dateTime(order.createdAt),
      ...(request.relisted ? { relistStatus: 'SUCCESS' } : {}),
    },
    buyerAddress: { name: order.buyer.name, address: { city: 'Portland', country: 'US', postalCode: '97201' } },
    refundInfo: refundInfo(order, request, movement),
    ...(movement ? { moneyMovementInfo: [moneyMovement(movement)] } : {}),
    ...shipmentInfo(request),
    ...(request.RMANumber ? { RMANumber: request.RMANumber } : {}),
    ...(files.length > 0 ? { files: files.map(fileView(false)) } : {}),
    responseHistory: request.events.map(request.contentOnHold ? (each) => event(withoutNotes(each)) : event),
    closeInfo: closeInfo(request),
    returnContentOnHold: request.contentOnHold,
  };
};

const withoutNotes = ({ notes, ...rest }: ReturnEvent): ReturnEvent => rest;
