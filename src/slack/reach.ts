import type { WebClient } from '@slack/web-api';
import type { Clock } from '../clock';
import { AppError } from '../errors';
import { readFailure } from './slack-error';

export interface ReachPorts {
  /** How many ways Slack has to reach us now. */
  ways(): number;
  readonly client: Pick<WebClient, 'auth'>;
  readonly clock: Clock;
}

/** A probe that comes every few seconds must not use up the method's rate limit. */
const ASKED_EVERY = 60_000;

/**
 * Rejects, with the reason, while Slack cannot deliver to us or does not let us answer: an open socket alone proves nothing after the
 * app was uninstalled. Asks `auth.test` at most once a minute.
 * @throws AppError `slack`
 * @see https://docs.slack.dev/reference/methods/auth.test
 */
export const reachedBySlack = ({ ways, client, clock }: ReachPorts): (() => Promise<void>) => {
  let asked: { readonly verdict: Promise<void>; readonly at: number } | undefined;

  const ask = async (): Promise<void> => {
    try {
      await client.auth.test();
    } catch (error) {
      const failure = readFailure(error);
      throw failure.kind === 'permanent'
        ? new AppError('slack', `Slack refuses the bot token (${failure.code}).`, {
            hint: 'Reinstall the Slack app and set its new token.',
            cause: error,
          })
        : new AppError('slack', 'Slack does not answer the desk.', { cause: error });
    }
  };

  return async () => {
    if (ways() === 0) throw new AppError('slack', 'Slack cannot reach the desk: no connection stands.');
    const now = clock.now().getTime();
    if (asked === undefined || now - asked.at >= ASKED_EVERY) asked = { verdict: ask(), at: now };
    return asked.verdict;
  };
};
