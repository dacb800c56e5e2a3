import { asAppError } from './errors';
import type { AccountId } from './ids';

/** What of an account can be renewed, so that whoever shows a finding can offer it beside. */
export interface Renewable {
  readonly what: 'consent' | 'signing_key';
  readonly account: AccountId;
  readonly name: string;
}

/** What one check found. Everything but `ok` says what to do about it. */
export type Finding =
  | { readonly level: 'ok'; readonly check: string; readonly words: string }
  | {
      readonly level: 'warning' | 'failure';
      readonly check: string;
      readonly words: string;
      readonly remedy: string;
      readonly renew?: Renewable;
    }
  /** It could not be looked at; that is not a success. */
  | { readonly level: 'skipped'; readonly check: string; readonly words: string };

/** One thing that can be looked at without changing anything. A thrown AppError counts as a failure. */
export interface Check {
  readonly name: string;
  run(): Promise<readonly Finding[]>;
}

export const ok = (check: string, words: string): Finding => ({ level: 'ok', check, words });
export const skipped = (check: string, words: string): Finding => ({ level: 'skipped', check, words });
export const warning = (check: string, words: string, remedy: string, renew?: Renewable): Finding => ({
  level: 'warning',
  check,
  words,
  remedy,
  ...(renew === undefined ? {} : { renew }),
});
export const failure = (check: string, words: string, remedy: string, renew?: Renewable): Finding => ({
  level: 'failure',
  check,
  words,
  remedy,
  ...(renew === undefined ? {} : { renew }),
});

/** Runs all checks at once and answers what they found, in their order. Never throws. */
export const checkUp = async (checks: readonly Check[]): Promise<readonly Finding[]> => {
  const found = await Promise.all(
    checks.map(({ name, run }) =>
      run().catch((thrown: unknown): readonly Finding[] => {
        const error = asAppError(thrown);
        return [failure(name, error.message, error.hint ?? 'Look into the log for the cause.')];
      }),
    ),
  );
  return found.flat();
};

/** Days before a token or key ends at which somebody is warned. */
export const WARNING_DAYS = [30, 7, 1] as const;

const DAY_MS = 24 * 60 * 60 * 1000;

/** How a thing with an end stands: fine, ending within the first warning step, or ended. */
export const endOf = (
  check: string,
  what: string,
  endsAt: Date,
  now: Date,
  remedy: string,
  renew?: Renewable,
): Finding => {
  const days = Math.floor((endsAt.getTime() - now.getTime()) / DAY_MS);
  const day = endsAt.toISOString().slice(0, 10);
  if (endsAt <= now) return failure(check, `${what} ended on ${day}`, remedy, renew);
  if (days < WARNING_DAYS[0]) {
    const left = days < 1 ? 'in less than a day' : `in ${days} day${days === 1 ? '' : 's'}`;
    return warning(check, `${what} ends ${left}, on ${day}`, remedy, renew);
  }
  return ok(check, `${what} is good until ${day}`);
};

const MARKS: Readonly<Record<Finding['level'], string>> = {
  ok: 'ok      ',
  warning: 'WARNING ',
  failure: 'FAILURE ',
  skipped: 'skipped ',
};

/** One line per finding, its remedy on the same line. */
export const findingLine = (finding: Finding): string =>
  `${MARKS[finding.level]}${finding.check}: ${finding.words.replace(/\.$/, '')}.${'remedy' in finding ? ` → ${finding.remedy}` : ''}`;
