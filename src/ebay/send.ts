import { type Clock, pause } from '../clock';
import { AppError } from '../errors';
import { AccountId } from '../ids';
import type { Log } from '../log';
import { addressOf } from './address';
import { type CallBudget, comesBack } from './budget';
import type { CallInput, EbayCall } from './call';
import type { EbayAccountSettings, EbayClientOptions, SendOptions } from './client';
import { decommissioned, failureFromReply, failureFromTransport, outcomeUnknown } from './errors';
import type { EbayHosts } from './hosts';
import { refusalsIn } from './refusal';
import { locatedId, type ReadBody, readBody, statesError } from './reply';
import { retryAfter, waitBeforeRetry } from './retry';
import { signedHeaders } from './signature';
import type { TokenGrant, TokenSource } from './token';
import { type HttpReply, type Transport, TransportFailure } from './transport';

/** Stands for the application itself where calls are counted and logged by account. */
export const APPLICATION = AccountId.parse('application');
const APPLICATION_GRANT: TokenGrant = { scopes: ['https://api.ebay.com/oauth/api_scope'] };

export interface SendParts {
  readonly hosts: EbayHosts;
  readonly transport: Transport;
  readonly tokens: TokenSource;
  /** @throws AppError configuration */
  readonly settings: (id: AccountId) => EbayAccountSettings;
  readonly budget: CallBudget;
  readonly clock: Clock;
  readonly log: Log;
  readonly random: () => number;
  readonly onOdd: NonNullable<EbayClientOptions['onOdd']>;
  readonly onAttempt: NonNullable<EbayClientOptions['onAttempt']>;
}

const validInput = <Input extends CallInput>(call: EbayCall<Input>, input: Input): Input => {
  const given = call.input.safeParse(input);
  if (given.success) return given.data;
  const [issue] = given.error.issues;
  throw new AppError('bad_input', `eBay cannot be asked to ${call.aim}: ${issue?.message ?? 'its input is wrong'}.`, {
    facts: { call: call.id, at: issue?.path.join('.') },
  });
};

/** The body of a success; for a change, an unreadable one leaves open what happened. */
const readable = <Output extends object>(call: EbayCall<CallInput, Output>, reply: HttpReply): ReadBody<Output> => {
  try {
    return readBody(call, reply.text, reply.status);
  } catch (thrown) {
    if (call.repeatable) throw thrown;
    throw outcomeUnknown(call, reply.status);
  }
};

/** One try: the reply, or how it failed to come. */
const attempted = (sent: Promise<HttpReply>): Promise<HttpReply | TransportFailure> =>
  sent.catch((thrown: unknown) => {
    if (thrown instanceof TransportFailure) return thrown;
    throw thrown;
  });

/** How a call goes out and comes back; see `EbaySender.send` for the promise it keeps. */
export const createSend = (parts: SendParts) => {
  const { hosts, transport, tokens, settings, budget, clock, log, random, onOdd, onAttempt } = parts;
  const headersOf = (
    call: EbayCall,
    seller: EbayAccountSettings | undefined,
    url: string,
    body: Buffer | undefined,
  ) => ({
    Accept: 'application/json',
    'Content-Type': 'application/json',
    ...(seller === undefined ? {} : { 'X-EBAY-C-MARKETPLACE-ID': seller.marketplaceId }),
    ...(call.signed && seller?.signingKey !== undefined
      ? signedHeaders(seller.signingKey, { verb: call.verb, url, body, created: clock.now() })
      : {}),
  });

  const finished = <Output extends object>(
    call: EbayCall<CallInput, Output>,
    account: AccountId,
    reply: HttpReply,
  ): Output => {
    // A success that states an error is neither: what a change did must be read back.
    if (statesError(reply.text)) {
      if (!call.repeatable) throw outcomeUnknown(call, reply.status, refusalsIn(reply.text));
      throw failureFromReply(call, { ...reply, status: 400 });
    }
    const { parsed, odd } = readable(call, reply);
    if (odd.length > 0) onOdd(call, account, odd);
    return locatedId(call, parsed, reply.headers.location);
  };

  return async <Input extends CallInput, Output extends object>(
    account: AccountId,
    call: EbayCall<Input, Output>,
    input: Input,
    { urgency = call.repeatable ? 'person' : 'change' }: SendOptions,
  ): Promise<Output> => {
    if (call.goneSince !== undefined && clock.now() >= new Date(call.goneSince)) throw decommissioned(call);
    const given = validInput(call, input);
    const seller = account === APPLICATION ? undefined : settings(account);
    if (call.token === 'IAF' && seller === undefined) {
      throw new AppError('internal', `${call.id} must be sent by a seller account.`);
    }
    const url = addressOf(hosts, call, given);
    const body = given.body === undefined ? undefined : Buffer.from(JSON.stringify(given.body));
    const grant =
      call.token === 'app' || seller === undefined ? APPLICATION_GRANT : { refreshToken: seller.refreshToken };
    const scheme = call.token === 'IAF' ? 'IAF' : 'Bearer';

    let renewed = false;
    for (let attempt = 1; ; ) {
      const token = await tokens.get(grant);
      await budget.take(call.family, account, urgency);
      const sentAt = clock.now();
      const headers = { Authorization: `${scheme} ${token}`, ...headersOf(call, seller, url, body) };
      const outcome = await attempted(
        transport.send({ verb: call.verb, url, headers, ...(body === undefined ? {} : { body }) }),
      );
      const reply = outcome instanceof TransportFailure ? undefined : outcome;
      const milliseconds = clock.now().getTime() - sentAt.getTime();
      log.debug('ebay_call', { call: call.id, account, attempt, status: reply?.status, milliseconds });
      onAttempt(call, reply?.status ?? 0, milliseconds);

      if (reply !== undefined && reply.status >= 200 && reply.status < 300) {
        budget.accepted(call.family);
        return finished(call, account, reply);
      }
      if (reply?.status === 401 && !renewed) {
        renewed = true;
        tokens.refuse(grant, token);
        continue;
      }
      const asked = retryAfter(reply?.headers['retry-after'], clock.now());
      if (reply?.status === 429) budget.refused(call.family, asked);
      // Rounds and hints come back by themselves; asking again at once would only make eBay refuse people too.
      const leavesIt = reply?.status === 429 && comesBack(urgency);
      const wait =
        call.repeatable && !leavesIt
          ? waitBeforeRetry({ number: attempt, status: reply?.status, retryAfterMilliseconds: asked }, random())
          : undefined;
      if (wait === undefined) {
        throw outcome instanceof TransportFailure
          ? failureFromTransport(call, outcome)
          : failureFromReply(call, outcome);
      }
      await pause(clock, wait);
      attempt += 1;
    }
  };
};
