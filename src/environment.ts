import { z } from 'zod';

const text = (where: string) =>
  z
    .string({ error: `is missing. ${where}` })
    .trim()
    .min(1, `is empty. ${where}`);

const slackToken = (prefix: string, where: string) =>
  text(where).regex(new RegExp(`^${prefix}-`), `must begin with ${prefix}-. ${where}`);

const isLoopback = (host: string) => host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);

const apiAddress = z
  .url({ error: 'must be an address such as https://api.example.com', abort: true })
  .refine((address) => {
    const { protocol, hostname } = new URL(address);
    return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  }, 'must begin with https:// (http:// only on this machine), because tokens are sent there');

/** An address under which others reach the desk. */
export const PublicAddress = z
  .url({ error: 'must be an address such as https://desk.example.com', abort: true })
  .refine((address) => {
    const { protocol, hostname, search, hash } = new URL(address);
    return (protocol === 'https:' || isLoopback(hostname)) && search === '' && hash === '';
  }, 'must begin with https:// and end with its path, because eBay delivers to nothing else');

export const MailAddress = z.email('must be a mail address');

const wholeNumber = (least: number, most: number) =>
  z.coerce.number({ error: 'must be a whole number' }).int('must be a whole number').min(least).max(most);

const secretKey = z.string().min(32, 'must be at least 32 characters; make one with: openssl rand -base64 32');

export const TimeZone = z.string().refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}, 'must be a time zone such as Europe/Berlin');

export const Marketplace = z
  .string()
  .regex(/^EBAY_[A-Z_]+$/, 'must be an eBay marketplace such as EBAY_US, EBAY_GB or EBAY_DE');

/** Slack takes commands of 32 characters with their slash; the longest of ours leaves so many for a prefix. */
export const CommandPrefix = z
  .string()
  .regex(/^([a-z0-9][a-z0-9_-]{0,15})?$/, 'must be at most 16 small letters, digits, - or _, for example ebay-');

/** Where a person finds each secret. */
export const WHERE = {
  bot: 'Slack app page → OAuth & Permissions → Bot User OAuth Token.',
  app: 'Slack app page → Basic Information → App-Level Tokens, scope connections:write.',
  signing: 'Slack app page → Basic Information → Signing Secret.',
  keys: 'eBay developer page → Application Keys.',
  refresh: 'Run `npm run setup`, or eBay developer page → User Tokens.',
};

/** Every setting that Aftersale reads from the environment; `.env.example` explains each. */
export const Environment = z.object({
  SLACK_MODE: z.enum(['socket', 'http'], { error: 'must be socket or http' }).default('socket'),
  SLACK_BOT_TOKEN: slackToken('xoxb', WHERE.bot),
  SLACK_APP_TOKEN: slackToken('xapp', WHERE.app).optional(),
  SLACK_SIGNING_SECRET: text(WHERE.signing).optional(),
  SLACK_API_URL: apiAddress.refine((it) => it.endsWith('/api/'), 'must end in /api/').default('https://slack.com/api/'),
  PORT: wholeNumber(0, 65535).default(3000),
  COMMAND_PREFIX: CommandPrefix.default(''),
  EBAY_ENV: z.enum(['production', 'sandbox'], { error: 'must be production or sandbox' }).default('production'),
  EBAY_API_URL: apiAddress.optional(),
  EBAY_CLIENT_ID: text(WHERE.keys),
  EBAY_CLIENT_SECRET: text(WHERE.keys),
  EBAY_REFRESH_TOKEN: text(WHERE.refresh).optional(),
  EBAY_RU_NAME: z.string().optional(),
  PUBLIC_URL: PublicAddress.optional(),
  EBAY_VERIFICATION_TOKEN: z
    .string()
    .regex(/^[\w-]{32,80}$/, 'must have 32 to 80 letters, digits, _ or -; make one with: openssl rand -hex 32')
    .optional(),
  EBAY_ALERT_EMAIL: MailAddress.optional(),
  PUSH_HOST: z.string().default('127.0.0.1'),
  PUSH_PORT: wholeNumber(0, 65535).default(3001),
  EBAY_MARKETPLACE: Marketplace.default('EBAY_US'),
  ACCOUNT_NAME: z.string().trim().min(1).max(60).default('eBay'),
  TIME_ZONE: TimeZone.default('UTC'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|:memory:|postgres(ql)?:\/\/.+)$/, 'must be file:<path> or postgres://…')
    .default('file:data/aftersale.sqlite'),
  ERASURES_FILE: z.string().trim().min(1).default('data/erasures.txt'),
  ACCOUNTS_FILE: z.string().default('accounts.yml'),
  SECRET_KEY: secretKey.optional(),
  SECRET_KEY_OLD: secretKey.optional(),
  DESK_FILE: z.string().trim().min(1).default('desk.yml'),
  AUDIT_KEY: secretKey.optional(),
  HEALTH_HOST: z.string().default('127.0.0.1'),
  HEALTH_PORT: wholeNumber(0, 65535).default(9464),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], { error: 'must be debug, info, warn, error or silent' })
    .default('info'),
});
export type Environment = z.infer<typeof Environment>;

export const ENVIRONMENT_KEYS = Object.keys(Environment.shape);

export type Variables = Readonly<Record<string, string | undefined>>;

/** Where eBay's API is, without a trailing slash: `address` when it is given, for a stand-in. */
export const ebayApiUrl = (environment: string | undefined, address: string | undefined): string =>
  (address || (environment === 'sandbox' ? 'https://api.sandbox.ebay.com' : 'https://api.ebay.com')).replace(
    /\/+$/,
    '',
  );

/** The variables that are settings of ours; empty values count as missing. */
export const givenSettings = (variables: Variables): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ENVIRONMENT_KEYS.flatMap((key) => {
      const value = variables[key]?.trim();
      return value ? [[key, value]] : [];
    }),
  );
