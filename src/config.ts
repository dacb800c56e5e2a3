import { type AccountEntry, openSigningKey, parseAccountsFile, tokenPurpose } from './accounts-file';
import { Account } from './desk/account';
import type { ConnectedAccount } from './desk/accounts/connected-account';
import { Environment, ebayApiUrl, givenSettings, type Variables, WHERE } from './environment';
import { AppError } from './errors';
import type { LogLevel } from './log';
import { type PushConfig, pushConfig } from './push-config';
import { createSecretBox } from './secret-box';

export interface Config {
  readonly slack: {
    readonly mode: 'socket' | 'http';
    readonly botToken: string;
    readonly appToken: string | undefined;
    readonly signingSecret: string | undefined;
    readonly apiUrl: string;
    readonly port: number;
    /** What stands before the name of every slash command, such as `ebay-`; usually nothing. */
    readonly commandPrefix: string;
  };
  readonly ebay: {
    readonly apiUrl: string;
    /** True where the address is not eBay's own: every host of eBay is then reached at that one address. */
    readonly standIn: boolean;
    readonly clientId: string;
    readonly clientSecret: string;
    /** eBay's name of the address that a seller's consent returns to; needed to connect accounts. */
    readonly ruName: string | undefined;
    readonly accounts: readonly ConnectedAccount[];
  };
  /** Where eBay's messages come in; undefined where eBay cannot reach the desk. */
  readonly push: PushConfig | undefined;
  readonly databaseUrl: string;
  readonly accountsFile: string;
  /** The list of erased buyers that outlives a restored backup. */
  readonly erasuresFile: string;
  readonly deskFile: string;
  readonly auditKey: string | undefined;
  /** What seals secrets at rest, the present key first; empty where there is none. */
  readonly secretKeys: readonly string[];
  /** Where health and figures are served; port 0 takes any free one. */
  readonly health: { readonly host: string; readonly port: number };
  readonly logLevel: LogLevel;
}

/** What each mode and account form needs beyond the schema, checked together with it so that every fault is named at once. */
const missing = (given: Readonly<Record<string, string>>, entries: readonly AccountEntry[] | undefined): string[] => {
  const need = (key: string, why: string, where: string) => (given[key] ? [] : [`${key} is needed ${why}. ${where}`]);
  return [
    ...(given.SLACK_MODE === 'http'
      ? need('SLACK_SIGNING_SECRET', 'in http mode', WHERE.signing)
      : need('SLACK_APP_TOKEN', 'in socket mode', WHERE.app)),
    ...(given.PUBLIC_URL
      ? need('EBAY_VERIFICATION_TOKEN', 'with PUBLIC_URL', 'Make one with: openssl rand -hex 32')
      : []),
    ...(entries === undefined
      ? given.EBAY_REFRESH_TOKEN
        ? []
        : [`EBAY_REFRESH_TOKEN is missing. ${WHERE.refresh}`]
      : need('SECRET_KEY', 'to open the accounts file', 'It is the one that `npm run setup` wrote into .env.')),
  ];
};

const openAccount = (entry: AccountEntry, keys: readonly [string, ...string[]]): ConnectedAccount => {
  const box = createSecretBox(keys);
  const signingKey = openSigningKey(entry, box);
  return {
    ...Account.parse({ id: entry.id, name: entry.name, marketplace: entry.marketplace, timeZone: entry.time_zone }),
    refreshToken: box.open(entry.refresh_token, tokenPurpose(entry.id)),
    ...(entry.connected_at === undefined ? {} : { connectedAt: entry.connected_at }),
    ...(entry.refresh_token_ends === undefined ? {} : { refreshTokenEnds: entry.refresh_token_ends }),
    ...(signingKey === undefined ? {} : { signingKey }),
    ...(entry.signing_key_ends === undefined ? {} : { signingKeyEnds: entry.signing_key_ends }),
    ...(entry.signing_key_at === undefined ? {} : { signingKeyAt: entry.signing_key_at }),
  };
};

const accountOfEnvironment = (env: Environment): ConnectedAccount[] =>
  env.EBAY_REFRESH_TOKEN === undefined
    ? []
    : [
        {
          ...Account.parse({
            id: 'main',
            name: env.ACCOUNT_NAME,
            marketplace: env.EBAY_MARKETPLACE,
            timeZone: env.TIME_ZONE,
          }),
          refreshToken: env.EBAY_REFRESH_TOKEN,
        },
      ];

/** Reads a text file of the configuration; undefined when it is not there. */
export type ReadText = (path: string) => string | undefined;

/**
 * The configuration, purely from `variables` and the accounts file that `readText` hands in. Empty values count as missing.
 * Accounts of the file come first; EBAY_REFRESH_TOKEN adds the account `main`, unless the file already has that one.
 * @throws AppError `configuration`, naming every bad setting at once and never its value.
 */
export const readConfig = (variables: Variables, readText: ReadText = () => undefined): Config => {
  const given = givenSettings(variables);
  const parsed = Environment.safeParse(given);
  const path = given.ACCOUNTS_FILE ?? Environment.shape.ACCOUNTS_FILE.parse(undefined);
  const text = readText(path);
  const filedEntries = text === undefined ? [] : parseAccountsFile(text);
  const entries = filedEntries.length === 0 ? undefined : filedEntries;
  const wrong = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  const faults = [...new Set([...wrong, ...missing(given, entries)])];
  if (!parsed.success || faults.length > 0) {
    throw new AppError('configuration', `These settings need attention:\n  ${faults.join('\n  ')}`, {
      hint: 'Put them into .env beside package.json; .env.example explains each one.',
    });
  }
  const env = parsed.data;
  const keys: readonly [string, ...string[]] = [
    env.SECRET_KEY ?? '',
    ...(env.SECRET_KEY_OLD ? [env.SECRET_KEY_OLD] : []),
  ];
  const filed = (entries ?? []).map((entry) => openAccount(entry, keys));
  const ofEnvironment = accountOfEnvironment(env).filter(({ id }) => filed.every((account) => account.id !== id));
  return {
    slack: {
      mode: env.SLACK_MODE,
      botToken: env.SLACK_BOT_TOKEN,
      appToken: env.SLACK_APP_TOKEN,
      signingSecret: env.SLACK_SIGNING_SECRET,
      apiUrl: env.SLACK_API_URL,
      port: env.PORT,
      commandPrefix: env.COMMAND_PREFIX,
    },
    ebay: {
      apiUrl: ebayApiUrl(env.EBAY_ENV, env.EBAY_API_URL),
      standIn: env.EBAY_API_URL !== undefined && !/\.ebay\.com$/.test(new URL(env.EBAY_API_URL).hostname),
      clientId: env.EBAY_CLIENT_ID,
      clientSecret: env.EBAY_CLIENT_SECRET,
      ruName: env.EBAY_RU_NAME,
      accounts: [...filed, ...ofEnvironment],
    },
    push: pushConfig(env),
    databaseUrl: env.DATABASE_URL,
    accountsFile: env.ACCOUNTS_FILE,
    erasuresFile: env.ERASURES_FILE,
    deskFile: env.DESK_FILE,
    auditKey: env.AUDIT_KEY,
    secretKeys: [env.SECRET_KEY, env.SECRET_KEY_OLD].flatMap((key) => key ?? []),
    health: { host: env.HEALTH_HOST, port: env.HEALTH_PORT },
    logLevel: env.LOG_LEVEL,
  };
};
