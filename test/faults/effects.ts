import type { Decision } from '../../src/desk/decision';

/** One thing that really happened, named by what it did. */
export interface Effect {
  readonly of: string;
}

/** What really happened and moved, as the other side has counted it. */
export interface Money {
  readonly effects: readonly Effect[];
  /** The effect that this decision would have. */
  effectOf(decision: Decision): string;
  /** What each order cost, and all that went back to its buyer, whoever sent it. */
  readonly orders: readonly { readonly paid: number; readonly refunded: number }[];
}
