import { ReturnUserRoleEnum } from '../enums/return';
import { ShippingCarrierEnum, ShippingMethodEnum, TrackingStatusEnum } from '../enums/return-shipment';
import { amount, date } from '../reading/containers';
import { flag, text } from '../reading/leaves';
import { list } from '../reading/list';
import { object } from '../reading/object';
import type { ReadBy } from '../reading/reader';
import { NamedAddress } from './shared';

export const ShipmentTrackingType = object({
  active: flag,
  actualDeliveryDate: date,
  actualShipDate: date,
  carrierEnum: ShippingCarrierEnum,
  carrierId: text,
  carrierName: text,
  carrierUsed: text,
  deliveryDate: date,
  deliveryStatus: TrackingStatusEnum,
  destinationAddress: NamedAddress,
  errorCode: text,
  labelAvailableUntilDate: text,
  labelDate: date,
  labelId: text,
  labelPrintExpired: flag,
  labelVoidExpired: flag,
  markAsReceived: flag,
  maxDeliveryEstimate: date,
  minDeliveryEstimate: date,
  originAddress: NamedAddress,
  shipDate: date,
  shipmentId: text,
  shippedBy: ReturnUserRoleEnum,
  shippingMethod: ShippingMethodEnum,
  trackingNumber: text,
});
export type ShipmentTrackingType = NonNullable<ReadBy<typeof ShipmentTrackingType>>;

export const ShippingLabelCost = object({
  itemizedReturnShippingCost: list(
    object({
      amount: amount,
      returnShippingCostType: text,
    }),
  ),
  totalAmount: amount,
});
export type ShippingLabelCost = NonNullable<ReadBy<typeof ShippingLabelCost>>;

export const ShipmentInfo = object({
  allShipmentTrackings: list(ShipmentTrackingType),
  payee: text,
  shipByDate: date,
  shipmentTracking: ShipmentTrackingType,
  shippingLabelCost: ShippingLabelCost,
});
export type ShipmentInfo = NonNullable<ReadBy<typeof ShipmentInfo>>;

export const ScanDetailType = object({
  eventCity: text,
  eventCode: text,
  eventDesc: text,
  eventPostalCode: text,
  eventStateOrProvince: text,
  eventStatus: text,
  eventTime: date,
});
export type ScanDetailType = NonNullable<ReadBy<typeof ScanDetailType>>;
