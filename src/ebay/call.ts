import { z } from 'zod';
import { object, type Read, type Shape } from './reading/object';
import type { Reader } from './reading/reader';

/** The budgets eBay counts calls in, named as its rate-limit reply names them. */
export type CallFamily =
  | 'post-order.cancellation'
  | 'post-order.return'
  | 'post-order.inquiry'
  | 'post-order.casemanagement'
  | 'sell.fulfillment'
  | 'commerce.notification'
  | 'developer.key_management'
  | 'developer.analytics';

/** A value in a query; several are sent separated by commas. */
export type QueryValue = string | number | boolean | readonly string[] | undefined;

/** What a call takes: the values of its path, its query and its body, each in eBay's words. */
export interface CallInput {
  readonly path?: Readonly<Record<string, string>> | undefined;
  readonly query?: Readonly<Record<string, QueryValue>> | undefined;
  readonly body?: unknown;
}

/** One call of eBay's as data. `EbayAccount.send` is the only verb that uses it. */
export interface EbayCall<Input extends CallInput = CallInput, Output extends object = object> {
  /** eBay's name of the call in camel case, for example `approveCancellation`. */
  readonly id: string;
  /** What eBay is asked to do, for people: it follows "eBay could not" or "eBay was asked to". */
  readonly aim: string;
  readonly verb: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** From the host on, with `{name}` where `input.path` fills in. */
  readonly path: string;
  readonly host: 'api' | 'apiz';
  /** `IAF` and `Bearer` are spellings of the seller's token; `app` is the application's own, sent as Bearer. */
  readonly token: 'IAF' | 'Bearer' | 'app';
  readonly family: CallFamily;
  readonly input: z.ZodType<Input>;
  readonly output: Reader<Output | undefined>;
  /** Whether sending it twice changes nothing: only such calls are retried, and only their lost answers are harmless. */
  readonly repeatable: boolean;
  /** Whether sellers of the EU and the UK must sign it. */
  readonly signed: boolean;
  /** For calls that answer 2xx without a body. */
  readonly answersEmpty?: boolean;
  /** The output key that takes the last part of the Location header, where eBay tells a new id only there. */
  readonly idFromLocation?: string;
  /** The day from which eBay no longer serves it, as YYYY-MM-DD. */
  readonly goneSince?: string;
  /** What to do instead of a call that is gone, as one sentence. */
  readonly replacement?: string;
  /** The page that documents it. */
  readonly source: string;
}

export type InputOf<Call> = Call extends { readonly input: z.ZodType<infer Input> } ? Input : never;
export type OutputOf<Call> = Call extends { readonly output: Reader<infer Output> } ? NonNullable<Output> : never;

const placeholders = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);

/** @throws TypeError when the record contradicts itself; records are constants, so this shows at start. */
export const defineCall = <Input extends CallInput, Output extends object>(
  call: EbayCall<Input, Output>,
): EbayCall<Input, Output> => {
  if (!call.path.startsWith('/')) throw new TypeError(`${call.id}: the path must start with /`);
  if (new Set(placeholders(call.path)).size !== placeholders(call.path).length)
    throw new TypeError(`${call.id}: a path value is named twice`);
  if (call.goneSince !== undefined && call.replacement === undefined)
    throw new TypeError(`${call.id}: a call that is gone must say what to do instead`);
  if (call.verb === 'GET' && !call.repeatable) throw new TypeError(`${call.id}: reading is always repeatable`);
  return call;
};

/** The reply of a call whose body is an object with these keys. */
export const reply = <S extends Shape>(
  shape: S,
  alsoSpelt: Readonly<Record<string, keyof S & string>> = {},
): Reader<Read<S> | undefined> => object(shape, alsoSpelt);

/** The reply of a call that answers with an empty body. */
export const emptyReply = object({});

/** The input of a call that takes nothing. */
export const noInput = z.strictObject({});
