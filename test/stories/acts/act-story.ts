import type { OperationName } from '../../../src/desk/operations';
import type { OrderEffects } from '../../sim/ebay/effects';
import type { EbaySimulator } from '../../sim/ebay/simulator';
import type { Ground } from '../grounds';
import type { RefusalShape } from '../refusals';

/** A change at eBay, made by the buyer, by eBay, or by the seller on the website. */
type Happens = (ebay: EbaySimulator, ground: Ground) => void;

/** One operation that acts, and its four stories: happy, refused by eBay, not allowed now, changed since shown. */
export interface ActStory {
  readonly operation: OperationName;
  /** eBay's call that changes something. */
  readonly call: string;
  readonly command: string;
  /** Its button on the request's card, or on the answer to the command in `buttonOn`. */
  readonly button: string;
  readonly buttonOn?: string;
  /** What is filled in, by label; absent where there is no form. */
  readonly answers?: Readonly<Record<string, unknown>>;
  /** The file that is put into the field with this label. */
  readonly file?: string;
  /** True where the form is shown once more before it is sent. */
  readonly isShownOnceMore?: boolean;
  /** Puts eBay into a state in which it can be done. */
  readonly scene: (ebay: EbaySimulator) => Ground;
  readonly done: {
    /** How the effects of the order differ afterwards. */
    readonly effects: Partial<OrderEffects>;
    /** What the receipt says of eBay's answer. */
    readonly words: string;
    /** What the card of the request says afterwards; absent for what has no card. */
    readonly card?: string | RegExp;
    /** What eBay keeps of it. */
    readonly kept?: (ebay: EbaySimulator, ground: Ground) => unknown;
  };
  readonly refusedBy: RefusalShape;
  readonly notNow?: {
    /** After this eBay does not offer it any more, or never did. */
    readonly since: Happens;
    readonly why: string;
    /** What the person may do instead. */
    readonly instead: string;
  };
  readonly changed?: {
    /** Happens after the person saw the card or the form, before they send it. */
    readonly since: Happens;
    /** True where eBay no longer offers it after that. */
    readonly isGone?: boolean;
    /** How the difference reads. */
    readonly shown: readonly string[];
  };
}
