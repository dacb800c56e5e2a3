import type { SimAccount } from '../accounts';

export interface Grant {
  /** The consenting user; left out in tokens of the application itself. */
  account: SimAccount | undefined;
  scopes: string[];
  expiresAt: Date;
}

/** Access tokens live two hours. */
export const ACCESS_TOKEN_SECONDS = 7200;

/** The tokens that the pretend eBay has given out. Tests end them early here. */
export class Tokens {
  readonly #access = new Map<string, Grant>();
  readonly #refresh = new Map<string, SimAccount>();
  readonly #codes = new Map<string, { account: SimAccount; redirectUri: string }>();
  #issued = 0;

  constructor(accounts: readonly SimAccount[]) {
    for (const account of accounts) this.#refresh.set(account.refreshToken, account);
  }

  issue(account: SimAccount | undefined, scopes: string[], now: Date): string {
    this.#issued += 1;
    const token = `v^1.1#i^1#p^3#t^${account?.id ?? 'application'}-${this.#issued}`;
    this.#access.set(token, { account, scopes, expiresAt: new Date(now.getTime() + ACCESS_TOKEN_SECONDS * 1000) });
    return token;
  }

  read(token: string, now: Date): Grant | undefined {
    const grant = this.#access.get(token);
    return grant && grant.expiresAt > now ? grant : undefined;
  }

  accountOf(refreshToken: string): SimAccount | undefined {
    return this.#refresh.get(refreshToken);
  }

  /** A code of the consent page, good for one exchange. */
  issueCode(account: SimAccount, redirectUri: string): string {
    this.#issued += 1;
    const code = `v^1.1#i^1#code-${this.#issued}`;
    this.#codes.set(code, { account, redirectUri });
    return code;
  }

  redeemCode(code: string, redirectUri: string): SimAccount | undefined {
    const found = this.#codes.get(code);
    this.#codes.delete(code);
    return found?.redirectUri === redirectUri ? found.account : undefined;
  }

  /** How many access tokens were given out. */
  get issued(): number {
    return this.#access.size;
  }

  /** All access tokens stop working at once. */
  expireAll(): void {
    this.#access.clear();
  }

  /** The user has revoked the consent: the refresh token is dead and so are its access tokens. */
  revoke(accountId: string): void {
    for (const [token, account] of this.#refresh) if (account.id === accountId) this.#refresh.delete(token);
    for (const [token, grant] of this.#access) if (grant.account?.id === accountId) this.#access.delete(token);
  }

  /** The user consents (again): the refresh token works. */
  consent(account: SimAccount): void {
    this.#refresh.set(account.refreshToken, account);
  }
}
