import { afterEach, expect, test } from '@jest/globals';
import { account } from '../sim/ebay/accounts';
import { channelId, personId } from './desk-file';
import { type DeskWorld, MINUTE, openDesk } from './desk-world';
import { told } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

const BUYER = 'lena.k';

/** Ana acts, for the account alone if one is given; Sam looks; Olga has no role. */
const named = (of?: string) => (slack: DeskWorld['slack']) =>
  `
roles:
  viewer: { people: [${personId(slack, 'Sam')}] }
  agent: { people: [${personId(slack, 'Ana')}]${of === undefined ? '' : `, accounts: [${of}]`} }
limits: [{ role: agent, per_act: [100 USD] }]
channels: { default: ${channelId(slack, '#support')}, admin: ${channelId(slack, '#supervisors')} }
`;

const asksTwice = async () => {
  const order = desk.ebay.sells();
  const first = desk.ebay.buyer.requestsCancellation({ orderId: order.orderId });
  await desk.passes(2 * MINUTE);
  desk.ebay.website.rejects(first);
  await desk.passes(10 * MINUTE);
  const second = desk.ebay.buyer.requestsCancellation({ orderId: order.orderId });
  await desk.passes(2 * MINUTE);
  return { ...order, second };
};

test('whoever has no role is not told the buyers and amounts of requests that match, nor by a form', async () => {
  desk = await openDesk({ deskFile: named() });
  const { orderId, second } = await asksTwice();
  expect(await told(desk, desk.sam, `/cancellation show ${orderId}`)).toContain(BUYER);
  for (const words of [`/cancellation show ${orderId}`, `/desk claim ${orderId}`, `/desk assign ${second}`]) {
    const answer = await told(desk, desk.olga, words);
    expect(answer).toContain('Only people with the role');
    expect(answer).not.toContain(BUYER);
    expect(desk.olga.modal()).toBeUndefined();
  }
});

test('whoever may look but not act is told so at once, not which requests they could act on', async () => {
  desk = await openDesk({ deskFile: named() });
  const { orderId } = await asksTwice();
  const answer = await told(desk, desk.sam, `/cancellation approve ${orderId}`);
  expect(answer).toContain('Only people with the role agent may do this.');
  expect(answer).not.toContain('Which one did you mean?');
});

test('whoever may look into one of two accounts finds what is in it, and nothing of the other', async () => {
  const accounts = [account({ id: 'berlin' }), account({ id: 'london' })];
  desk = await openDesk({ ebay: { accounts }, deskFile: named('berlin') });
  const [mine, other] = [desk.ebay.sells({ seller: 'berlin' }), desk.ebay.sells({ seller: 'london' })];
  for (const { orderId } of [mine, other]) desk.ebay.buyer.requestsCancellation({ orderId });
  await desk.passes(2 * MINUTE);
  expect(await told(desk, desk.ana, `/desk ${mine.orderId}`)).toContain(mine.orderId);
  expect(await told(desk, desk.ana, `/desk ${other.orderId}`)).not.toContain(BUYER);
  expect(await told(desk, desk.ana, `/desk ${BUYER}`)).not.toContain(other.orderId);
  const list = await told(desk, desk.ana, '/cancellation list');
  expect(list).toContain(mine.orderId);
  expect(list).not.toContain(other.orderId);
  expect(await told(desk, desk.olga, `/desk ${mine.orderId}`)).toContain(
    'Only people with the role viewer may do this.',
  );
});
