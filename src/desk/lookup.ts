import type { CallFamily } from '../ebay/call';
import type { SendOptions } from '../ebay/client';
import type { BuyerRequest, RequestKind } from './buyer-request';
import type { DeskContext } from './operation';
import type { Pages } from './paging';

/** How requests of one kind are read, found by their order, and searched for. */
export interface RequestLookup {
  readonly kind: RequestKind;
  /** @throws AppError not_found or refused where this account has no such request. */
  read(context: DeskContext, id: string, options?: SendOptions): Promise<BuyerRequest>;
  /** @throws AppError */
  ofOrder(context: DeskContext, order: string): Promise<BuyerRequest[]>;
}

export interface SearchOptions extends SendOptions {
  /** Told after each page how many rows were read so far, and how many there are, where eBay says so. */
  readonly read?: ((rows: number, total: number | undefined) => Promise<void>) | undefined;
}

/** One search that a watcher repeats: requests opened in a range of time, whatever became of them. */
export interface RequestSearch {
  /** Names the source wherever its freshness is told; stored in rows. */
  readonly name: string;
  readonly kind: RequestKind;
  /** Whose daily calls it uses. */
  readonly family: CallFamily;
  /** Its part of the family's calls for rounds, 0 to 1. */
  readonly part: number;
  /** Rows on one page, which tells how many calls a search costs. */
  readonly pageSize: number;
  /** @throws AppError */
  search(context: DeskContext, range: { from: Date; to: Date }, options: SearchOptions): Promise<Pages<BuyerRequest>>;
  /** Whether this search is the one that shows the request. */
  covers(request: BuyerRequest): boolean;
  /** Reads what a search row leaves out, when a request is first seen. @throws AppError */
  enrich(context: DeskContext, row: BuyerRequest, options: SendOptions): Promise<BuyerRequest>;
}
