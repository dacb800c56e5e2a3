import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { AppError } from './errors';

const FORMAT = 'sealed1';

/** Seals secrets for rest. `purpose` says what the secret is and whose: opened under another purpose, it stays shut. */
export interface SecretBox {
  seal(secret: string, purpose: string): string;
  /** @throws AppError `configuration` when no key fits, or text or purpose were changed. */
  open(sealed: string, purpose: string): string;
  /** Whether it was sealed with an older key than the present one. */
  isOutdated(sealed: string): boolean;
}

interface Key {
  readonly id: string;
  readonly bytes: Buffer;
}

const keyFrom = (text: string): Key => {
  const bytes = Buffer.from(hkdfSync('sha256', text, 'aftersale', 'secrets at rest', 32));
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes };
};

const cannotOpen = (hint: string) => new AppError('configuration', 'A stored secret cannot be opened.', { hint });

/**
 * AES-256-GCM under the first of `keyTexts`; the others only open what was sealed before a change of keys.
 * Key texts are random and at least 32 characters long, so no slow derivation is needed.
 */
export const createSecretBox = (keyTexts: readonly [string, ...string[]]): SecretBox => {
  const present = keyFrom(keyTexts[0]);
  const keys = new Map([...keyTexts.map(keyFrom).reverse()].map((key) => [key.id, key]));
  return {
    seal(secret, purpose) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', present.bytes, nonce).setAAD(Buffer.from(purpose));
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      const parts = [nonce, cipher.getAuthTag(), text].map((part) => part.toString('base64url'));
      return [FORMAT, present.id, ...parts].join('.');
    },
    open(sealed, purpose) {
      const [format, keyId = '', nonce = '', tag = '', text = ''] = sealed.split('.');
      if (format !== FORMAT)
        throw cannotOpen('It is not in the form that Aftersale writes; run `npm run setup` again.');
      const key = keys.get(keyId);
      if (key === undefined) throw cannotOpen('It was sealed with another key: put that one into SECRET_KEY_OLD.');
      try {
        const decipher = createDecipheriv('aes-256-gcm', key.bytes, Buffer.from(nonce, 'base64url'), {
          authTagLength: 16,
        })
          .setAAD(Buffer.from(purpose))
          .setAuthTag(Buffer.from(tag, 'base64url'));
        return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString('utf8');
      } catch {
        // The cause is not kept: it says nothing that helps, and this error may be shown.
        throw cannotOpen(
          'It was changed since it was written, or moved to another account; run `npm run setup` again.',
        );
      }
    },
    isOutdated: (sealed) => sealed.split('.')[1] !== present.id,
  };
};
