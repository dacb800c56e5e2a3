import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { Answer, Call } from '../http/handler';
import { restRefusal } from '../refusal';

export interface IssuedKey {
  signingKeyId: string;
  signingKeyCipher: 'ED25519' | 'RSA';
  /** Names the key to eBay in every signed request; nobody but eBay reads it. */
  jwe: string;
  publicKey: KeyObject;
  creationTime: number;
  expirationTime: number;
}

const THREE_YEARS = 3 * 365 * 24 * 3600;

const pair = (cipher: IssuedKey['signingKeyCipher']) =>
  cipher === 'RSA' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ed25519');

/** The signing keys that eBay has made for the application: the private half is shown once, at creation. */
export class SigningKeys {
  readonly #keys = new Map<string, IssuedKey>();

  create(
    cipher: IssuedKey['signingKeyCipher'],
    signingKeyId: string,
    now: Date,
  ): { key: IssuedKey; privateKey: string } {
    const { publicKey, privateKey } = pair(cipher);
    const creationTime = Math.floor(now.getTime() / 1000);
    const named = Buffer.from(`simulated-${signingKeyId}`).toString('base64url');
    const key: IssuedKey = {
      signingKeyId,
      signingKeyCipher: cipher,
      jwe: `eyJ6aXAiOiJERUYiLCJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiQTI1NkdDTUtXIn0.${named}`,
      publicKey,
      creationTime,
      expirationTime: creationTime + THREE_YEARS,
    };
    this.#keys.set(signingKeyId, key);
    return { key, privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64') };
  }

  byJwe(jwe: string, now: Date): IssuedKey | undefined {
    const seconds = now.getTime() / 1000;
    return [...this.#keys.values()].find((key) => key.jwe === jwe && key.expirationTime > seconds);
  }

  get(signingKeyId: string): IssuedKey | undefined {
    return this.#keys.get(signingKeyId);
  }

  all(): IssuedKey[] {
    return [...this.#keys.values()];
  }
}

const view = (key: IssuedKey): object => ({
  signingKeyId: key.signingKeyId,
  signingKeyCipher: key.signingKeyCipher,
  jwe: key.jwe,
  publicKey: key.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  creationTime: key.creationTime,
  expirationTime: key.expirationTime,
});

/** eBay's Key Management API. */
export const keyHandlers = (keys: SigningKeys) => ({
  createSigningKey: ({ body, ebay, now }: Call): Answer => {
    const cipher = body.text('signingKeyCipher') === 'RSA' ? 'RSA' : 'ED25519';
    const { key, privateKey } = keys.create(cipher, ebay.ids.request(), now);
    return { status: 201, body: { ...view(key), privateKey } };
  },
  getSigningKeys: (): Answer => ({ body: { signingKeys: keys.all().map(view) } }),
  getSigningKey: ({ path }: Call): Answer => {
    const key = keys.get(path('signing_key_id'));
    if (key === undefined) throw restRefusal(404, 210001, 'API_KEY_MANAGEMENT', 'The signing key was not found.');
    return { body: view(key) };
  },
});
