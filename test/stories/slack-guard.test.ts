import { afterEach, expect, test } from '@jest/globals';
import { freePort } from '../free-port';
import { signatureHeaders } from '../sim/slack/delivery/signature';
import type { Person } from '../sim/slack/person';
import { type DeskWorld, MINUTE, openDesk, SECOND } from './desk-world';
import { newest, pressed, told } from './told';

let desk: DeskWorld;
afterEach(() => desk.ends());

const inSupport = { in: '#support' };

/** A command whose answer repeats its one word, so that each answer can be told from every other. */
const wordOf = (number: number): string => `word${number}word`;
const answersWith = (person: Person, word: string): number =>
  person.reads(inSupport).filter((text) => text.includes(word)).length;

const lostAndDoubled = (person: Person, count: number) => {
  const times = Array.from({ length: count }, (_, number) => answersWith(person, wordOf(number)));
  return { lost: times.filter((each) => each === 0).length, doubled: times.filter((each) => each > 1).length };
};

test('through ten refreshes under load none of 200 commands is lost and none is answered twice', async () => {
  desk = await openDesk();
  const { slack, ana } = desk;
  await slack.socketMode.until((connections) => connections === 2);
  const sent: ReturnType<Person['types']>[] = [];
  for (let number = 0; number < 200; number += 1) {
    sent.push(ana.types(`/cancellation ${wordOf(number)}`, inSupport));
    if (number % 20 === 10) slack.faults.set('refresh_connections', true);
    if (number % 10 === 9) await sent.at(-10);
  }
  const results = await Promise.all(sent);
  await desk.rest();
  expect(results.filter((result) => !result.ok)).toEqual([]);
  expect(lostAndDoubled(ana, 200)).toEqual({ lost: 0, doubled: 0 });
});

test('1,000 redeliveries of a command, a button and a form have no second effect', async () => {
  desk = await openDesk();
  const { slack, ana, ebay } = desk;
  const approved = ebay.sells();
  const cancelled = ebay.sells();
  ebay.buyer.requestsCancellation({ orderId: approved.orderId, reason: 'ORDER_MISTAKE' });
  await desk.passes(2 * MINUTE);

  slack.faults.copies = 301;
  await ana.types(`/cancellation ${wordOf(0)}`, inSupport);
  await desk.rest();
  expect(lostAndDoubled(ana, 1)).toEqual({ lost: 0, doubled: 0 });

  slack.faults.copies = 401;
  await ana.presses('Cancel & refund $39.90', inSupport);
  await desk.rest();

  slack.faults.copies = 1;
  await ana.types(`/cancellation cancel ${cancelled.orderId}`, inSupport);
  await desk.rest();
  await ana.fillsIn({ 'Why is it cancelled?': 'The buyer asked to cancel' });
  slack.faults.copies = 301;
  await ana.submits();
  await desk.rest();
  slack.faults.copies = 1;
  await desk.passes(10 * MINUTE);

  expect(desk.logged.filter((line) => line.includes('slack_payload_again'))).toHaveLength(1_000);
  expect(ebay.effects.of(approved.orderId)).toMatchObject({ approvals: 1, refunds: 1 });
  expect(ebay.effects.of(cancelled.orderId)).toMatchObject({ cancellationsCreated: 1, refunds: 1 });
});

test('a form that is sent again after its fault was mended is taken', async () => {
  desk = await openDesk();
  const order = desk.ebay.sells();
  await desk.ana.types(`/cancellation cancel ${order.orderId}`, inSupport);
  await desk.rest();
  const hash = desk.ana.modal()?.hash;
  await desk.ana.submits();
  await desk.rest();
  expect(desk.ana.modal()?.hash).toBe(hash);
  await desk.ana.fillsIn({ 'Why is it cancelled?': 'The buyer asked to cancel' });
  await desk.ana.submits();
  await desk.passes(10 * MINUTE);
  expect(desk.ana.modal()).toBeUndefined();
  expect(desk.ebay.effects.of(order.orderId)).toMatchObject({ cancellationsCreated: 1 });
});

test('when Slack refuses every reconnect for a while, the desk says so, stays alive and comes back by itself', async () => {
  const port = await freePort();
  desk = await openDesk({ environment: { HEALTH_PORT: String(port) } });
  const { slack, ana } = desk;
  await slack.socketMode.until((connections) => connections === 2);
  slack.faults.next('apps.connections.open', 'invalid_auth', 12);
  slack.faults.set('cut_connections', true);
  await slack.socketMode.until((connections) => connections === 0);
  await desk.passes(SECOND);
  const during = await fetch(`http://127.0.0.1:${port}/readyz`);
  expect(during.status).toBe(503);
  expect(await during.text()).toContain('no connection stands');
  await desk.passes(5 * MINUTE);
  await slack.socketMode.until((connections) => connections === 2);
  expect(await told(desk, ana, '/cancellation help')).toContain('/cancellation decline');
  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
  expect(desk.logged.filter((line) => line.includes('slack_socket_refused')).length).toBeGreaterThan(5);
});

test('with standing connections and a revoked token the desk is not ready, and says why', async () => {
  const port = await freePort();
  desk = await openDesk({ environment: { HEALTH_PORT: String(port) } });
  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
  desk.slack.faults.set('token_revoked', true);
  await desk.passes(2 * MINUTE);
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
  expect({ status: answer.status, text: await answer.text() }).toMatchObject({
    status: 503,
    text: expect.stringContaining('Slack refuses the bot token (token_revoked).'),
  });
});

test('a call that Slack never answers well is tried four times and then answered for', async () => {
  desk = await openDesk();
  desk.slack.faults.next('users.info', 'error_500', 100);
  await desk.ana.types('/cancellation help', inSupport);
  // The pauses between the tries are the Slack library's own and pass in real time.
  await desk.slack.changed(() => newest(desk.ana) !== '', 15_000);
  await desk.rest();
  expect(newest(desk.ana)).toContain('Slack did not say who you are just now');
  expect(desk.slack.inspector.calls('users.info')).toHaveLength(4);
});

test('by signed requests a whole story goes as over a socket', async () => {
  desk = await openDesk({ http: true });
  const order = desk.ebay.sells();
  desk.ebay.buyer.requestsCancellation({ orderId: order.orderId, reason: 'ORDER_MISTAKE' });
  await desk.passes(2 * MINUTE);
  expect(await told(desk, desk.ana, `/cancellation show ${order.orderId}`)).toContain('Waiting for your answer');
  expect(desk.slack.socketMode.connections).toBe(0);
  await pressed(desk, desk.ana, 'Cancel & refund $39.90');
  await desk.passes(10 * MINUTE);
  expect(desk.ebay.effects.of(order.orderId)).toMatchObject({ approvals: 1, refunds: 1 });
});

test('signed requests from six minutes ago or ahead are refused, and one that is replayed is not done again', async () => {
  const port = await freePort();
  desk = await openDesk({ http: true, environment: { PORT: String(port) } });
  desk.slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  const { ana, slack } = desk;
  await ana.types(`/cancellation ${wordOf(0)}`, inSupport);
  await desk.rest();
  const delivery = slack.inspector.latest().find(({ kind }) => kind === 'slash_commands');
  const fields = Object.entries({ ...Object(delivery?.payload) }).map(([name, each]): [string, string] => [
    name,
    String(each),
  ]);
  const secret = slack.connect().signingSecret;
  const sent = async (at: number, trigger: string): Promise<number> => {
    const body = new URLSearchParams([...fields.filter(([name]) => name !== 'trigger_id'), ['trigger_id', trigger]]);
    const headers = signatureHeaders(secret, new Date(at), String(body));
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: 'POST',
      body: String(body),
      headers: { ...type, ...headers },
    });
    await desk.rest();
    return answer.status;
  };
  const now = desk.clock.now().getTime();
  expect(await sent(now - 6 * MINUTE, 'past')).toBe(401);
  expect(await sent(now + 6 * MINUTE, 'future')).toBe(401);
  expect(answersWith(ana, wordOf(0))).toBe(1);
  expect([await sent(now, 'fresh'), await sent(now, 'fresh')]).toEqual([200, 200]);
  expect(answersWith(ana, wordOf(0))).toBe(2);
});
