import type { BuyerRequest } from '../desk/buyer-request';
import type { Actor, Decision, Origin } from '../desk/decision';
import type { Difference, Facts } from '../desk/facts';
import type { Answer, Reading } from '../desk/operation';
import type { DecisionId } from '../ids';

export type { Actor, Origin };

/** An operation asked for, before anybody has looked whether it may be done. */
export interface Ask {
  readonly operation: string;
  /** Plain data; parsed by the operation's schema. */
  readonly input: unknown;
  readonly actor: Actor;
  readonly origin: Origin;
  /** The hash of the facts that the person saw; absent when they typed a command without seeing a card. */
  readonly factsHash?: string;
  /** Why, in the person's words, for colleagues and the audit; never sent to the buyer. */
  readonly note?: string;
  /** The reason for doing it without the sign-off it needs: only for those whom the desk file lets break the glass. */
  readonly breakGlass?: string;
}

/** What became of an ask. */
export type Outcome =
  | {
      readonly kind: 'done';
      readonly decision: DecisionId;
      readonly answer: Answer;
      readonly readings: readonly Reading[];
      readonly request?: BuyerRequest;
    }
  | {
      readonly kind: 'waiting';
      readonly decision: DecisionId;
      readonly for: 'sign_off' | 'undo';
      readonly until?: string;
    }
  | { readonly kind: 'denied'; readonly reason: string; readonly hint: string }
  | {
      readonly kind: 'refused';
      readonly decision?: DecisionId;
      readonly reason: string;
      readonly hint: string;
      /** How the request differs from what the person saw, where it does. */
      readonly differences?: readonly Difference[];
      readonly request?: BuyerRequest;
    }
  /** The object is not what the person saw: nothing was done, ask again. */
  | {
      readonly kind: 'changed';
      readonly decision: DecisionId;
      readonly differences: readonly Difference[];
      readonly facts: Facts;
      readonly request?: BuyerRequest;
    }
  /** Sent, answer lost, and reading back has not proved it yet. `parked` waits for a person to say what happened. */
  | {
      readonly kind: 'in_doubt';
      readonly decision: DecisionId;
      readonly parked: boolean;
      /** Whether nobody can act on the order meanwhile; a text to the buyer is in nobody's way. */
      readonly blocks: boolean;
      readonly readings: readonly Reading[];
      readonly reason: string;
    }
  /** Ended by a person or the clock without anything being sent; `not_done` where a person said that it did not happen. */
  | {
      readonly kind: 'ended';
      readonly decision: DecisionId;
      readonly how: Extract<Decision['state'], 'sent_back' | 'undone' | 'expired' | 'not_done'>;
      readonly reason: string;
    }
  /** Somebody or something else is at it right now: its card will follow. */
  | { readonly kind: 'busy'; readonly decision: DecisionId };
