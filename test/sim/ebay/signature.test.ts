import { createHash, createPrivateKey, sign } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { account } from './accounts';
import { clientOf } from './client';
import { createEbaySimulator } from './simulator';

interface Changes {
  body?: object;
  created?: number;
  path?: string;
  cipher?: 'RSA' | 'ED25519';
  foreignKey?: boolean;
  leaveOut?: string;
  empty?: boolean;
}

/** Signs `decide` as RFC 9421 says, then changes what the story wants changed. */
const decide = async (changes: Changes = {}) => {
  const ebay = createEbaySimulator({ accounts: [account({ id: 'main', country: 'DE' })] });
  const { http, headers } = clientOf(ebay);
  const returnId = ebay.buyer.opensReturn({ orderId: ebay.sells().orderId });
  const cipher = changes.cipher ?? 'ED25519';
  const made = ebay.signingKeys.create(cipher, 'k1', ebay.clock.now());
  const other = ebay.signingKeys.create(cipher, 'k2', ebay.clock.now());
  const privateKey = createPrivateKey({
    key: Buffer.from(changes.foreignKey ? other.privateKey : made.privateKey, 'base64'),
    format: 'der',
    type: 'pkcs8',
  });
  const path = `/post-order/v2/return/${returnId}/decide`;
  const body = JSON.stringify({ decision: 'APPROVE' });
  const digest = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
  const created = changes.created ?? Math.floor(ebay.clock.now().getTime() / 1000);
  const parts: [string, string][] = [
    ['content-digest', digest],
    ['x-ebay-signature-key', made.key.jwe],
    ['@method', 'POST'],
    ['@path', changes.path ?? path],
    ['@authority', 'api.ebay.com'],
  ];
  const covered = parts.filter(([name]) => name !== changes.leaveOut);
  const parameters = `(${covered.map(([name]) => `"${name}"`).join(' ')});created=${created}`;
  const base = [...covered.map(([name, value]) => `"${name}": ${value}`), `"@signature-params": ${parameters}`].join(
    '\n',
  );
  const signature = sign(cipher === 'RSA' ? 'sha256' : null, Buffer.from(base), privateKey).toString('base64');
  const signed = changes.empty
    ? {}
    : {
        'x-ebay-signature-key': made.key.jwe,
        'content-digest': digest,
        'signature-input': `sig1=${parameters}`,
        signature: `sig1=:${signature}:`,
      };
  const sent = changes.body ? JSON.stringify(changes.body) : body;
  const reply = await http.post(path, sent, { headers: { ...(await headers('IAF')), ...signed } });
  return [reply.status, reply.data.errors?.[0]?.errorId];
};

test.each<['ED25519' | 'RSA']>([['ED25519'], ['RSA']])(
  'A decision signed with %s by a German seller is served',
  async (cipher) => {
    expect(await decide({ cipher })).toEqual([200, undefined]);
  },
);

test.each<[string, Changes]>([
  ['no signature', { empty: true }],
  ['another body', { body: { decision: 'DECLINE' } }],
  ['an old date', { created: 1_700_000_000 }],
  ['another path', { path: '/post-order/v2/return/1/decide' }],
  ['a foreign key', { foreignKey: true }],
  ['a body that is not covered', { leaveOut: 'content-digest' }],
])('A decision with %s is refused', async (_, changes) => {
  expect(await decide(changes)).toEqual([400, 215001]);
});

test('A seller in the USA need not sign, and reading needs no signature anywhere', async () => {
  const american = createEbaySimulator();
  const returnId = american.buyer.opensReturn({ orderId: american.sells().orderId });
  expect((await clientOf(american).post(`/return/${returnId}/decide`, { decision: 'APPROVE' })).status).toBe(200);
  const german = createEbaySimulator({ accounts: [account({ id: 'main', country: 'DE' })] });
  expect((await clientOf(german).get('/return/search')).status).toBe(200);
});
