import { amount } from '../reading/containers';
import { count, flag, text } from '../reading/leaves';
import { object } from '../reading/object';
import type { ReadBy } from '../reading/reader';

export const PayoutRecoupInfo = object({
  amountToRecoup: amount,
  payoutId: text,
});
export type PayoutRecoupInfo = NonNullable<ReadBy<typeof PayoutRecoupInfo>>;

export const PaginationOutput = object({
  limit: count,
  offset: count,
  totalEntries: count,
  totalPages: count,
});
export type PaginationOutput = NonNullable<ReadBy<typeof PaginationOutput>>;

export const Address = object({
  addressLine1: text,
  addressLine2: text,
  addressType: text,
  city: text,
  country: text,
  county: text,
  isTransliterated: flag,
  nationalRegion: text,
  postalCode: text,
  script: text,
  stateOrProvince: text,
  transliteratedFromScript: text,
  worldRegion: text,
});
export type Address = NonNullable<ReadBy<typeof Address>>;

export const NamedAddress = object({
  address: Address,
  name: text,
});
export type NamedAddress = NonNullable<ReadBy<typeof NamedAddress>>;

export const ProvisionalRefund = object({
  refundProvided: flag,
  refundReversed: flag,
});
export type ProvisionalRefund = NonNullable<ReadBy<typeof ProvisionalRefund>>;
