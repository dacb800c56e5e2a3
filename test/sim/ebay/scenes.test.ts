import { expect, test } from '@jest/globals';
import { startAutonomousBuyers } from './autonomous-buyers';
import { clientOf } from './client';
import { runningClock } from './running-clock';
import { jpegWithLocation, LOCATION_MARK, photo } from './scenes/photo';
import { known, playWeek, WEEK } from './scenes/week';
import { createEbaySimulator } from './simulator';

const HOUR = 3_600_000;

test("The week of the shop ends with requests in every state, several currencies and marketplaces, and buyers' photos", async () => {
  const ebay = createEbaySimulator();
  const ids = await playWeek(ebay);
  const states = (map: ReadonlyMap<string, { state: string }>) => new Set([...map.values()].map(({ state }) => state));
  const { world } = ebay;
  expect([...states(world.returns)]).toEqual(
    expect.arrayContaining([
      'RETURN_REQUESTED',
      'RMA_PENDING',
      'RETURN_LABEL_REQUESTED',
      'ITEM_READY_TO_SHIP',
      'ITEM_SHIPPED',
      'ITEM_DELIVERED',
      'PARTIAL_REFUND_REQUESTED',
      'PARTIAL_REFUND_DECLINED',
      'REFUND_FAILED',
      'RETURN_REJECTED',
      'CLOSED',
    ]),
  );
  const statuses = [...world.cancellations.values()].map(({ cancelStatus }) => cancelStatus);
  expect(new Set(statuses)).toEqual(
    new Set([
      'CANCEL_CLOSED_WITH_REFUND',
      'CANCEL_REJECTED',
      'CANCEL_CLOSED_FOR_COMMITMENT',
      'CANCEL_PENDING',
      'CANCEL_REQUESTED',
    ]),
  );
  expect(world.cases.get(known(ids, 'caseLost'))).toMatchObject({ status: 'CS_CLOSED', sellerOutcome: 'LOST' });
  expect(world.cases.get(known(ids, 'caseWon'))).toMatchObject({ sellerOutcome: 'WON' });
  expect(world.cases.get(known(ids, 'caseOpen'))?.status).toBe('OPEN');
  expect(new Set([...world.orders.values()].map(({ currency }) => currency)).size).toBe(4);
  expect([...world.files.values()].length).toBeGreaterThan(3);
});

test('Everything of the week can be read through the API', async () => {
  const ebay = createEbaySimulator();
  const ids = await playWeek(ebay);
  const seller = clientOf(ebay);
  const open = (await seller.get('/cancellation/search', { role: 'BUYER', limit: '50' })).data.cancellations;
  expect(open.filter((each: { cancelStatus: string }) => each.cancelStatus === 'CANCEL_REQUESTED')).toHaveLength(4);
  for (const returnId of ebay.world.returns.keys()) expect((await seller.get(`/return/${returnId}`)).status).toBe(200);
  for (const id of ebay.world.inquiries.keys()) expect((await seller.get(`/inquiry/${id}`)).status).toBe(200);
  for (const id of ebay.world.cases.keys()) expect((await seller.get(`/casemanagement/${id}`)).status).toBe(200);
  expect(
    (await seller.get(`/return/${known(ids, 'returnOnHold')}`)).data.summary.creationInfo.comments,
  ).toBeUndefined();
});

test('A running clock that starts a week ago ends the week now', async () => {
  const clock = runningClock({ start: new Date(Date.now() - WEEK) });
  await playWeek(createEbaySimulator({ clock }));
  expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(60_000);
  clock.stop();
});

test('Buyers who act by themselves open requests and go on with approved returns, until they are stopped', async () => {
  const ebay = createEbaySimulator();
  const stop = startAutonomousBuyers(ebay, { every: HOUR });
  await ebay.clock.advance(30 * HOUR);
  const { cancellations, returns, inquiries } = ebay.world;
  expect(Math.min(cancellations.size, returns.size, inquiries.size)).toBeGreaterThan(0);
  for (const { returnId, state } of returns.values())
    if (state === 'RETURN_REQUESTED') ebay.website.approvesReturn(returnId);
  await ebay.clock.advance(8 * HOUR);
  expect([...returns.values()].some(({ state }) => state === 'ITEM_DELIVERED')).toBe(true);
  stop();
  const before = cancellations.size + returns.size + inquiries.size;
  await ebay.clock.advance(12 * HOUR);
  expect(cancellations.size + returns.size + inquiries.size).toBe(before);
});

test('Photos are true images, and those of phones tell where they were taken', () => {
  expect(photo().subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  expect(photo({ withLocation: true }).includes(LOCATION_MARK)).toBe(true);
  expect(jpegWithLocation().includes(LOCATION_MARK)).toBe(true);
});

test('Item pictures are served without a token', async () => {
  const ebay = createEbaySimulator();
  const server = await ebay.listen();
  try {
    const reply = await fetch(`${server.url}/images/CAM-AE1-BK.png`);
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(
      Buffer.from(await reply.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  } finally {
    await server.close();
  }
});
