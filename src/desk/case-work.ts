import type { PersonId } from '../ids';
import type { RequestRef } from './buyer-request';

/** What the team does with a request among themselves; the ports are implemented under src/store. Instants are ISO 8601 texts. */

/** Somebody has taken a request upon themselves. */
export interface Claim {
  readonly person: PersonId;
  readonly at: string;
}

/** Nobody is reminded of the request before `until`. */
export interface Snooze {
  readonly person: PersonId;
  readonly until: string;
}

/** For colleagues only: never sent to eBay. May quote the buyer, so it is erased with them. */
export interface Note {
  readonly id: number;
  readonly person: PersonId;
  readonly words: string;
  readonly at: string;
}

/** Where a request stands in the team. */
export interface CaseState {
  readonly owner?: Claim;
  readonly snooze?: Snooze;
  readonly notes: readonly Note[];
}

export interface OwnedRequest {
  readonly request: RequestRef;
  readonly person: PersonId;
}

export interface Claims {
  find(ref: RequestRef): Promise<Claim | undefined>;
  /** False where somebody has it: of two people at once one wins. */
  take(ref: RequestRef, person: PersonId): Promise<boolean>;
  /** False where `from` does not have it any more. */
  handOver(ref: RequestRef, from: PersonId, to: PersonId): Promise<boolean>;
  /** False where `from` does not have it any more. */
  release(ref: RequestRef, from: PersonId): Promise<boolean>;
  /** Who has which of all open requests. */
  ofOpen(): Promise<OwnedRequest[]>;
}

export interface Snoozes {
  find(ref: RequestRef): Promise<Snooze | undefined>;
  set(ref: RequestRef, person: PersonId, until: string): Promise<void>;
  /** What ended; undefined where nothing was snoozed. */
  end(ref: RequestRef): Promise<Snooze | undefined>;
  /** Those whose time has come, soonest first. */
  due(limit: number): Promise<RequestRef[]>;
}

export interface Notes {
  add(ref: RequestRef, person: PersonId, words: string): Promise<number>;
  find(id: number): Promise<Note | undefined>;
  /** Of one request, oldest first. */
  of(ref: RequestRef): Promise<Note[]>;
}
