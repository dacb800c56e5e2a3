/** Keys whose values are secrets or personal data, compared without case, `_` and `-`. */
const HIDDEN_KEYS = new Set([
  'authorization',
  'cookie',
  'token',
  'accesstoken',
  'refreshtoken',
  'bottoken',
  'apptoken',
  'verificationtoken',
  'clientsecret',
  'signingsecret',
  'secret',
  'secretkey',
  'auditkey',
  'password',
  'privatekey',
  'jwe',
  'databaseurl',
  'connectionstring',
  'buyer',
  'buyerloginname',
  'buyerusername',
  'username',
  'comment',
  'comments',
  'content',
  'message',
  'messages',
  'address',
  'shippingaddress',
  'email',
  'phone',
  'body',
  'data',
  'headers',
  'responseurl',
  'triggerid',
]);

/** Secrets by their shape, wherever they stand in a text. */
const SECRET_SHAPES: readonly (readonly [RegExp, string])[] = [
  [/\bx(?:ox[a-z]|app)-[\w-]+/g, '[slack token]'],
  [/https:\/\/hooks\.slack\.com\/\S+/g, '[response address]'],
  [/\b(Bearer|IAF|TOKEN|Basic) +\S+/g, '$1 [redacted]'],
  [/v\^1\.1#\S+/g, '[ebay token]'],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g, '[private key]'],
  [/\b((?:access|refresh)_token|client_secret|code)=[^&\s"]+/g, '$1=[redacted]'],
  [/(\w+:\/\/[^:/\s]+):[^@/\s]+@/g, '$1:[redacted]@'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '[email]'],
];

const HIDDEN = '[redacted]';
const DEEPEST = 6;

const redactText = (text: string): string =>
  SECRET_SHAPES.reduce((sofar, [shape, instead]) => sofar.replace(shape, instead), text);

const redactError = (error: Error, depth: number): object => ({
  type: error.name,
  ...('code' in error ? { code: redact(error.code, depth + 1) } : {}),
  // `words`, because `message` is hidden: eBay and Slack use that key for what people wrote.
  words: redactText(error.message),
  ...('facts' in error ? { facts: redact(error.facts, depth + 1) } : {}),
  stack: redactText(error.stack ?? ''),
  ...(error.cause === undefined ? {} : { cause: redact(error.cause, depth + 1) }),
});

/**
 * Any value as it may be logged: secrets and personal data are replaced, by key and by shape, at every depth. Of errors only
 * name, code, words, facts, stack and cause are kept: HTTP libraries hang whole requests with their headers onto theirs.
 */
export const redact = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return redactText(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth >= DEEPEST) return '[deeper]';
  if (value instanceof Error) return redactError(value, depth);
  if (Array.isArray(value)) return value.map((item) => redact(item, depth + 1));
  if (value instanceof Map || value instanceof Set || ArrayBuffer.isView(value)) return `[${value.constructor.name}]`;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      HIDDEN_KEYS.has(key.toLowerCase().replace(/[_-]/g, '')) ? [key, HIDDEN] : [key, redact(inner, depth + 1)],
    ),
  );
};
