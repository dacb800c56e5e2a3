import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { createDestination, createSubscription, getPublicKey } from '../../src/ebay/calls/notification';
import { readNotification } from '../../src/ebay/notification';
import { challengeResponse, isFromEbay, notificationSignature } from '../../src/ebay/notification-signature';
import { failureOf } from './failure-of';
import { scriptedAccount } from './scripted-ebay';

const message = (topic: string, data: unknown) =>
  JSON.stringify({
    metadata: { topic, schemaVersion: '1.0', deprecated: false },
    notification: {
      notificationId: 'n-1',
      eventDate: '2026-11-22T10:00:00.000Z',
      publishDate: '2026-11-22T10:00:01.000Z',
      publishAttemptCount: 1,
      data,
    },
  });

test('a pushed return names the return and what happened to it', () => {
  const { notificationId, event, odd } = readNotification(
    message('ORDER_RETURN_ACTIVITY', {
      activityType: 'RETURN_REQUESTED',
      orderReturn: { returnId: 5000000012, returnStatus: 'REQUESTED', seller: { userId: 'u' } },
    }),
  );
  expect(notificationId).toBe('n-1');
  expect(event?.topic === 'ORDER_RETURN_ACTIVITY' && event.data?.orderReturn?.returnId).toBe('5000000012');
  expect(odd).toEqual([]);
});

test('a topic nobody knows is a message without an event, and what is no message is refused', () => {
  expect(readNotification(message('WEATHER', {})).event).toBeUndefined();
  expect(() => readNotification('<xml/>')).toThrow('not JSON');
  expect(() => readNotification('{"metadata":{}}')).toThrow('without an id');
  expect(() => readNotification('[]')).toThrow('without an id');
});

test.each(['sha1', 'sha256'])('a message signed with %s is eBay’s, and a changed one is not', (digest) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString().replaceAll('\n', '');
  const body = Buffer.from('{"a" : 1}');
  const header = Buffer.from(
    JSON.stringify({
      alg: 'ecdsa',
      kid: 'k',
      signature: sign(digest, body, privateKey).toString('base64'),
      digest: digest.toUpperCase(),
    }),
  ).toString('base64');
  const signature = notificationSignature(header);
  if (signature === undefined) throw new Error('the header must be readable');
  expect(signature.kid).toBe('k');
  expect(isFromEbay(body, signature, pem)).toBe(true);
  expect(isFromEbay(Buffer.from('{"a":1}'), signature, pem)).toBe(false);
  expect(isFromEbay(body, signature, 'no key')).toBe(false);
});

test('a header that is not eBay’s is no signature', () => {
  for (const header of [undefined, '', 'abc', Buffer.from('{"kid":"k"}').toString('base64'), 'x'.repeat(6000)]) {
    expect(notificationSignature(header)).toBeUndefined();
  }
});

test('the challenge is answered with the hash of code, token and endpoint', () => {
  const hash = createHash('sha256').update('codetokenhttps://desk.example/ebay').digest('hex');
  expect(challengeResponse('code', 'token', 'https://desk.example/ebay')).toBe(hash);
});

test('ids that eBay tells only in the Location header come back as if they were in the body', async () => {
  const { account, client, calls } = scriptedAccount([
    { status: 201, headers: { Location: 'https://api.ebay.com/commerce/notification/v1/destination/d-7' } },
    { status: 201, headers: { location: '/commerce/notification/v1/subscription/s-8?x=1' } },
    { status: 201 },
  ]);
  const { destinationId } = await client.application.send(createDestination, {
    body: {
      name: 'desk',
      status: 'ENABLED',
      deliveryConfig: { endpoint: 'https://desk.example/ebay', verificationToken: 'a'.repeat(40) },
    },
  });
  const subscription = {
    body: {
      destinationId: 'd-7',
      payload: { deliveryProtocol: 'HTTPS', format: 'JSON', schemaVersion: '1.0' },
      status: 'ENABLED',
      topicId: 'ORDER_RETURN_ACTIVITY',
    },
  } as const;
  const { subscriptionId } = await account.send(createSubscription, subscription);
  expect([destinationId, subscriptionId]).toEqual(['d-7', 's-8']);
  expect((await account.send(createSubscription, subscription)).subscriptionId).toBeUndefined();
  expect(calls[1]?.headers.Authorization).toMatch(/^Bearer /);
});

test('an endpoint that eBay would refuse is refused here', async () => {
  const { client } = scriptedAccount([{ body: { key: 'k' } }]);
  const body = (endpoint: string, verificationToken: string) => ({
    body: { name: 'desk', status: 'ENABLED' as const, deliveryConfig: { endpoint, verificationToken } },
  });
  for (const given of [body('http://desk.example', 'a'.repeat(40)), body('https://desk.example', 'short')]) {
    expect((await failureOf(client.application.send(createDestination, given))).code).toBe('bad_input');
  }
  expect((await client.application.send(getPublicKey, { path: { public_key_id: 'k' } })).key).toBe('k');
});
