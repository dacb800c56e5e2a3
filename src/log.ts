import pino, { type DestinationStream } from 'pino';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';
export type LogFields = Readonly<Record<string, unknown>>;

/** Structured log lines: an event name in snake_case and plain facts. Never tokens, bodies or buyer data. */
export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

const REDACTED_KEYS = [
  'authorization',
  'token',
  'accessToken',
  'refreshToken',
  'refresh_token',
  'access_token',
  'client_secret',
  'secret',
  'password',
  'privateKey',
  'buyer',
  'comments',
  'comment',
  'content',
  'address',
  'email',
  'body',
  'data',
  'headers',
  'response_url',
  'trigger_id',
];

/** JSON lines on `destination` (standard output when left out), with secret and personal keys redacted two levels deep. */
export const createLog = (level: LogLevel, destination?: DestinationStream): Log => {
  const logger = pino(
    {
      level,
      base: null,
      redact: REDACTED_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: pino.stdSerializers.errWithCause },
    },
    destination,
  );
  const at =
    (method: 'debug' | 'info' | 'warn' | 'error') =>
    (event: string, fields: LogFields = {}) =>
      logger[method]({ event, ...fields });
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
};

export const silentLog: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
