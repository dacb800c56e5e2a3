import { z } from 'zod';
import { Account } from './desk/account';
import { AppError } from './errors';
import type { LogLevel } from './log';

const text = (where: string) =>
  z
    .string({ error: `is missing. ${where}` })
    .trim()
    .min(1, `is empty. ${where}`);

const slackToken = (prefix: string, where: string) =>
  text(where).regex(new RegExp(`^${prefix}-`), `must begin with ${prefix}-. ${where}`);

const isLoopback = (host: string) => host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);

const apiAddress = z.url('must be an address such as https://api.example.com').refine((address) => {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}, 'must begin with https:// (http:// only on this machine), because tokens are sent there');

const wholeNumber = (least: number, most: number) =>
  z.coerce.number({ error: 'must be a whole number' }).int('must be a whole number').min(least).max(most);

const EBAY_HOSTS = { production: 'https://api.ebay.com', sandbox: 'https://api.sandbox.ebay.com' } as const;

const WHERE = {
  bot: 'Slack app page → OAuth & Permissions → Bot User OAuth Token.',
  app: 'Slack app page → Basic Information → App-Level Tokens, scope connections:write.',
  signing: 'Slack app page → Basic Information → Signing Secret.',
  keys: 'eBay developer page → Application Keys.',
  refresh: 'Run `npm run setup`, or eBay developer page → User Tokens.',
};

/** Every setting that Aftersale reads from the environment; `.env.example` explains each. */
const Environment = z.object({
  SLACK_MODE: z.enum(['socket', 'http'], { error: 'must be socket or http' }).default('socket'),
  SLACK_BOT_TOKEN: slackToken('xoxb', WHERE.bot),
  SLACK_APP_TOKEN: slackToken('xapp', WHERE.app).optional(),
  SLACK_SIGNING_SECRET: text(WHERE.signing).optional(),
  SLACK_API_URL: apiAddress.refine((it) => it.endsWith('/api/'), 'must end in /api/').default('https://slack.com/api/'),
  PORT: wholeNumber(0, 65535).default(3000),
  EBAY_ENV: z.enum(['production', 'sandbox'], { error: 'must be production or sandbox' }).default('production'),
  EBAY_API_URL: apiAddress.optional(),
  EBAY_CLIENT_ID: text(WHERE.keys),
  EBAY_CLIENT_SECRET: text(WHERE.keys),
  EBAY_REFRESH_TOKEN: text(WHERE.refresh),
  EBAY_MARKETPLACE: z
    .string()
    .regex(/^EBAY_[A-Z_]+$/, 'must be an eBay marketplace such as EBAY_US, EBAY_GB or EBAY_DE')
    .default('EBAY_US'),
  ACCOUNT_NAME: z.string().trim().min(1).max(60).default('eBay'),
  TIME_ZONE: z
    .string()
    .refine((zone) => {
      try {
        return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
      } catch {
        return false;
      }
    }, 'must be a time zone such as Europe/Berlin')
    .default('UTC'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|:memory:|postgres(ql)?:\/\/.+)$/, 'must be file:<path> or postgres://…')
    .default('file:data/aftersale.sqlite'),
  DESK_FILE: z.string().trim().min(1).default('desk.yml'),
  AUDIT_KEY: z.string().min(32, 'must be at least 32 characters; make one with: openssl rand -base64 32').optional(),
  POLL_SECONDS: wholeNumber(5, 3600).default(60),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], { error: 'must be debug, info, warn, error or silent' })
    .default('info'),
});

export const ENVIRONMENT_KEYS = Object.keys(Environment.shape);

export interface AccountConfig extends Account {
  readonly refreshToken: string;
}

export interface Config {
  readonly slack: {
    readonly mode: 'socket' | 'http';
    readonly botToken: string;
    readonly appToken: string | undefined;
    readonly signingSecret: string | undefined;
    readonly apiUrl: string;
    readonly port: number;
  };
  readonly ebay: {
    readonly apiUrl: string;
    /** True where the address is not eBay's own: every host of eBay is then reached at that one address. */
    readonly standIn: boolean;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly accounts: readonly AccountConfig[];
  };
  readonly databaseUrl: string;
  readonly deskFile: string;
  readonly auditKey: string | undefined;
  readonly pollSeconds: number;
  readonly logLevel: LogLevel;
}

/**
 * The configuration, purely from `environment`. Empty values count as missing.
 * @throws AppError `configuration`, naming every bad setting at once and never its value.
 */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => {
  const given = Object.fromEntries(
    ENVIRONMENT_KEYS.flatMap((key) => (environment[key]?.trim() ? [[key, environment[key]?.trim()]] : [])),
  );
  const parsed = Environment.superRefine((it, context) => {
    const need = (key: 'SLACK_APP_TOKEN' | 'SLACK_SIGNING_SECRET', mode: string, where: string) =>
      it[key] ?? context.addIssue({ code: 'custom', path: [key], message: `is needed in ${mode} mode. ${where}` });
    if (it.SLACK_MODE === 'socket') need('SLACK_APP_TOKEN', 'socket', WHERE.app);
    else need('SLACK_SIGNING_SECRET', 'http', WHERE.signing);
  }).safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
    throw new AppError('configuration', `These settings need attention:\n${[...new Set(faults)].join('\n')}`, {
      hint: 'Put them into .env beside package.json; .env.example explains each one.',
    });
  }
  const env = parsed.data;
  return {
    slack: {
      mode: env.SLACK_MODE,
      botToken: env.SLACK_BOT_TOKEN,
      appToken: env.SLACK_APP_TOKEN,
      signingSecret: env.SLACK_SIGNING_SECRET,
      apiUrl: env.SLACK_API_URL,
      port: env.PORT,
    },
    ebay: {
      apiUrl: (env.EBAY_API_URL ?? EBAY_HOSTS[env.EBAY_ENV]).replace(/\/+$/, ''),
      standIn: env.EBAY_API_URL !== undefined && !/\.ebay\.com$/.test(new URL(env.EBAY_API_URL).hostname),
      clientId: env.EBAY_CLIENT_ID,
      clientSecret: env.EBAY_CLIENT_SECRET,
      accounts: [
        {
          ...Account.parse({
            id: 'main',
            name: env.ACCOUNT_NAME,
            marketplace: env.EBAY_MARKETPLACE,
            timeZone: env.TIME_ZONE,
          }),
          refreshToken: env.EBAY_REFRESH_TOKEN,
        },
      ],
    },
    databaseUrl: env.DATABASE_URL,
    deskFile: env.DESK_FILE,
    auditKey: env.AUDIT_KEY,
    pollSeconds: env.POLL_SECONDS,
    logLevel: env.LOG_LEVEL,
  };
};
