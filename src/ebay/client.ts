/** Placeholder seam until the client lands: one account's way to eBay. */
export interface EbayAccount {
  readonly send: (...input: never[]) => Promise<unknown>;
}
