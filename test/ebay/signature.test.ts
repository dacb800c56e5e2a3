import { createPublicKey, generateKeyPairSync, type KeyObject, verify } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { getCancellation } from '../../src/ebay/calls/cancellation';
import { issueReturnRefund } from '../../src/ebay/calls/return';
import { contentDigest, messageSignature, type SigningKey, signedHeaders } from '../../src/ebay/signature';
import { CancelId, ReturnId } from '../../src/ids';
import { scriptedAccount } from './scripted-ebay';

// https://www.rfc-editor.org/rfc/rfc9421#appendix-B.1.4
const RFC_KEY = 'MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF';
const RFC_PUBLIC_KEY = 'MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=';

const pair = (cipher: SigningKey['signingKeyCipher']): { key: SigningKey; publicKey: KeyObject } => {
  const { privateKey, publicKey } =
    cipher === 'RSA' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ed25519');
  const der = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  return { key: { signingKeyCipher: cipher, jwe: 'eyJ0.jwe', privateKey: der }, publicKey };
};

const created = new Date('2026-11-22T12:00:00.900Z');
const url = 'https://api.ebay.com/post-order/v2/return/5/issue_refund?x=1';

test('the Ed25519 example of RFC 9421 comes out to the letter', () => {
  const { base, ...headers } = messageSignature(
    'sig-b26',
    [
      ['date', 'Tue, 20 Apr 2021 02:07:55 GMT'],
      ['@method', 'POST'],
      ['@path', '/foo'],
      ['@authority', 'example.com'],
      ['content-type', 'application/json'],
      ['content-length', '18'],
    ],
    ';created=1618884473;keyid="test-key-ed25519"',
    RFC_KEY,
  );
  expect(headers).toEqual({
    'Signature-Input':
      'sig-b26=("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519"',
    Signature: 'sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:',
  });
  const key = createPublicKey({ key: Buffer.from(RFC_PUBLIC_KEY, 'base64'), format: 'der', type: 'spki' });
  const signature = Buffer.from(headers.Signature.slice('sig-b26=:'.length, -1), 'base64');
  expect(verify(null, Buffer.from(base), key, signature)).toBe(true);
});

test('the content digest is the one of RFC 9530’s example', () => {
  expect(contentDigest(Buffer.from('{"hello": "world"}'))).toBe(
    'sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:',
  );
});

test.each(['ED25519', 'RSA'] as const)(
  'a %s signature is good for the digest, key, method, path and host',
  (cipher) => {
    const { key, publicKey } = pair(cipher);
    const body = Buffer.from('{"comments":{"content":"Grüße"}}');
    const headers = signedHeaders(key, { verb: 'POST', url, body, created });

    expect(headers['Signature-Input']).toBe(
      'sig1=("content-digest" "x-ebay-signature-key" "@method" "@path" "@authority");created=1795348800',
    );
    const base = [
      `"content-digest": ${contentDigest(body)}`,
      '"x-ebay-signature-key": eyJ0.jwe',
      '"@method": POST',
      '"@path": /post-order/v2/return/5/issue_refund',
      '"@authority": api.ebay.com',
      `"@signature-params": ${headers['Signature-Input']?.slice('sig1='.length)}`,
    ].join('\n');
    const signature = Buffer.from(headers.Signature?.slice('sig1=:'.length, -1) ?? '', 'base64');
    const algorithm = cipher === 'RSA' ? 'sha256' : null;
    expect(verify(algorithm, Buffer.from(base), publicKey, signature)).toBe(true);
    expect(verify(algorithm, Buffer.from(base.replace('/5/', '/6/')), publicKey, signature)).toBe(false);
  },
);

test('without a body there is no digest, neither as a header nor under the signature', () => {
  const headers = signedHeaders(pair('ED25519').key, { verb: 'POST', url, body: undefined, created });
  expect(headers['Content-Digest']).toBeUndefined();
  expect(headers['Signature-Input']).toMatch(/^sig1=\("x-ebay-signature-key" "@method" "@path" "@authority"\)/);
});

test('a key that cannot be read is a setting to mend, and is not quoted', () => {
  const key = { signingKeyCipher: 'RSA', jwe: 'j', privateKey: 'MIIsecret' } as const;
  const sign = () => signedHeaders(key, { verb: 'POST', url, body: undefined, created });
  expect(sign).toThrow(expect.objectContaining({ code: 'configuration' }));
  expect(sign).toThrow('The signing key of this eBay account cannot be read.');
});

test('an account with a key signs the calls that need it, over the bytes that go out, and no others', async () => {
  const { account, calls } = scriptedAccount(
    [{ body: { refundStatus: 'SUCCESS' } }, { body: { cancelDetail: { cancelId: '5' } } }],
    { seller: { signingKey: pair('ED25519').key } },
  );
  const refundAmount = { value: 19.9, currency: 'EUR' };
  await account.send(issueReturnRefund, {
    path: { returnId: ReturnId.parse('5') },
    body: {
      refundDetail: {
        itemizedRefundDetail: [{ refundAmount, refundFeeType: 'PURCHASE_PRICE' }],
        totalAmount: refundAmount,
      },
    },
  });
  await account.send(getCancellation, { path: { cancelId: CancelId.parse('5') } });
  expect(calls[0]?.headers['Content-Digest']).toBe(contentDigest(Buffer.from(calls[0]?.body ?? '')));
  expect(calls[0]?.headers['x-ebay-signature-key']).toBe('eyJ0.jwe');
  expect(calls[1]?.headers.Signature).toBeUndefined();
});
