import type { SimAccount } from '../accounts';
import type { CheckedBody } from '../description/checked-body';
import type { CallDescription } from '../description/field';
import type { Ebay } from '../ebay';
import type { World } from '../world/world';
import type { SimRequest } from './exchange';

/** A call that has passed every check at the door. */
export interface Call {
  ebay: Ebay;
  /** What a reader sees: the world, or an older copy while reading back is delayed. */
  view: World;
  now: Date;
  /** The user whose token it is. */
  user: SimAccount;
  path(name: string): string;
  query: URLSearchParams;
  body: CheckedBody;
  request: SimRequest;
}

export interface Answer {
  status?: number;
  /** Written as JSON. */
  body?: unknown;
  /** Written as it is, with its content type. */
  raw?: { type: string; content: string | Buffer };
  headers?: Record<string, string>;
}

export interface Route {
  description: CallDescription;
  handle(call: Call): Answer | Promise<Answer>;
}

/** A call description together with what it does. */
export const route = (description: CallDescription, handle: Route['handle']): Route => ({ description, handle });
