import { generateKeyPairSync, sign } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { createSignatureCheck } from '../../src/ebay/public-keys';
import { AppError } from '../../src/errors';
import { handMovedClock } from '../hand-moved-clock';

const MINUTE = 60_000;
const REAL = 'key-of-ebay';
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const body = Buffer.from('{"notification":{}}');
const header = (kid: string) =>
  Buffer.from(
    JSON.stringify({ alg: 'ECDSA', kid, signature: sign('sha1', body, privateKey).toString('base64'), digest: 'SHA1' }),
  ).toString('base64');

test('strangers who invent many keys neither push out the key of eBay nor keep it from being renewed', async () => {
  const clock = handMovedClock();
  const asked: string[] = [];
  const isGenuine = createSignatureCheck({
    clock,
    fetch: async (kid) => {
      asked.push(kid);
      if (kid !== REAL) throw new AppError('not_found', 'There is no such key.');
      return publicKey.export({ format: 'pem', type: 'spki' }).toString();
    },
  });
  expect(await isGenuine(body, header(REAL))).toBe(true);
  await clock.advance(MINUTE);
  const invents = async (number: number) => expect(await isGenuine(body, header(`invented-${number}`))).toBe(false);
  for (let number = 0; number < 80; number += 1) {
    await invents(number);
    if (number % 5 === 4) await clock.advance(MINUTE);
  }
  expect(await isGenuine(body, header(REAL))).toBe(true);
  expect(asked.filter((kid) => kid === REAL)).toHaveLength(1);
  await clock.advance(60 * MINUTE);
  for (let number = 100; number < 105; number += 1) await invents(number);
  await expect(isGenuine(body, header('one-too-many'))).rejects.toMatchObject({ code: 'busy' });
  expect(await isGenuine(body, header(REAL))).toBe(true);
  expect(asked.filter((kid) => kid === REAL)).toHaveLength(2);
});
