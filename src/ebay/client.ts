import type { AxiosAdapter } from 'axios';
import { type Clock, pause } from '../clock';
import { AppError } from '../errors';
import { AccountId } from '../ids';
import { type Log, silentLog } from '../log';
import { addressOf } from './address';
import type { CallBudget, Urgency } from './budget';
import type { CallInput, EbayCall } from './call';
import { decommissioned, failureFromReply, failureFromTransport, outcomeUnknown } from './errors';
import type { EbayHosts } from './hosts';
import type { Odd } from './reading/reader';
import { refusalsIn } from './refusal';
import { locatedId, readBody, statesError } from './reply';
import { retryAfter, waitBeforeRetry } from './retry';
import { type SigningKey, signedHeaders } from './signature';
import { createTokenSource, type TokenGrant } from './token';
import { createTransport, type HttpReply, TransportFailure } from './transport';

/** What one seller account brings to eBay. */
export interface EbayAccountSettings {
  readonly refreshToken: string;
  /** For example `EBAY_DE`, sent with every call. */
  readonly marketplaceId: string;
  /** Sellers of the EU and the UK have one; the calls that need it are signed then. */
  readonly signingKey?: SigningKey;
}

export interface SendOptions {
  /** Left out: `change` for calls that are not repeatable, else `person`. */
  readonly urgency?: Urgency;
}

/** The one verb to eBay. */
export interface EbaySender {
  /**
   * Sends a call and answers its reply, read leniently. Tries again only what is repeatable.
   * @throws AppError bad_input, decommissioned, budget_spent, token, consent_needed, refused, not_found, unreachable,
   * unexpected_reply, and outcome_unknown when a change may have happened.
   */
  send<Input extends CallInput, Output extends object>(
    call: EbayCall<Input, Output>,
    input: NoInfer<Input>,
    options?: SendOptions,
  ): Promise<Output>;
}

export interface EbayAccount extends EbaySender {
  readonly id: AccountId;
}

export interface EbayClient {
  /** @throws AppError configuration when there is no such account. */
  account(id: AccountId): EbayAccount;
  /** For calls that the application makes in its own name (`token: 'app'`). */
  readonly application: EbaySender;
  close(): void;
}

export interface EbayClientOptions {
  readonly hosts: EbayHosts;
  readonly credentials: { readonly clientId: string; readonly clientSecret: string };
  /** Asked at every call, so that an account connected again is used at once. */
  readonly settings: (id: AccountId) => EbayAccountSettings | undefined;
  readonly budget: CallBudget;
  readonly clock: Clock;
  readonly adapter?: AxiosAdapter;
  readonly log?: Log;
  readonly random?: () => number;
  /** Hears of every reply that held something unknown or strange. */
  readonly onOdd?: (call: EbayCall, account: AccountId, odd: readonly Odd[]) => void;
  readonly deadlineMilliseconds?: number;
}

const APPLICATION = AccountId.parse('application');
const APPLICATION_GRANT: TokenGrant = { scopes: ['https://api.ebay.com/oauth/api_scope'] };

const validInput = <Input extends CallInput>(call: EbayCall<Input>, input: Input): Input => {
  const given = call.input.safeParse(input);
  if (given.success) return given.data;
  const [issue] = given.error.issues;
  throw new AppError('bad_input', `${call.id} cannot be sent: ${issue?.message ?? 'its input is wrong'}.`, {
    facts: { call: call.id, at: issue?.path.join('.') },
  });
};

export const createEbayClient = (options: EbayClientOptions): EbayClient => {
  const { hosts, clock, budget, settings, log = silentLog, random = Math.random } = options;
  const transport = createTransport({
    clock,
    ...(options.adapter === undefined ? {} : { adapter: options.adapter }),
    ...(options.deadlineMilliseconds === undefined ? {} : { deadlineMilliseconds: options.deadlineMilliseconds }),
  });
  const tokens = createTokenSource({ api: hosts.api, ...options.credentials, transport, clock, random });

  const accountSettings = (id: AccountId): EbayAccountSettings => {
    const known = settings(id);
    if (known !== undefined) return known;
    throw new AppError('configuration', `There is no eBay account named ${id}.`, {
      hint: 'Connect the account, or correct its name in the desk file.',
    });
  };

  const headersOf = (call: EbayCall, seller: EbayAccountSettings | undefined, url: string, body?: Buffer) => ({
    Accept: 'application/json',
    'Content-Type': 'application/json',
    ...(seller === undefined ? {} : { 'X-EBAY-C-MARKETPLACE-ID': seller.marketplaceId }),
    ...(call.signed && seller?.signingKey !== undefined
      ? signedHeaders(seller.signingKey, { verb: call.verb, url, body, created: clock.now() })
      : {}),
  });

  const finished = <Output extends object>(call: EbayCall<CallInput, Output>, account: AccountId, reply: HttpReply) => {
    // A success that states an error is neither: what a change did must be read back.
    if (statesError(reply.text)) {
      if (!call.repeatable) throw outcomeUnknown(call, reply.status, refusalsIn(reply.text));
      throw failureFromReply(call, { ...reply, status: 400 });
    }
    const { parsed, odd } = readBody(call, reply.text, reply.status);
    if (odd.length > 0) options.onOdd?.(call, account, odd);
    return locatedId(call, parsed, reply.headers.location);
  };

  const sendAs = async <Input extends CallInput, Output extends object>(
    account: AccountId,
    call: EbayCall<Input, Output>,
    input: Input,
    { urgency = call.repeatable ? 'person' : 'change' }: SendOptions,
  ): Promise<Output> => {
    if (call.goneSince !== undefined && clock.now() >= new Date(call.goneSince)) throw decommissioned(call);
    const given = validInput(call, input);
    const seller = account === APPLICATION ? undefined : accountSettings(account);
    if (call.token !== 'app' && seller === undefined) {
      throw new AppError('internal', `${call.id} must be sent by a seller account.`);
    }
    const url = addressOf(hosts, call, given);
    const body = given.body === undefined ? undefined : Buffer.from(JSON.stringify(given.body));
    const grant =
      call.token === 'app' || seller === undefined ? APPLICATION_GRANT : { refreshToken: seller.refreshToken };
    const scheme = call.token === 'IAF' ? 'IAF' : 'Bearer';

    let renewed = false;
    for (let number = 1; ; ) {
      const token = await tokens.get(grant);
      await budget.take(call.family, account, urgency);
      const sentAt = clock.now().getTime();
      const outcome = await transport
        .send({
          verb: call.verb,
          url,
          headers: { Authorization: `${scheme} ${token}`, ...headersOf(call, seller, url, body) },
          ...(body === undefined ? {} : { body }),
        })
        .catch((thrown: unknown) => {
          if (thrown instanceof TransportFailure) return thrown;
          throw thrown;
        });
      const status = outcome instanceof TransportFailure ? undefined : outcome.status;
      const milliseconds = clock.now().getTime() - sentAt;
      log.debug('ebay_call', { call: call.id, account, attempt: number, status, milliseconds });

      if (!(outcome instanceof TransportFailure)) {
        if (outcome.status >= 200 && outcome.status < 300) return finished(call, account, outcome);
        if (outcome.status === 401 && !renewed) {
          renewed = true;
          tokens.refuse(grant, token);
          continue;
        }
      }
      const asked = outcome instanceof TransportFailure ? undefined : outcome.headers['retry-after'];
      const wait = call.repeatable
        ? waitBeforeRetry({ number, status, retryAfterMilliseconds: retryAfter(asked, clock.now()) }, random())
        : undefined;
      if (wait === undefined) {
        throw outcome instanceof TransportFailure
          ? failureFromTransport(call, outcome)
          : failureFromReply(call, outcome);
      }
      await pause(clock, wait);
      number += 1;
    }
  };

  return {
    account(id) {
      accountSettings(id);
      return { id, send: (call, input, sendOptions = {}) => sendAs(id, call, input, sendOptions) };
    },
    application: { send: (call, input, sendOptions = {}) => sendAs(APPLICATION, call, input, sendOptions) },
    close: () => transport.close(),
  };
};
