import type { BuyerRequest } from '../desk/buyer-request';
import type { Difference, Facts } from '../desk/facts';
import type { Answer, Reading } from '../desk/operation';
import type { DecisionId, PersonId } from '../ids';

/** Who asks. `teamId` and flags come from Slack's payload and cached profile, never from the person's text. */
export interface Actor {
  readonly person: PersonId;
}

/** Where it was asked, so that results find their way back: a channel, the request's thread, or a private answer. */
export interface Origin {
  readonly channel?: string;
  readonly thread?: string;
  readonly surface: 'command' | 'button' | 'modal' | 'shortcut' | 'bulk' | 'home';
}

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
      readonly readings: readonly Reading[];
      readonly reason: string;
    };
