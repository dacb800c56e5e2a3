import {
  CancelRequestStateEnum,
  CancelStateEnum,
  OrderFulfillmentStatus,
  OrderPaymentStatusEnum,
  RefundStatusEnum,
} from '../enums/fulfillment';
import { amount, instant } from '../reading/containers';
import { anything, flag, text } from '../reading/leaves';
import { list } from '../reading/list';
import { object } from '../reading/object';
import { type ReadBy, required } from '../reading/reader';
import { LineItem } from './fulfillment-line-item';

const address = object({
  addressLine1: text,
  addressLine2: text,
  city: text,
  countryCode: text,
  county: text,
  postalCode: text,
  stateOrProvince: text,
});

/** Name, address, phone and e-mail of a person. */
export const ExtendedContact = object({
  companyName: text,
  contactAddress: address,
  email: text,
  fullName: text,
  primaryPhone: object({ phoneNumber: text }),
});

export const CancelRequest = object({
  cancelCompletedDate: instant,
  cancelInitiator: text,
  cancelReason: text,
  cancelRequestId: text,
  cancelRequestState: CancelRequestStateEnum,
  cancelRequestedDate: instant,
});

export const OrderRefund = object({
  amount,
  refundDate: instant,
  refundId: text,
  refundReferenceId: text,
  refundStatus: RefundStatusEnum,
});
export type OrderRefund = NonNullable<ReadBy<typeof OrderRefund>>;

export const Payment = object({
  amount,
  paymentDate: instant,
  paymentHolds: list(anything),
  paymentMethod: text,
  paymentReferenceId: text,
  paymentStatus: text,
});

const shippingStep = object({
  shipTo: ExtendedContact,
  shipToReferenceId: text,
  shippingCarrierCode: text,
  shippingServiceCode: text,
});

export const Order = object({
  buyer: object({
    buyerRegistrationAddress: ExtendedContact,
    taxAddress: address,
    taxIdentifier: anything,
    username: text,
  }),
  buyerCheckoutNotes: text,
  cancelStatus: object({
    cancelRequests: list(CancelRequest),
    cancelState: CancelStateEnum,
    cancelledDate: instant,
  }),
  creationDate: instant,
  ebayCollectAndRemitTax: flag,
  fulfillmentHrefs: list(text),
  fulfillmentStartInstructions: list(
    object({
      appointment: anything,
      destinationTimeZone: text,
      ebaySupportedFulfillment: flag,
      finalDestinationAddress: address,
      fulfillmentInstructionsType: text,
      maxEstimatedDeliveryDate: instant,
      minEstimatedDeliveryDate: instant,
      pickupStep: anything,
      shippingStep,
    }),
  ),
  lastModifiedDate: instant,
  legacyOrderId: text,
  lineItems: list(LineItem),
  orderFulfillmentStatus: OrderFulfillmentStatus,
  orderId: required(text),
  orderPaymentStatus: OrderPaymentStatusEnum,
  paymentSummary: object({
    payments: list(Payment),
    refunds: list(OrderRefund),
    totalDueSeller: amount,
  }),
  pricingSummary: object({
    adjustment: amount,
    deliveryCost: amount,
    deliveryDiscount: amount,
    fee: amount,
    priceDiscount: amount,
    priceDiscountSubtotal: amount,
    priceSubtotal: amount,
    tax: amount,
    total: amount,
  }),
  program: anything,
  salesRecordReference: text,
  sellerId: text,
  totalFeeBasisAmount: amount,
  totalMarketplaceFee: amount,
});
export type Order = NonNullable<ReadBy<typeof Order>>;
