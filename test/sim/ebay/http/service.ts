import type { SimAccount } from '../accounts';
import type { CheckedBody } from '../description/checked-body';
import type { CallDescription } from '../description/field';
import type { Ebay } from '../ebay';
import type { Fault, Faults } from '../faults';
import type { Tokens } from '../identity/tokens';
import { toJson } from '../json';
import { postOrderRefusal, Refusal, restRefusal } from '../refusal';
import type { World } from '../world/world';
import { admit, checkHeaders, readInput } from './door';
import type { Outcome, SimReply, SimRequest } from './exchange';
import type { Answer, Route } from './handler';
import { type RecordedRequest, record } from './recorder';
import { createRouter, type Match } from './routing';

/** A check of a whole request against something beyond its description: signatures, budgets. @throws Refusal */
export type Guard = (call: CallDescription, request: SimRequest, user: SimAccount | undefined, now: Date) => void;

export interface ServiceParts {
  ebay: Ebay;
  routes: readonly Route[];
  tokens: Tokens;
  faults: Faults;
  guards: readonly Guard[];
  requests: RecordedRequest[];
}

/** The oldest requests are forgotten beyond this, so that long simulations stay small. */
const KEPT_REQUESTS = 50_000;
const USUAL_SLOWNESS = 5_000;
const USUAL_READBACK_DELAY = 120_000;
const NOBODY: SimAccount = {
  id: '',
  role: 'seller',
  username: '',
  userId: '',
  marketplaceId: '',
  country: '',
  mustSign: false,
  refreshToken: '',
};

const jsonReply = (status: number, body: unknown, headers: Record<string, string> = {}): SimReply =>
  body === undefined
    ? { status, headers: { 'content-length': '0', ...headers }, body: '' }
    : { status, headers: { 'content-type': 'application/json', ...headers }, body: toJson(body) };

const plain = (status: number, type: string, body: string): SimReply => ({
  status,
  headers: { 'content-type': type },
  body,
});

const torn = (whole: SimReply): SimReply => ({
  ...whole,
  body: whole.body.slice(0, Math.floor(whole.body.length * 0.6)),
});

const HTML = '<!DOCTYPE html><html><head><title>eBay</title></head><body><h1>We are sorry</h1></body></html>';

const written = ({ status = 200, body, raw, headers }: Answer): SimReply =>
  raw
    ? { status, headers: { 'content-type': raw.type, ...headers }, body: raw.content }
    : jsonReply(status, body, headers);

const isGone = (call: CallDescription, now: Date): boolean =>
  call.decommissioned !== undefined && now >= new Date(`${call.decommissioned}T00:00:00.000Z`);

/** Answers requests: the door's checks, the faults, the call itself, and a record of each. */
export const createService = ({ ebay, routes, tokens, faults, guards, requests }: ServiceParts) => {
  const find = createRouter(routes);
  let stale: { world: World; until: Date } | undefined;

  const perform = (
    { route, parameters }: Match,
    request: SimRequest,
    user: SimAccount,
    body: CheckedBody,
  ): Answer | Promise<Answer> => {
    const now = ebay.clock.now();
    return route.handle({
      ebay,
      view: stale && now < stale.until ? stale.world : ebay.world,
      now,
      user,
      path: (name) => parameters.get(name) ?? '',
      query: request.query,
      body,
      request,
    });
  };

  const refused = (thrown: unknown): SimReply => {
    if (thrown instanceof Refusal) return jsonReply(thrown.status, thrown.body, thrown.headers);
    throw thrown;
  };
  const refusable = (run: () => SimReply | Promise<SimReply>): SimReply | Promise<SimReply> => {
    try {
      const given = run();
      return given instanceof Promise ? given.catch(refused) : given;
    } catch (thrown) {
      return refused(thrown);
    }
  };

  const serve = (match: Match, request: SimRequest, fault: Fault | undefined): SimReply | Promise<SimReply> => {
    const call = match.route.description;
    const now = ebay.clock.now();
    if (isGone(call, now)) throw postOrderRefusal(410, 1308, `This call was decommissioned on ${call.decommissioned}.`);
    const user = admit(call, request, tokens, now);
    checkHeaders(call, request);
    for (const guard of guards) guard(call, request, user, now);
    const body = readInput(call, request);
    const hidden = fault?.kind === 'delayed-readback' ? (fault.lasts ?? USUAL_READBACK_DELAY) : fault?.unseenFor;
    const before = hidden === undefined ? undefined : structuredClone(ebay.world);
    const answer = perform(match, request, user ?? NOBODY, body);
    if (before && hidden) stale = { world: before, until: new Date(now.getTime() + hidden) };
    return answer instanceof Promise ? answer.then(written) : written(answer);
  };

  const reply = (given: SimReply | Promise<SimReply>, delay = 0): Outcome =>
    given instanceof Promise
      ? { kind: 'later', outcome: given.then((made) => ({ kind: 'reply', reply: made, delay })) }
      : { kind: 'reply', reply: given, delay };
  const internal = (call: CallDescription) => {
    const refusal =
      call.scheme === 'IAF'
        ? postOrderRefusal(500, 1001, 'eBay internal failure')
        : restRefusal(500, 1001, 'API', 'A system error has occurred.');
    return jsonReply(500, refusal.body);
  };

  const withFault = (match: Match, request: SimRequest, fault: Fault | undefined): Outcome => {
    const call = match.route.description;
    const done = () => refusable(() => serve(match, request, fault));
    switch (fault?.kind) {
      case undefined:
      case 'delayed-readback':
        return reply(done());
      case '500-before':
        return reply(internal(call));
      case '500-after':
        done();
        return reply(internal(call));
      case '429': {
        const refusal = restRefusal(429, 2001, 'ACCESS', 'The request limit has been reached for the resource.');
        const wait = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
        return reply(jsonReply(429, refusal.body, wait));
      }
      case '401':
        return reply(jsonReply(401, restRefusal(401, 1001, 'OAuth', 'Invalid access token').body));
      case 'hang':
        return { kind: 'hang' };
      case 'hang-after':
        done();
        return { kind: 'hang' };
      case 'cut-before':
        return { kind: 'cut' };
      case 'cut-after':
        done();
        return { kind: 'cut' };
      case 'html':
        return reply(plain(200, 'text/html', HTML));
      case 'html-after':
        done();
        return reply(plain(200, 'text/html', HTML));
      case 'empty':
        return reply(plain(200, 'application/json', ''));
      case 'empty-after':
        done();
        return reply(plain(200, 'application/json', ''));
      case 'text-405':
        return reply(plain(405, 'text/plain', ''));
      case 'refused':
        return reply(refused(fault.refusal ?? postOrderRefusal(400, 1308, 'The user is not allowed to do this.')));
      case 'torn': {
        const whole = done();
        return reply(whole instanceof Promise ? whole.then(torn) : torn(whole));
      }
      case 'slow':
        return reply(done(), fault.lasts ?? USUAL_SLOWNESS);
    }
  };

  return (request: SimRequest): Outcome => {
    const at = ebay.clock.now();
    const match = find(request.method, request.path);
    const token = (request.headers.authorization ?? '').split(' ')[1] ?? '';
    const account = tokens.read(token, at)?.account?.id;
    const call = match?.route.description.id ?? '';
    const fault = match ? faults.take(call, account, request.path) : undefined;
    const outcome = match ? withFault(match, request, fault) : reply(plain(405, 'text/plain', ''));
    const seen = record(request, at, call, account, 'hang', fault?.kind);
    requests.push(seen);
    if (requests.length > KEPT_REQUESTS) requests.splice(0, KEPT_REQUESTS / 2);
    const note = (settled: Outcome): Outcome => {
      if (settled.kind === 'reply') seen.status = settled.reply.status;
      else if (settled.kind === 'cut') seen.status = 'cut';
      return settled;
    };
    return outcome.kind === 'later' ? { kind: 'later', outcome: outcome.outcome.then(note) } : note(outcome);
  };
};
