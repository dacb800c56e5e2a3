import { oneOf } from '../reading/leaves';

export const LabelActionEnum = oneOf('LabelActionEnum', [
  'AU_LABEL',
  'EBAY_LABEL',
  'MARK_AS_SENT',
  'NO_LABEL',
  'PURCHASE_LABEL',
  'UNKNOWN',
  'UPLOAD_LABEL',
]);

export const NoSellerUploadLabelReasonEnum = oneOf('NoSellerUploadLabelReasonEnum', [
  'ITEM_TOO_LARGE',
  'OTHER',
  'REIMBURSE',
  'RETURN_TO_INTL_LOCATION',
  'RETURN_TO_STORE',
  'WORK_WITH_BUYER',
]);

export const ShippingCarrierEnum = oneOf('ShippingCarrierEnum', [
  'AUSTRALIA_POST',
  'BARTOLINI',
  'CANADA_POST',
  'COLISSIMO',
  'COLLECT_PLUS',
  'CORREOS',
  'DEUTSCHE_POST',
  'DHL',
  'FEDEX',
  'HERMES',
  'LA_POSTE',
  'MONDIAL_RELAY',
  'MRW',
  'NEXIVE',
  'OTHER',
  'PARCEL_FORCE',
  'POSTE',
  'ROYAL_MAIL',
  'SEUR',
  'UNKNOWN',
  'UPS',
  'USPS',
]);

export const ShippingMethodEnum = oneOf('ShippingMethodEnum', ['SELF_MAIL', 'SHIPPING_LABEL', 'UNKNOWN']);

export const TrackingStatusEnum = oneOf('TrackingStatusEnum', [
  'CANCELLED',
  'CREATED',
  'DELIVERED',
  'IN_TRANSIT',
  'UNKNOWN',
]);
