import { createHash, createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { AppError } from '../errors';

/** A signing key as eBay's Key Management API hands it out: `jwe` names it to eBay, `privateKey` is PKCS#8 DER in base64. */
export interface SigningKey {
  readonly signingKeyCipher: 'ED25519' | 'RSA';
  readonly jwe: string;
  readonly privateKey: string;
}

export interface SignedParts {
  readonly verb: string;
  readonly url: string;
  /** The very bytes that will be sent. */
  readonly body: Buffer | undefined;
  readonly created: Date;
}

const keyFrom = (privateKey: string): KeyObject => {
  const der = privateKey.replace(/-----[A-Z ]+-----|\s/g, '');
  try {
    return createPrivateKey({ key: Buffer.from(der, 'base64'), format: 'der', type: 'pkcs8' });
  } catch {
    // The thrown error is not kept: it may quote the key.
    throw new AppError('configuration', 'The signing key of this eBay account cannot be read.', {
      hint: 'Create a new signing key for the account.',
    });
  }
};

/** Signs with the algorithm its key decides: Ed25519, or RSA with PKCS#1 v1.5 and SHA-256. */
const signatureOf = (base: string, key: KeyObject): string =>
  sign(key.asymmetricKeyType === 'ed25519' ? null : 'sha256', Buffer.from(base), key).toString('base64');

export const contentDigest = (body: Buffer): string =>
  `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;

/**
 * A signature base: one line per component, then the parameters. Values are used as given.
 * https://www.rfc-editor.org/rfc/rfc9421#section-2.5
 */
export const signatureBase = (components: ReadonlyArray<readonly [name: string, value: string]>, parameters: string) =>
  [...components, ['@signature-params', parameters] as const].map(([name, value]) => `"${name}": ${value}`).join('\n');

/** One signature under `label` over `components`: its two headers. */
export const messageSignature = (
  label: string,
  components: ReadonlyArray<readonly [name: string, value: string]>,
  suffix: string,
  privateKey: string,
) => {
  const parameters = `(${components.map(([name]) => `"${name}"`).join(' ')})${suffix}`;
  const base = signatureBase(components, parameters);
  return {
    base,
    'Signature-Input': `${label}=${parameters}`,
    Signature: `${label}=:${signatureOf(base, keyFrom(privateKey))}:`,
  };
};

/**
 * The headers that prove to eBay who sent this request, as sellers of the EU and the UK must.
 * https://developer.ebay.com/develop/guides/digital-signatures-for-apis
 * @throws AppError configuration when the key cannot be read.
 */
export const signedHeaders = (key: SigningKey, { verb, url, body, created }: SignedParts): Record<string, string> => {
  const { pathname, host } = new URL(url);
  const digest = body === undefined || body.length === 0 ? undefined : contentDigest(body);
  const { base: _, ...signature } = messageSignature(
    'sig1',
    [
      ...(digest === undefined ? [] : [['content-digest', digest] as const]),
      ['x-ebay-signature-key', key.jwe],
      ['@method', verb],
      ['@path', pathname],
      ['@authority', host],
    ],
    `;created=${Math.floor(created.getTime() / 1000)}`,
    key.privateKey,
  );
  return {
    'x-ebay-signature-key': key.jwe,
    ...(digest === undefined ? {} : { 'Content-Digest': digest }),
    ...signature,
  };
};
