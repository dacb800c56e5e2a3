import { AppError, type ErrorCode } from '../errors';
import type { EbayCall } from './call';
import { noMoreFor } from './family-words';
import { EbayRefusal, type Refusal, refusalsIn } from './refusal';
import type { HttpReply, TransportFailure } from './transport';

/** Hints for error ids whose remedy eBay's own text does not tell. */
const HINTS: Readonly<Record<string, string>> = {
  '1301': 'This account is neither the buyer nor the seller of it: look at which account is chosen.',
  '1302': 'Connect this seller account again.',
  '1304': 'Check the id; it may belong to another seller account.',
  '1308': 'Look at what eBay allows now: the request may have moved on, or only the website can do it.',
  '10005': 'Check first why the order cannot be cancelled.',
  '34916': 'A case is open on this order, so it can only be refunded there, on the eBay website.',
  '195003': 'Set the alert e-mail address of the notification configuration first.',
  '195011': 'This topic needs the other kind of token: the seller must connect again with the topic’s permission.',
  '195017': 'Give a public https address for notifications.',
  '215001': 'Create a signing key for this account: sellers of the EU and the UK must sign this call.',
};

const LOST_HINT = 'Nothing is sent again until eBay was read to see whether it happened.';
const LATER_HINT = 'Try again in a few minutes.';

const lostAnswer = ({ aim }: EbayCall) => `eBay was asked to ${aim}, and its answer was lost.`;

const hintFor = (refusals: readonly Refusal[]): string | undefined =>
  refusals.map((refusal) => HINTS[refusal.errorId ?? '']).find((hint) => hint !== undefined);

const idsOf = (refusals: readonly Refusal[]) =>
  refusals.map((refusal) => refusal.errorId ?? '?').join(',') || undefined;

const failure = (
  code: ErrorCode,
  message: string,
  call: EbayCall,
  status: number | undefined,
  refusals: readonly Refusal[],
  hint?: string,
): AppError => {
  const remedy = hintFor(refusals) ?? hint;
  return new AppError(code, message, {
    ...(remedy === undefined ? {} : { hint: remedy }),
    ...(status === undefined ? {} : { cause: new EbayRefusal(status, refusals) }),
    facts: { call: call.id, status, errorIds: idsOf(refusals) },
  });
};

/** What eBay said, when the error came from eBay's own words. */
export const refusalOf = (error: AppError): EbayRefusal | undefined =>
  error.cause instanceof EbayRefusal ? error.cause : undefined;

/** For a call past its last day, whether eBay said so or nobody asked it. */
export const decommissioned = (call: EbayCall, status?: number): AppError =>
  failure(
    'decommissioned',
    call.goneSince === undefined
      ? `eBay can no longer be asked from here to ${call.aim}.`
      : `Since ${call.goneSince}, eBay can no longer be asked from here to ${call.aim}.`,
    call,
    status,
    [],
    call.replacement ?? 'Do it on the eBay website, and look for a newer version of Aftersale.',
  );

const GRANT_HINT = 'Check that this account granted the permissions that Aftersale asks for.';
const UNKNOWN_HINT = 'Check the id; it may belong to another seller account.';
const SILENT_HINT = 'Look at it on the eBay website to see what can be done there.';

const saidBy = (refusals: readonly Refusal[]): string | undefined => {
  const said = refusals.find((refusal) => refusal.message !== undefined);
  if (said?.message === undefined) return undefined;
  return `${said.message.replace(/[.\s]+$/, '')}${said.errorId === undefined ? '' : ` (error ${said.errorId})`}`;
};

/** The change may have happened or not: no reply, or one that does not tell. */
export const outcomeUnknown = (call: EbayCall, status?: number, refusals: readonly Refusal[] = []): AppError =>
  failure('outcome_unknown', lostAnswer(call), call, status, refusals, LOST_HINT);

/** A reply that cannot be used, whatever was asked. What it means for a change is for the sender to say. */
export const unexpectedReply = (call: EbayCall, status: number, what: string): AppError =>
  failure('unexpected_reply', `eBay was asked to ${call.aim} and answered with ${what}.`, call, status, [], LATER_HINT);

/** A reply outside 2xx as an error by meaning. */
export const failureFromReply = (call: EbayCall, reply: HttpReply): AppError => {
  const { status } = reply;
  const refusals = refusalsIn(reply.text);
  const unspoken = refusals.length === 0;
  if (status === 410 || ((status === 404 || status === 405) && unspoken && call.goneSince !== undefined)) {
    return decommissioned(call, status);
  }
  if (status === 429) {
    const message = noMoreFor(call.family);
    return failure('budget_spent', message, call, status, refusals, 'Try again later; the budget is renewed daily.');
  }
  if (status >= 500 || status === 408) {
    if (!call.repeatable) return outcomeUnknown(call, status, refusals);
    return failure(
      'unreachable',
      `eBay could not ${call.aim}: it had a fault of its own.`,
      call,
      status,
      refusals,
      LATER_HINT,
    );
  }
  if (status < 400) {
    return call.repeatable ? unexpectedReply(call, status, 'a page elsewhere') : outcomeUnknown(call, status);
  }
  if (status === 401) {
    const message = 'eBay does not accept this account’s access token.';
    return failure('token', message, call, status, refusals, 'Connect this seller account again.');
  }
  const said = saidBy(refusals);
  if (status === 404) {
    const message = said === undefined ? 'eBay does not know it.' : `eBay does not know it: ${said}.`;
    return failure('not_found', message, call, status, refusals, said === undefined ? UNKNOWN_HINT : undefined);
  }
  if (status === 405 && unspoken) {
    const hint = 'eBay may have changed this call: look for a newer version of Aftersale.';
    return failure('refused', `eBay does not offer to ${call.aim} where it used to.`, call, status, refusals, hint);
  }
  const hint = status === 403 ? GRANT_HINT : said === undefined ? SILENT_HINT : undefined;
  const message = said === undefined ? 'eBay refused without a reason.' : `eBay refused: ${said}.`;
  return failure('refused', message, call, status, refusals, hint);
};

/** No reply: harmless before it was sent or for a repeatable call, else the outcome is unknown. */
export const failureFromTransport = (call: EbayCall, failed: TransportFailure): AppError => {
  const facts = { call: call.id, failure: failed.code };
  return failed.sent && !call.repeatable
    ? new AppError('outcome_unknown', lostAnswer(call), { hint: LOST_HINT, facts })
    : new AppError('unreachable', 'eBay could not be reached.', { hint: LATER_HINT, facts });
};
