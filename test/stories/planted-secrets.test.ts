import { afterEach, expect, test } from '@jest/globals';
import { type DeskWorld, MINUTE, openDesk, SECOND } from './desk-world';
import { VERIFICATION_TOKEN } from './ebay-messages';
import { sellersBrowser } from './sellers-browser';
import { pressed, submitted, told } from './told';

const SECRETS = { SECRET_KEY: 'planted-key-of-more-than-thirty-two-characters' };
const BUYER = {
  username: 'planted_zaphod',
  userId: 'planted-uid-42',
  eiasToken: 'planted-eias-42',
  name: 'Planted Beeblebrox',
};
const WORDS = {
  buyer: 'Planted: my grandmother was ill',
  note: 'Planted: he has sent two back already',
  answer: 'Planted: please send it to Betelgeuse Five',
};
const PERSONAL = [...Object.values(BUYER), ...Object.values(WORDS)];

let desk: DeskWorld;
afterEach(() => desk.ends());

/** Values of one key at any depth. */
const valuesOf = (key: string, value: unknown): unknown[] => {
  if (typeof value === 'string') {
    // The Web API takes forms, whose objects are JSON texts.
    return /^[[{]/.test(value) ? valuesOf(key, parsed(value)) : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [...(name === key ? [inner] : []), ...valuesOf(key, inner)]);
};
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A day of a desk: a return with words of the buyer, a note, an answer, a refusal, a lost answer, an outage, a new consent, an erasure. */
const aDay = async (): Promise<string[]> => {
  const order = desk.ebay.sells({ buyer: BUYER });
  desk.ebay.website.ships(order.orderId);
  const returnId = desk.ebay.buyer.opensReturn({ orderId: order.orderId, comments: WORDS.buyer });
  await desk.passes(2 * MINUTE);
  const secret = (await told(desk, desk.ana, `/desk ${BUYER.username}`)).length > 0 ? [] : ['nothing was found'];
  await told(desk, desk.ana, `/return show ${BUYER.username}`);
  await pressed(desk, desk.ana, 'Add an internal note…');
  await desk.ana.fillsIn({ 'What should colleagues know?': WORDS.note });
  await submitted(desk, desk.ana);
  desk.ebay.faults.next({ kind: 'cut-after', call: 'sendReturnMessage' });
  await desk.ana.types(`/return message ${returnId}`, { in: '#support' });
  await desk.rest();
  await desk.ana.fillsIn({ Text: WORDS.answer });
  await submitted(desk, desk.ana);
  await submitted(desk, desk.ana);
  await desk.passes(5 * MINUTE);

  desk.ebay.tokens.revoke('main');
  await desk.passes(3 * MINUTE);
  await told(desk, desk.sam, '/desk doctor', '#supervisors');
  await pressed(desk, desk.sam, 'Connect the account again', '#supervisors');
  const address = await sellersBrowser(desk, 'main');
  await desk.sam.fillsIn({ 'The address that the browser shows afterwards': address });
  await submitted(desk, desk.sam);
  await desk.passes(3 * MINUTE);
  await told(desk, desk.sam, '/desk audit', '#supervisors');
  await desk.ana.opensHome();
  await desk.rest();
  desk.ebay.buyer.deletesAccount(BUYER.username);
  await desk.ebay.notifications.settled();
  await desk.passes(30 * SECOND);
  return [...secret, decodeURIComponent(new URL(address).searchParams.get('code') ?? 'no code')];
};

test('in a day of a desk no secret and nothing of a buyer reaches log, figures, readiness, or what Slack keeps beside messages', async () => {
  desk = await openDesk({ pushed: true, environment: { ...SECRETS, EBAY_RU_NAME: 'http://127.0.0.1/accepted' } });
  const codes = await aDay();
  const { botToken, appToken, signingSecret } = desk.slack.connect();
  const secrets = [
    ...codes,
    ...Object.values(SECRETS),
    VERIFICATION_TOKEN,
    'a key for stories, which is long enough',
    botToken,
    appToken,
    signingSecret,
    desk.ebay.credentials.clientSecret,
    desk.ebay.accounts[0]?.refreshToken ?? '',
    'v^1.1#',
  ];
  const sent = desk.slack.inspector.latest(2000).filter(({ direction }) => direction === 'in');
  const outputs: Readonly<Record<string, string>> = {
    log: desk.logged.join('\n'),
    metrics: (await desk.health('/metrics')).text,
    readiness: (await desk.health('/readyz')).text,
    metadata: JSON.stringify(sent.flatMap(({ payload }) => valuesOf('metadata', payload))),
    memory: JSON.stringify(sent.flatMap(({ payload }) => valuesOf('private_metadata', payload))),
    buttons: JSON.stringify(sent.flatMap(({ payload }) => valuesOf('value', payload))),
  };
  for (const [name, text] of Object.entries(outputs)) {
    expect([name, text.length > 20]).toEqual([name, true]);
    for (const planted of [...secrets, ...PERSONAL]) {
      expect(planted.length).toBeGreaterThan(5);
      expect([name, planted, text.includes(planted)]).toEqual([name, planted, false]);
    }
  }
  // What people read may hold what a buyer wrote, and never a secret.
  const read = JSON.stringify(sent.map(({ payload }) => payload));
  expect(read).toContain(WORDS.buyer);
  for (const secret of secrets) expect([secret, read.includes(secret)]).toEqual([secret, false]);
}, 120_000);
