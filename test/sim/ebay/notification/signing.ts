import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';

/** The key pair with which eBay signs its notifications. */
export interface NoticeKey {
  keyId: string;
  digest: 'SHA1' | 'SHA256';
  privateKey: KeyObject;
  /** PEM without its line breaks, as eBay returns it. */
  publicPem: string;
}

export const createNoticeKey = (keyId: string, digest: NoticeKey['digest'] = 'SHA1'): NoticeKey => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString().replace(/\n/g, '');
  return { keyId, digest, privateKey, publicPem };
};

/** The value of X-EBAY-SIGNATURE for these bytes. */
export const noticeSignature = ({ keyId, digest, privateKey }: NoticeKey, body: string): string => {
  const signature = createSign(digest).update(body, 'utf8').sign(privateKey, 'base64');
  return Buffer.from(JSON.stringify({ alg: 'ecdsa', kid: keyId, signature, digest })).toString('base64');
};
