import { pauseOn, type SimClock } from './clock';
import type { Faults } from './faults';
import type { JsonObject } from './json';
import { methods } from './methods';
import { Arguments } from './methods/arguments';
import { ApiError, type Method } from './methods/method';
import type { Workspace } from './methods/workspace-port';
import type { Tokens } from './tokens';

export interface ApiAnswer {
  status: number;
  body: JsonObject | string;
  headers: Record<string, string>;
  /** The connection is cut instead of answering. */
  cut?: boolean;
}

const answered = (body: JsonObject, headers: Record<string, string> = {}): ApiAnswer => ({
  status: 200,
  body,
  headers,
});
const refused = (error: string, extra: JsonObject = {}): ApiAnswer => answered({ ok: false, error, ...extra });
const tooMany = (seconds: number): ApiAnswer => ({
  status: 429,
  body: { ok: false, error: 'ratelimited' },
  headers: { 'retry-after': String(seconds) },
});

/** Slack's Web API over the world: token, scopes, arguments, rate, then the method itself. */
export class WebApi {
  constructor(
    private readonly workspace: Omit<Workspace, 'findings'>,
    private readonly tokens: Tokens,
    private readonly faults: Faults,
    private readonly clock: SimClock,
  ) {}

  /** Answers one call and writes it into the inspector. */
  async answer(name: string, given: JsonObject, token: string): Promise<ApiAnswer> {
    const { inspector } = this.workspace;
    const workspace: Workspace = { ...this.workspace, findings: [] };
    const args = new Arguments(given);
    const entry = inspector.note({ direction: 'in', kind: name, summary: name, payload: given });
    const answer = await this.withFault(name, () => this.run(name, args, token, workspace));
    const error = typeof answer.body === 'string' ? answer.body : answer.body.error;
    inspector.settle(entry, answer.cut ? 'cut' : error ? String(error) : 'ok', workspace.findings);
    return answer;
  }

  private async withFault(name: string, run: () => Promise<ApiAnswer>): Promise<ApiAnswer> {
    const fault = this.faults.take(name);
    switch (fault) {
      case undefined:
        return run();
      case 'error_500':
        return { status: 500, body: 'Internal Server Error', headers: {} };
      case 'invalid_auth':
        return refused('invalid_auth');
      case 'ratelimited':
        return tooMany(this.faults.retryAfter);
      case 'lost_request':
        return { status: 0, body: '', headers: {}, cut: true };
      case 'lost_response':
        return { ...(await run()), cut: true };
      case 'slow':
        await pauseOn(this.clock, 2000);
        return run();
    }
  }

  private async run(name: string, args: Arguments, token: string, workspace: Workspace): Promise<ApiAnswer> {
    const method = methods[name];
    if (!method) {
      workspace.violations.add('unknown_method', name);
      return refused('unknown_method', { req_method: name });
    }
    const problem = this.problemWith(name, method, args, token, workspace);
    if (problem) return problem;
    const scopes = workspace.world.manifest.botScopes;
    try {
      const result = await method.run({ method: name, args, workspace, scopes });
      return answered(
        { ok: true, ...result },
        { 'x-oauth-scopes': scopes.join(','), 'x-accepted-oauth-scopes': method.scopes.join(',') },
      );
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { retryAfter, ...extra } = error.extra;
      return typeof retryAfter === 'number' ? tooMany(retryAfter) : refused(error.code, extra);
    }
  }

  private problemWith(
    name: string,
    method: Method,
    args: Arguments,
    token: string,
    workspace: Workspace,
  ): ApiAnswer | undefined {
    const { violations, rateLimits, world } = workspace;
    if (method.token !== 'none') {
      const kind =
        this.faults.isOn('token_revoked') && token === this.tokens.credentials.botToken
          ? 'token_revoked'
          : this.tokens.check(token);
      if (kind !== 'bot' && kind !== 'app') return refused(kind);
      const bothAllowed = name === 'auth.test';
      if (kind !== method.token && !bothAllowed) return refused('not_allowed_token_type');
    }
    const scopes = world.manifest.botScopes;
    if (method.scopes.length > 0 && !method.scopes.some((scope) => scopes.includes(scope))) {
      violations.add('missing_scope', `${name} needs ${method.scopes.join(' or ')}`);
      return refused('missing_scope', { needed: method.scopes.join(','), provided: scopes.join(',') });
    }
    const missing = method.required.filter((each) => !args.has(each));
    if (missing.length > 0) {
      violations.add('invalid_arguments', `${name} lacks ${missing.join(', ')}`);
      const messages = missing.map((each) => `[ERROR] missing required field: ${each}`);
      return refused('invalid_arguments', { response_metadata: { messages } });
    }
    const wait = rateLimits.call(name, method.tier);
    if (wait > 0) violations.add('rate_limited', `${name}: more calls a minute than tier ${method.tier} allows`);
    return wait > 0 ? tooMany(wait) : undefined;
  }
}
