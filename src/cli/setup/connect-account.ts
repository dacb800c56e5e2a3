import { randomBytes } from 'node:crypto';
import type { Clock } from '../../clock';
import {
  type Consent,
  type ConsentApplication,
  codeFromReply,
  consentAddress,
  DESK_SCOPES,
  exchangeConsent,
  PUSH_SCOPES,
} from '../../ebay/consent';
import { createTransport } from '../../ebay/transport';
import { AppError, asAppError } from '../../errors';
import type { Terminal } from '../terminal';
import { consentReply } from './consent-callback';
import type { SetupOptions } from './options';
import type { Questions } from './questions';

/** Leads one seller through eBay's consent, again and again until it succeeds when somebody can answer. @throws AppError */
export const connectAccount = async (
  application: ConsentApplication,
  questions: Questions,
  terminal: Terminal,
  clock: Clock,
  options: Pick<SetupOptions, 'callbackPort' | 'push'>,
): Promise<Consent> => {
  const transport = createTransport({ clock, deadlineMilliseconds: 15_000 });
  const scopes = options.push ? [...DESK_SCOPES, ...PUSH_SCOPES] : DESK_SCOPES;
  const reply = (address: string): Promise<string> => {
    const show = () => terminal.err(`Open this in the browser where the seller is signed in to eBay:\n\n${address}\n`);
    if (options.callbackPort !== undefined) return consentReply(Number(options.callbackPort), show);
    show();
    return questions.text({ ask: 'The address that the browser shows afterwards', setting: '--callback-port' });
  };
  try {
    for (;;) {
      const state = randomBytes(16).toString('hex');
      try {
        const code = codeFromReply(await reply(consentAddress(application, state, scopes)), state);
        return await exchangeConsent(application, code, { transport, clock });
      } catch (thrown) {
        // Ctrl-C and faults of ours end the command; what the seller or eBay did can be tried again.
        if (!(thrown instanceof AppError) || !questions.patient) throw thrown;
        const { message, hint } = asAppError(thrown);
        terminal.err(`${message} ${hint ?? ''}`);
        if (!(await questions.yes({ ask: 'Try again?', setting: '--yes', otherwise: true }))) throw thrown;
      }
    }
  } finally {
    transport.close();
  }
};
