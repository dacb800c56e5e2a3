import type { AxiosAdapter } from 'axios';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import type { AccountId } from '../ids';
import { type Log, silentLog } from '../log';
import type { CallBudget, Urgency } from './budget';
import type { CallInput, EbayCall } from './call';
import type { EbayHosts } from './hosts';
import type { Odd } from './reading/reader';
import { APPLICATION, createSend } from './send';
import type { SigningKey } from './signature';
import { createTokenSource } from './token';
import { createTransport } from './transport';

/** What one seller account brings to eBay. */
export interface EbayAccountSettings {
  readonly refreshToken: string;
  /** For example `EBAY_DE`, sent with every call. */
  readonly marketplaceId: string;
  /** Sellers of the EU and the UK have one; the calls that need it are signed then. */
  readonly signingKey?: SigningKey | undefined;
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
  /** Calls that name no urgency have `usual`. @throws AppError configuration when there is no such account. */
  account(id: AccountId, usual?: Urgency): EbayAccount;
  /** For calls that the application makes in its own name: those with `token: 'app'`, and `Bearer` calls where eBay takes either. */
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
  /** Hears of every attempt; status 0 where no answer came. */
  readonly onAttempt?: (call: EbayCall, status: number, milliseconds: number) => void;
  /** Hears of every reply that held something unknown or strange. */
  readonly onOdd?: (call: EbayCall, account: AccountId, odd: readonly Odd[]) => void;
  readonly deadlineMilliseconds?: number;
}

/** The way to eBay for every account of the desk, over one pool of connections and one budget of calls. */
export const createEbayClient = (options: EbayClientOptions): EbayClient => {
  const { hosts, clock, budget, adapter, deadlineMilliseconds, log = silentLog, random = Math.random } = options;
  const transport = createTransport({
    clock,
    ...(adapter === undefined ? {} : { adapter }),
    ...(deadlineMilliseconds === undefined ? {} : { deadlineMilliseconds }),
  });
  const tokens = createTokenSource({ api: hosts.api, ...options.credentials, transport, clock, random });

  const settings = (id: AccountId): EbayAccountSettings => {
    const known = options.settings(id);
    if (known !== undefined) return known;
    throw new AppError('configuration', `There is no eBay account named ${id}.`, {
      hint: 'Connect the account, or correct its name in the desk file.',
    });
  };

  const send = createSend({
    hosts,
    transport,
    tokens,
    settings,
    budget,
    clock,
    log,
    random,
    onOdd: options.onOdd ?? (() => {}),
    onAttempt: options.onAttempt ?? (() => {}),
  });
  return {
    account(id, usual) {
      settings(id);
      const usually = usual === undefined ? {} : { urgency: usual };
      return { id, send: (call, input, sendOptions = {}) => send(id, call, input, { ...usually, ...sendOptions }) };
    },
    application: { send: (call, input, sendOptions = {}) => send(APPLICATION, call, input, sendOptions) },
    close: () => transport.close(),
  };
};
