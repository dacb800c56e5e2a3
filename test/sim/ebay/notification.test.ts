import { createHash, createVerify } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { basic, clientOf } from './client';
import type { Courier, Parcel } from './notification/courier';
import { createEbaySimulator } from './simulator';

const ENDPOINT = 'https://desk.example/ebay/notifications';
const TOKEN = 'verification-token-of-more-than-32-characters';
const ROOT = '/commerce/notification/v1';

/** An application that answers challenges and keeps what it is sent. */
const application = (answer: () => number = () => 204) => {
  const received: Parcel[] = [];
  const courier: Courier = async (parcel) => {
    if (parcel.method === 'GET') {
      const code = new URL(parcel.url).searchParams.get('challenge_code') ?? '';
      const challengeResponse = createHash('sha256')
        .update(code + TOKEN + ENDPOINT)
        .digest('hex');
      return { status: 200, contentType: 'application/json', body: JSON.stringify({ challengeResponse }) };
    }
    received.push(parcel);
    return { status: answer(), contentType: '', body: '' };
  };
  return { courier, received };
};

const story = async (answer?: () => number) => {
  const app = application(answer);
  const ebay = createEbaySimulator({ courier: app.courier });
  const { http, headers } = clientOf(ebay);
  const form = new URLSearchParams({ grant_type: 'client_credentials', scope: 'https://api.ebay.com/oauth/api_scope' });
  const appToken = (await http.post('/identity/v1/oauth2/token', form, { headers: basic(ebay) })).data.access_token;
  const asApp = { headers: { authorization: `Bearer ${appToken}`, 'content-type': 'application/json' } };
  const asUser: { headers: Record<string, string> } = { headers: await headers('Bearer') };
  const destination = (verificationToken = TOKEN) =>
    http.post(
      `${ROOT}/destination`,
      { name: 'desk', status: 'ENABLED', deliveryConfig: { endpoint: ENDPOINT, verificationToken } },
      asApp,
    );
  const subscribe = (topicId: string, as = asUser) =>
    http.post(
      `${ROOT}/subscription`,
      {
        topicId,
        status: 'ENABLED',
        destinationId: [...ebay.notifications.destinations.keys()][0] ?? '',
        payload: { format: 'JSON', schemaVersion: '1.0', deliveryProtocol: 'HTTPS' },
      },
      as,
    );
  const configure = () => http.put(`${ROOT}/config`, { alertEmail: 'ops@desk.example' }, asApp);
  return { ebay, app, http, asApp, asUser, destination, subscribe, configure };
};

const errorId = (reply: { data: { errors: { errorId: number }[] } }) => reply.data.errors[0]?.errorId;

test('Provisioning has an order, proves the endpoint, and gives each topic only to its kind of token', async () => {
  const { destination, subscribe, configure, asApp } = await story();
  expect(errorId(await destination())).toBe(195003);
  expect((await configure()).status).toBe(204);
  expect(errorId(await destination('another-verification-token-that-is-long'))).toBe(195017);
  expect((await destination()).status).toBe(201);
  expect(errorId(await subscribe('ORDER_RETURN_ACTIVITY', asApp))).toBe(195011);
  expect(errorId(await subscribe('MARKETPLACE_ACCOUNT_DELETION'))).toBe(195011);
  expect(errorId(await subscribe('ORDER_POEMS'))).toBe(195002);
  expect((await subscribe('ORDER_RETURN_ACTIVITY')).headers.location).toMatch(
    /^\/commerce\/notification\/v1\/subscription\//,
  );
});

test('A buyer request is told with a signature that the public key confirms over the raw bytes', async () => {
  const { ebay, app, http, asApp, destination, subscribe, configure } = await story();
  await configure();
  await destination();
  await subscribe('ORDER_CANCELLATION_ACTIVITY');
  const order = ebay.sells();
  const cancelId = ebay.buyer.requestsCancellation({ orderId: order.orderId });
  await ebay.notifications.settled();
  const [parcel] = app.received;
  expect(JSON.parse(parcel?.body ?? '')).toMatchObject({
    metadata: { topic: 'ORDER_CANCELLATION_ACTIVITY' },
    notification: {
      publishAttemptCount: 1,
      data: {
        activityType: 'CANCELLATION_REQUESTED',
        orderCancellation: { cancellationId: cancelId, cancellationLineItems: [{ orderId: order.orderId }] },
      },
    },
  });
  expect(parcel?.body).not.toContain(order.buyer.username);
  const header = JSON.parse(Buffer.from(parcel?.headers['x-ebay-signature'] ?? '', 'base64').toString());
  const { data } = await http.get(`${ROOT}/public_key/${header.kid}`, asApp);
  const pem = data.key.replace(/(-----BEGIN PUBLIC KEY-----)(.*)(-----END PUBLIC KEY-----)/, '$1\n$2\n$3');
  const holds = (body: string) => createVerify(header.digest).update(body).verify(pem, header.signature, 'base64');
  expect([holds(parcel?.body ?? ''), holds(`${parcel?.body} `)]).toEqual([true, false]);
});

test('An unanswered notification is tried three times with the same id, and a deaf destination is marked down', async () => {
  const { ebay, app, destination, subscribe, configure } = await story(() => 500);
  await configure();
  await destination();
  await subscribe('ORDER_INQUIRY_ACTIVITY');
  for (let count = 0; count < 5; count += 1) ebay.buyer.opensInquiry({ orderId: ebay.sells().orderId });
  await ebay.clock.advance(600_000);
  const attempts = app.received.map(({ body }) => JSON.parse(body).notification);
  const first = attempts.filter(({ notificationId }) => notificationId === attempts[0].notificationId);
  expect(first.map(({ publishAttemptCount }) => publishAttemptCount)).toEqual([1, 2, 3]);
  expect([...ebay.notifications.destinations.values()][0]?.status).toBe('MARKED_DOWN');
});

test('The deletion of an account names the user to the application', async () => {
  const { ebay, app, destination, subscribe, configure, asApp } = await story();
  await configure();
  await destination();
  await subscribe('MARKETPLACE_ACCOUNT_DELETION', asApp);
  const { buyer } = ebay.sells();
  ebay.buyer.deletesAccount(buyer.username);
  await ebay.notifications.settled();
  expect(JSON.parse(app.received[0]?.body ?? '').notification.data).toEqual({
    username: buyer.username,
    userId: buyer.userId,
    eiasToken: buyer.eiasToken,
  });
});

test('A return that is escalated tells that it has a case', async () => {
  const { ebay, app, destination, subscribe, configure } = await story();
  await configure();
  await destination();
  await subscribe('ORDER_RETURN_ACTIVITY');
  ebay.buyer.escalatesReturn(ebay.buyer.opensReturn({ orderId: ebay.sells().orderId }));
  await ebay.notifications.settled();
  const last = JSON.parse(app.received.at(-1)?.body ?? '').notification.data;
  expect(last).toMatchObject({
    activityType: 'RETURN_REFERRAL_CREATED',
    orderReturn: { returnCase: { status: 'OPEN' } },
  });
});

test('A day before the date eBay reminds the seller of each request that is still open, and only of those', async () => {
  const { ebay, app, destination, subscribe, configure } = await story();
  await configure();
  await destination();
  for (const topic of ['ORDER_CANCELLATION_ACTIVITY', 'ORDER_RETURN_ACTIVITY', 'ORDER_INQUIRY_ACTIVITY']) {
    await subscribe(topic);
  }
  const answered = ebay.buyer.requestsCancellation({ orderId: ebay.sells().orderId });
  ebay.website.rejects(answered);
  const open = ebay.buyer.requestsCancellation({ orderId: ebay.sells().orderId });
  ebay.buyer.opensReturn({ orderId: ebay.sells().orderId });
  ebay.buyer.opensInquiry({ orderId: ebay.sells().orderId });
  await ebay.clock.moveTo(new Date('2026-11-19T08:00:00Z'));
  await ebay.notifications.settled();
  const reminders = app.received
    .map(({ body }) => JSON.parse(body).notification.data)
    .filter(({ activityType }) => activityType.endsWith('REMINDER'));
  expect(reminders.map(({ activityType }) => activityType)).toHaveLength(3);
  expect(reminders.flatMap(({ orderCancellation }) => orderCancellation?.cancellationId ?? [])).toEqual([open]);
});
