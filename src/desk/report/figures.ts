import type { AccountId, PersonId } from '../../ids';
import type { Money } from '../../money';

/** What a report counts; the port is implemented under src/store. Instants are ISO 8601 texts. */

/** From the first instant up to, not including, the second. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** One request, without anything personal of the buyer's. */
export interface RequestFigures {
  readonly account: AccountId;
  readonly kind: string;
  readonly id: string;
  readonly openedAt: string;
  /** While it waits for the seller. */
  readonly dueAt?: string;
  /** The deadline that passed without a decision or refund from here. */
  readonly missedAt?: string;
  /** The first thing that was done about it from the desk. */
  readonly answeredAt?: string;
  readonly closedAt?: string;
  readonly outcome?: string;
  readonly reason?: string;
  readonly item?: string;
  readonly title?: string;
}

/** One thing that was done from the desk. */
export interface ActFigures {
  readonly account: AccountId;
  readonly kind: string;
  readonly requestKey?: string;
  readonly operation: string;
  readonly effect: string;
  readonly person: PersonId;
  readonly money?: Money;
  readonly reason?: string;
  readonly item?: string;
  readonly title?: string;
  readonly askedAt: string;
  readonly doneAt: string;
  /** How the request has ended, in our words. */
  readonly outcome?: string;
  /** Until when the seller could answer. */
  readonly dueAt?: string;
}

export interface Figures {
  /** What came in: without what the seller opened. */
  opened(span: Span): Promise<RequestFigures[]>;
  closed(span: Span): Promise<RequestFigures[]>;
  /** Those whose time ran out in the span without a decision or refund from here; a message is none. */
  missed(span: Span): Promise<RequestFigures[]>;
  done(span: Span): Promise<ActFigures[]>;
}
