/** What went wrong, by meaning. One place (slack/messages/failure.ts) turns these into what a person sees. */
export type ErrorCode =
  | 'bad_input' // what the person gave cannot be used
  | 'not_allowed' // the desk's rules say no
  | 'not_found'
  | 'refused' // eBay understood and said no
  | 'unreachable' // nothing reached eBay, or a read failed: nothing has changed there
  | 'outcome_unknown' // a change was sent and its answer was lost
  | 'unexpected_reply' // eBay answered with something unreadable
  | 'decommissioned' // eBay has switched this call off
  | 'token' // no usable access token
  | 'consent_needed' // the refresh token is dead; the seller must consent again
  | 'budget_spent' // today's call budget of the family is used up
  | 'changed' // the object is no longer what the person saw
  | 'busy' // another act on the same order or request is unfinished
  | 'store' // the database refused
  | 'slack' // Slack refused or could not be reached
  | 'configuration'
  | 'internal';

export interface ErrorDetails {
  /** What to do next, as one sentence for the person. */
  hint?: string;
  cause?: unknown;
  /** Facts for the log; never secrets or personal data. */
  facts?: Readonly<Record<string, string | number | boolean | undefined>>;
}

/** The only error class that crosses a layer. Its message and hint may be shown to people. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly facts: NonNullable<ErrorDetails['facts']>;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.hint = details.hint;
    this.facts = details.facts ?? {};
  }
}

/** Any thrown value as an AppError; what is not ours becomes `internal` and keeps its cause for the log. */
export const asAppError = (thrown: unknown): AppError =>
  thrown instanceof AppError
    ? thrown
    : new AppError('internal', 'Something went wrong inside Aftersale.', {
        cause: thrown,
        hint: 'Try again; if it happens again, give the reference to whoever runs Aftersale.',
      });
