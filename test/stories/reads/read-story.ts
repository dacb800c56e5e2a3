import type { OperationName } from '../../../src/desk/operations';
import type { EbaySimulator } from '../../sim/ebay/simulator';
import type { Ground } from '../grounds';
import type { RefusalShape } from '../refusals';

/** One operation that reads, and its stories: happy, refused by eBay, and asked about what eBay does not know. */
export interface ReadStory {
  readonly operation: OperationName;
  /** eBay's call whose answer is shown. */
  readonly call: string;
  /** What a person types; the id follows it. */
  readonly command: string;
  readonly scene: (ebay: EbaySimulator) => Ground;
  /** What the person reads. */
  readonly shows: readonly string[];
  readonly refusedBy: RefusalShape;
  /** What is told instead where eBay's refusal leaves a part of the answer standing. */
  readonly refusedAs?: string;
  readonly unknown?: {
    readonly id: string;
    readonly says: string;
  };
}
