import { LineItemFulfillmentStatusEnum } from '../enums/fulfillment';
import { amount, instant } from '../reading/containers';
import { anything, count, flag, text } from '../reading/leaves';
import { list } from '../reading/list';
import { object } from '../reading/object';
import { type ReadBy, required } from '../reading/reader';

export const LineItemRefund = object({ amount, refundDate: instant, refundId: text, refundReferenceId: text });

export const LineItem = object({
  appliedPromotions: list(anything),
  compatibilityProperties: list(anything),
  deliveryCost: object({
    discountAmount: amount,
    handlingCost: amount,
    importCharges: amount,
    shippingCost: amount,
    shippingIntermediationFee: amount,
  }),
  discountedLineItemCost: amount,
  ebayCollectAndRemitTaxes: list(anything),
  ebayCollectedCharges: anything,
  giftDetails: anything,
  itemLocation: object({ countryCode: text, location: text, postalCode: text }),
  legacyItemId: text,
  legacyVariationId: text,
  lineItemCost: amount,
  lineItemFulfillmentInstructions: object({
    destinationTimeZone: text,
    guaranteedDelivery: flag,
    maxEstimatedDeliveryDate: instant,
    minEstimatedDeliveryDate: instant,
    shipByDate: instant,
    sourceTimeZone: text,
  }),
  lineItemFulfillmentStatus: LineItemFulfillmentStatusEnum,
  lineItemId: required(text),
  linkedOrderLineItems: list(anything),
  listingMarketplaceId: text,
  properties: anything,
  purchaseMarketplaceId: text,
  quantity: count,
  refunds: list(LineItemRefund),
  sku: text,
  soldFormat: text,
  taxes: list(anything),
  title: text,
  total: amount,
  variationAspects: list(object({ name: text, value: text })),
});
export type LineItem = NonNullable<ReadBy<typeof LineItem>>;
