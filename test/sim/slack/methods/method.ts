import type { JsonObject } from '../json';
import type { Tier } from '../rate-limits';
import type { TokenKind } from '../tokens';
import type { Arguments } from './arguments';
import type { Workspace } from './workspace-port';

/** One Web API call under way. */
export interface Call {
  method: string;
  args: Arguments;
  workspace: Workspace;
  scopes: readonly string[];
}

/** A Web API method as Slack's reference describes it. Source: https://docs.slack.dev/reference/methods */
export interface Method {
  tier: Tier;
  /** The bot token needs one of these. */
  scopes: readonly string[];
  token: TokenKind | 'none';
  required: readonly string[];
  run(call: Call): JsonObject | Promise<JsonObject>;
}

export const method = (given: Partial<Method> & Pick<Method, 'run' | 'tier'>): Method => ({
  scopes: [],
  token: 'bot',
  required: [],
  ...given,
});

/** An answer with `ok: false`. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    readonly extra: JsonObject = {},
  ) {
    super(code);
  }
}
