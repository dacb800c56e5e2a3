import { createHash, createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import { parseJson } from './json';

/** What eBay says in the X-EBAY-SIGNATURE header. */
export interface NotificationSignature {
  /** Id of the key, for getPublicKey. */
  readonly kid: string;
  readonly signature: string;
  readonly digest: 'sha1' | 'sha256';
}

const Header = z.object({
  kid: z.string().min(1).max(200),
  signature: z.base64().min(1).max(2000),
  digest: z.string().regex(/^sha-?(1|256)$/i),
});

/** The header as its parts; undefined when it is missing or not eBay's. */
export const notificationSignature = (header: string | undefined): NotificationSignature | undefined => {
  if (header === undefined || header.length > 5000) return undefined;
  let written: unknown;
  try {
    written = parseJson(Buffer.from(header, 'base64').toString('utf8'));
  } catch {
    return undefined;
  }
  const { data } = Header.safeParse(written);
  if (data === undefined) return undefined;
  return { kid: data.kid, signature: data.signature, digest: data.digest.endsWith('256') ? 'sha256' : 'sha1' };
};

/**
 * Whether eBay signed exactly these bytes. `publicKey` is what getPublicKey answers, a PEM without its line breaks.
 * eBay signs with SHA-1 today and names the digest in the header, so the header decides.
 * https://developer.ebay.com/api-docs/commerce/notification/overview.html
 */
export const isFromEbay = (body: Buffer, { signature, digest }: NotificationSignature, publicKey: string): boolean => {
  try {
    const der = Buffer.from(publicKey.replace(/-----[A-Z ]+-----|\s/g, ''), 'base64');
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ec' && verify(digest, body, key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
};

/** The answer to eBay's challenge, which proves that `endpoint` is ours. It must be spelled as registered, to the letter. */
export const challengeResponse = (challengeCode: string, verificationToken: string, endpoint: string): string =>
  createHash('sha256').update(challengeCode).update(verificationToken).update(endpoint).digest('hex');
