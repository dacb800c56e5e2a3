import { createHash, type KeyObject, verify } from 'node:crypto';
import type { SimRequest } from '../http/exchange';

/** Signatures older or newer than this, in seconds, are refused. */
const FRESH_FOR = 600;

const digestOf = (body: Buffer): string => `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;

interface SignatureInput {
  label: string;
  components: string[];
  /** Everything after the label, as it stands in the header. */
  parameters: string;
  created: number;
}

const readInput = (header: string): SignatureInput | undefined => {
  const [, label = '', parameters = '', list = ''] = /^([a-z][a-z0-9_-]*)=(\(([^)]*)\).*)$/.exec(header) ?? [];
  const created = Number(/;created=(\d+)/.exec(parameters)?.[1]);
  if (label === '' || Number.isNaN(created)) return undefined;
  return { label, components: [...list.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? ''), parameters, created };
};

const componentValue = (component: string, request: SimRequest): string | undefined => {
  switch (component) {
    case '@method':
      return request.method;
    case '@path':
      return request.path;
    case '@authority':
      return request.authority.toLowerCase();
    default:
      return request.headers[component]?.trim();
  }
};

/**
 * Why a request's signature does not hold; undefined when it does. Written from RFC 9421 and eBay's guide alone:
 * the components must be there, cover the body where there is one, be fresh, and verify under the key that `jwe` names.
 */
export const faultInSignature = (
  request: SimRequest,
  now: Date,
  keyOf: (jwe: string) => KeyObject | undefined,
): string | undefined => {
  const jwe = request.headers['x-ebay-signature-key'];
  const input = readInput(request.headers['signature-input'] ?? '');
  if (jwe === undefined) return 'the header x-ebay-signature-key is missing';
  if (input === undefined) return 'the header Signature-Input is missing or unreadable';
  const needed = ['x-ebay-signature-key', '@method', '@path', '@authority'];
  const hasBody = request.body.length > 0;
  if (hasBody) needed.unshift('content-digest');
  const absent = needed.find((component) => !input.components.includes(component));
  if (absent) return `${absent} is not covered`;
  if (!hasBody && input.components.includes('content-digest'))
    return 'content-digest is covered although there is no body';
  if (hasBody && request.headers['content-digest'] !== digestOf(request.body))
    return 'Content-Digest does not fit the body';
  if (Math.abs(now.getTime() / 1000 - input.created) > FRESH_FOR) return 'the signature is not fresh';

  const lines: string[] = [];
  for (const component of input.components) {
    const value = componentValue(component, request);
    if (value === undefined) return `the component ${component} is missing`;
    lines.push(`"${component}": ${value}`);
  }
  lines.push(`"@signature-params": ${input.parameters}`);
  const signature = new RegExp(`^${input.label}=:([A-Za-z0-9+/=]+):$`).exec(request.headers.signature ?? '')?.[1];
  const key = keyOf(jwe);
  if (signature === undefined) return 'the header Signature is missing or unreadable';
  if (key === undefined) return 'the signing key is unknown or has expired';
  const algorithm = key.asymmetricKeyType === 'rsa' ? 'sha256' : null;
  const holds = verify(algorithm, Buffer.from(lines.join('\n')), key, Buffer.from(signature, 'base64'));
  return holds ? undefined : 'the signature does not fit';
};
