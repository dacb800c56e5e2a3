import { randomBytes } from 'node:crypto';

export interface Credentials {
  botToken: string;
  appToken: string;
  signingSecret: string;
}

export type TokenKind = 'bot' | 'app';

/** The app's credentials; revoking the bot token is what uninstalling does. */
export class Tokens {
  revoked = false;
  readonly credentials: Credentials;

  constructor(given: Partial<Credentials> = {}) {
    this.credentials = {
      botToken: given.botToken ?? `xoxb-${randomBytes(12).toString('hex')}`,
      appToken: given.appToken ?? `xapp-1-${randomBytes(12).toString('hex')}`,
      signingSecret: given.signingSecret ?? randomBytes(16).toString('hex'),
    };
  }

  check(token: string): TokenKind | 'not_authed' | 'invalid_auth' | 'token_revoked' {
    if (!token) return 'not_authed';
    if (token === this.credentials.appToken) return 'app';
    if (token !== this.credentials.botToken) return 'invalid_auth';
    return this.revoked ? 'token_revoked' : 'bot';
  }
}
