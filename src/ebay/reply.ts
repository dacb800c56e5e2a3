import type { CallInput, EbayCall } from './call';
import { unexpectedReply } from './errors';
import { parseJson } from './json';
import type { Odd } from './reading/reader';
import { refusalsIn } from './refusal';

export interface ReadBody<Output> {
  readonly parsed: Output;
  /** What was unknown or strange, each kind of place once. */
  readonly odd: readonly Odd[];
}

const parsedOrUndefined = (source: string): unknown => {
  try {
    return parseJson(source);
  } catch {
    return undefined;
  }
};

/**
 * Reads the body of a successful reply exactly as eBay sent it.
 * @throws AppError unexpected_reply when it is not JSON or not an object.
 */
export const readBody = <Output extends object>(
  call: EbayCall<CallInput, Output>,
  source: string,
  status = 200,
): ReadBody<Output> => {
  const written = source.replace(/^\uFEFF/, '').trim();
  const body = written === '' && call.answersEmpty ? {} : parsedOrUndefined(written);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw unexpectedReply(call, status, written === '' ? 'nothing' : 'something that cannot be read');
  }
  const odd = new Map<string, Odd>();
  const parsed = call.output.read(body, '', (path, what) => odd.set(`${path} ${what}`, { path, what }));
  if (parsed === undefined) throw unexpectedReply(call, status, 'something that cannot be read');
  return { parsed, odd: [...odd.values()] };
};

/** Whether a 2xx body nevertheless states an error, so that it must not count as done. */
export const statesError = (source: string): boolean =>
  /"(errorMessage|errors?)"\s*:/.test(source) &&
  refusalsIn(source).some((refusal) => (refusal.severity ?? 'ERROR') === 'ERROR');

/** The reply with the new id that eBay tells in the Location header only, for calls that say so. */
export const locatedId = <Output extends object>(
  call: EbayCall<CallInput, Output>,
  parsed: Output,
  location: string | undefined,
): Output => {
  const last = location?.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1);
  if (call.idFromLocation === undefined || last === undefined) return parsed;
  return { ...parsed, [call.idFromLocation]: last };
};
