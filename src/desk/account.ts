import type { AccountId } from '../ids';

/** One seller account of the desk. */
export interface Account {
  readonly id: AccountId;
  /** What people call it on cards, for example "Northwind DE". */
  readonly name: string;
  /** eBay's MarketplaceIdEnum, for example EBAY_US. */
  readonly marketplace: string;
  /** IANA zone of the team that answers, for working hours and plain dates. */
  readonly timeZone: string;
}
