import { expect, test } from '@jest/globals';
import { codeFromReply, consentAddress, DESK_SCOPES, exchangeConsent } from '../../src/ebay/consent';
import { createTransport } from '../../src/ebay/transport';
import { createEbaySimulator } from '../sim/ebay/simulator';

const RU_NAME = 'Camera_Corner-CameraCo-Afters-abcdef';

const desk = () => {
  const ebay = createEbaySimulator();
  const clock = { now: () => ebay.clock.now(), after: () => () => {} };
  const transport = createTransport({ clock, adapter: ebay.adapter });
  const { clientId, clientSecret } = ebay.credentials;
  const application = { api: 'https://api.ebay.com', clientId, clientSecret, ruName: RU_NAME };
  const seller = ebay.accounts[0];
  if (seller === undefined) throw new Error('The simulator has no seller.');
  return { ebay, clock, transport, application, seller };
};

test('the address asks eBay for the scopes of the desk and carries the state', () => {
  const address = new URL(consentAddress(desk().application, 'a-fresh-state', DESK_SCOPES));
  expect(address.origin).toBe('https://auth.ebay.com');
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    response_type: 'code',
    redirect_uri: RU_NAME,
    state: 'a-fresh-state',
    scope: DESK_SCOPES.join(' '),
  });
});

test('a consent becomes a refresh token with its end, and its code works only once', async () => {
  const { ebay, application, transport, clock, seller } = desk();
  const code = ebay.tokens.issueCode(seller, RU_NAME);
  const reply = `https://signin.ebay.com/accept?code=${encodeURIComponent(code)}&state=s1&expires_in=299`;
  const consent = await exchangeConsent(application, codeFromReply(reply, 's1'), { transport, clock });
  expect(consent.refreshToken).toBe(seller.refreshToken);
  expect(consent.endsAt?.getTime()).toBe(clock.now().getTime() + 47_304_000_000);
  await expect(exchangeConsent(application, code, { transport, clock })).rejects.toMatchObject({
    code: 'token',
    message: 'eBay did not accept the code.',
  });
});

test('wrong keys are told apart from a wrong code', async () => {
  const { ebay, application, transport, clock, seller } = desk();
  const code = ebay.tokens.issueCode(seller, RU_NAME);
  await expect(exchangeConsent({ ...application, clientSecret: 'wrong' }, code, { transport, clock })).rejects.toThrow(
    /client ID and secret/,
  );
});

test('a reply to another consent, a declined one and anything else pasted are refused in words', () => {
  expect(() => codeFromReply('https://x.example/?code=1&state=other', 's1')).toThrow(/another consent/);
  expect(() => codeFromReply('https://x.example/?code=1', 's1')).toThrow(/another consent/);
  expect(() => codeFromReply('https://x.example/?error=access_denied&state=s1', 's1')).toThrow(/did not consent/);
  expect(() => codeFromReply('https://x.example/?state=s1', 's1')).toThrow(/no code/);
  expect(() => codeFromReply('v^1.1#code', 's1')).toThrow(/not an address/);
});
