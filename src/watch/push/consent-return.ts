import { asAppError } from '../../errors';
import type { Log } from '../../log';
import type { PushAnswer, PushRequest } from './endpoint';

/** Beside eBay's messages: where a RuName may send the seller's browser. */
export const returnPath = (messagesPath: string): string => messagesPath.replace(/[^/]*$/, 'consent');

export interface ConsentReturnPorts {
  readonly path: string;
  /** @throws AppError */
  finish(address: string): Promise<string>;
  readonly log: Log;
}

const AFTERWARDS = 'You can close this page and go back to Slack.';

/** Takes a seller's browser that comes back from eBay's consent page; undefined for any other request. The secret state in the address says whose it is. */
export const createConsentReturn =
  ({ path, finish, log }: ConsentReturnPorts) =>
  async (request: PushRequest): Promise<PushAnswer | undefined> => {
    if (request.path !== path || request.method !== 'GET') return undefined;
    try {
      return { status: 200, text: `${await finish(`https://desk${path}?${request.query}`)} ${AFTERWARDS}\n` };
    } catch (thrown) {
      const error = asAppError(thrown);
      log.warn('consent_not_taken', { code: error.code, reason: error.message });
      return { status: 400, text: `${error.message} ${error.hint ?? ''}\n` };
    }
  };
