import type { Words } from './named';

/** eBay's ShippingCarrierEnum. */
export const carrierWords: Words = {
  AUSTRALIA_POST: 'Australia Post',
  BARTOLINI: 'BRT Bartolini',
  CANADA_POST: 'Canada Post',
  COLISSIMO: 'Colissimo',
  COLLECT_PLUS: 'Collect+',
  CORREOS: 'Correos',
  DEUTSCHE_POST: 'Deutsche Post',
  DHL: 'DHL',
  FEDEX: 'FedEx',
  HERMES: 'Hermes',
  LA_POSTE: 'La Poste',
  MONDIAL_RELAY: 'Mondial Relay',
  MRW: 'MRW',
  NEXIVE: 'Nexive',
  OTHER: 'Another carrier',
  PARCEL_FORCE: 'Parcelforce',
  POSTE: 'Poste',
  ROYAL_MAIL: 'Royal Mail',
  SEUR: 'SEUR',
  UNKNOWN: 'Unknown',
  UPS: 'UPS',
  USPS: 'USPS',
};
