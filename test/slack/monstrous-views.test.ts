import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { approve } from '../../src/desk/cancellations/approve';
import type { Report } from '../../src/desk/report/report';
import { AccountId, OrderKey, PersonId } from '../../src/ids';
import type { Message } from '../../src/slack/blocks';
import { groups } from '../../src/slack/commands';
import { type Form, formView } from '../../src/slack/form';
import { allowedMessage } from '../../src/slack/messages/allowed-now';
import { auditTrailMessage } from '../../src/slack/messages/audit-trail';
import { noteMessage, ownershipLine, snoozeLine } from '../../src/slack/messages/case-lines';
import { findingsMessage } from '../../src/slack/messages/findings';
import { foundEverything } from '../../src/slack/messages/found-everything';
import { interrupted } from '../../src/slack/messages/interrupted';
import { leftOut } from '../../src/slack/messages/left-out';
import { loading } from '../../src/slack/messages/loading';
import { notOffered } from '../../src/slack/messages/not-offered';
import { photosInDoubt } from '../../src/slack/messages/photos-in-doubt';
import { preferencesMessage } from '../../src/slack/messages/preferences';
import { preview } from '../../src/slack/messages/preview';
import { pushStateMessage } from '../../src/slack/messages/push-state';
import { comparing, reconciliationMessage } from '../../src/slack/messages/reconciliation';
import { reportOnPeople } from '../../src/slack/messages/report';
import { requestList } from '../../src/slack/messages/request-list';
import { returnFilesMessage } from '../../src/slack/messages/return-files';
import { trackingMessage } from '../../src/slack/messages/tracking';
import { assignForm, noteForm, snoozeForm } from '../../src/slack/modals/case-forms';
import { connectAccountForm } from '../../src/slack/modals/connect-account';
import { evidenceForm } from '../../src/slack/modals/evidence';
import { startOperationForm } from '../../src/slack/modals/start-operation';
import { createRegistry } from '../../src/slack/registry';
import type { Scene } from '../../src/slack/scene';
import { validateMessage, validateView } from '../sim/slack/validate/payload';
import { barrenRequest, cancellationRequest, monstrousRequest } from './buyer-requests';

const account = AccountId.parse('main');
const ana = PersonId.parse('U0ANA01');
const at = '2026-11-22T11:00:00Z';
const shop = { id: account, name: '<!channel>'.repeat(40), marketplace: 'EBAY_US', timeZone: 'America/New_York' };
const scene: Scene = {
  now: new Date('2026-11-22T12:00:00Z'),
  accounts: [shop],
  confirms: () => true,
};
const long = '<!channel> & *bold* `code` "quoted" https://evil.example/ 🧨'.repeat(150);
const many = <Thing>(thing: Thing, count = 200): Thing[] => Array.from({ length: count }, () => thing);
const subject = { on: 'request', account, kind: 'return', id: '5'.repeat(19) } as const;
const seen = { scene, subject, facts: 'f'.repeat(16), input: {}, page: 0 };
const ref = { account, kind: 'return', id: '5001234567' } as const;
const nameOf = () => long;
const order = {
  key: OrderKey.parse('12-34567-89012'),
  spellings: ['12-34567-89012'],
  buyer: long,
  items: many({ title: long, itemId: '1'.repeat(19), quantity: 1 }, 60),
  payment: { code: 'NEW', words: long },
  fulfilment: { code: 'NEW', words: long },
  refunds: [],
  cancelIds: many('5001234567', 40),
};
const requests = [monstrousRequest(), barrenRequest(), ...many(cancellationRequest(), 60)];

const reconciled = {
  account,
  since: at,
  compared: 9,
  orders: 9,
  withoutEffect: [],
  unexpected: [],
  unfinished: [],
  outside: many(monstrousRequest(), 60),
  refunds: [],
  unread: 3,
  refundsUnread: long,
};
const perPerson = many({ name: ana, count: 3, sums: [{ amount: '39.90', currency: 'USD' }] }, 60);

const messages: readonly (readonly [string, Message])[] = [
  ...requests.slice(0, 3).map(
    (request) =>
      [
        `what may be done with ${request.id}`,
        allowedMessage(
          {
            request,
            allowed: many({ operation: 'return.refund', words: long }, 30),
            notNow: many({ operation: 'return.offer', words: long, why: long }, 30),
          },
          seen,
        ),
      ] as const,
  ),
  ['files left out', leftOut(long, many({ name: long, reason: long }, 10))],
  ['an audit trail', auditTrailMessage({ kind: 'trail', lines: [] }, long, scene)],
  ...(['claimed', 'taken_over', 'assigned', 'released', 'lost', 'left'] as const).map(
    (change) =>
      [
        `a request that was ${change}`,
        ownershipLine({ kind: 'ownership', request: ref, change, by: ana, to: ana, from: ana, at }, nameOf),
      ] as const,
  ),
  ...(['snoozed', 'over', 'ended', 'changed'] as const).map(
    (change) =>
      [
        `a snooze that is ${change}`,
        snoozeLine({ kind: 'snooze', request: ref, change, person: ana, until: at, at }, nameOf),
      ] as const,
  ),
  ['a note', noteMessage({ id: 1, person: ana, words: long, at }, nameOf)],
  [
    'what the doctor found',
    findingsMessage(many({ level: 'failure', check: long, words: long, remedy: long } as const, 120)),
  ],
  [
    'what the doctor found of many accounts that end',
    findingsMessage(
      many(
        {
          level: 'failure',
          check: long,
          words: long,
          remedy: long,
          renew: { what: 'signing_key', account: shop.id, name: long },
        } as const,
        120,
      ),
    ),
  ],
  ['nothing to find', findingsMessage([])],
  [
    'everything about an order',
    foundEverything(
      {
        found: many({ account: shop, requests, orders: many({ key: order.key, order }, 9) }, 5),
        problems: many(long, 9),
      },
      scene,
    ),
  ],
  ['a comparison under way', comparing()],
  ['a comparison of every account', reconciliationMessage(many(reconciled, 9), scene)],
  // Only these two of a report's figures stand in this message.
  ['a report on people', reportOnPeople({ period: { title: 'Week 47' }, byPerson: perPerson } as unknown as Report)],
  ['a restart', interrupted(many({ did: 'command', name: '/return', since: at } as const))],
  ['preferences', preferencesMessage({ rmaRequired: true }, seen)],
  ...requests.slice(0, 3).map(
    (request) =>
      [
        `a preview of ${request.id}`,
        preview(
          approve,
          {
            cleared: {
              allowed: true,
              request,
              money: { amount: '39.90', currency: 'USD' },
              facts: {},
              order: order.key,
              respondBy: at,
            },
            described: many({ name: long, words: long }, 60),
            factsHash: 'f'.repeat(16),
            outlook: { kind: 'sign_off', why: many(long, 9), glass: { left: 1, perDay: 20 } },
          },
          subject,
          scene,
        ),
      ] as const,
  ),
  ['what eBay pushes', pushStateMessage(many({ isInPlace: false, what: long, words: long }, 60))],
  ['no push', pushStateMessage(undefined)],
  [
    'a long list',
    requestList({ title: long, requests: requests.slice(0, 40), empty: '', remarks: many(long, 9) }, scene),
  ],
  ['an empty list', requestList({ title: 'Returns', requests: [], empty: 'None.' }, scene)],
  ['photos in doubt', photosInDoubt(ref)],
  ['files', returnFilesMessage(many({ name: long, by: 'buyer', at, purpose: long, url: long } as const), seen)],
  [
    'a parcel',
    trackingMessage({ carrier: long, trackingNumber: long, scans: many({ words: long, place: long, at }, 90) }),
  ],
];

/** What Slack reads as its markup; plain text is shown as it is written and pings nobody. */
const markupIn = (thing: unknown): string[] => {
  if (Array.isArray(thing)) return thing.flatMap(markupIn);
  if (typeof thing !== 'object' || thing === null) return [];
  if ('type' in thing && thing.type === 'mrkdwn' && 'text' in thing) return [String(thing.text)];
  return Object.values(thing).flatMap(markupIn);
};

const pings = (texts: readonly string[]) => texts.filter((text) => /<!(channel|here|everyone)/.test(text));

test.each(messages)('Slack takes %s, and it calls nobody', (_, message) => {
  expect(validateMessage(message)).toEqual([]);
  expect(message.text.trim()).not.toBe('');
  expect(pings([message.text, ...markupIn(message.blocks)])).toEqual([]);
});

const forms: readonly (readonly [string, Form])[] = [
  ...requests.slice(0, 3).flatMap(
    (request) =>
      [
        [`assigning ${request.id}`, assignForm(request)],
        [`a note on ${request.id}`, noteForm(request, 2000)],
        [`no time to snooze ${request.id}`, snoozeForm(request, [])],
        [`snoozing ${request.id}`, snoozeForm(request, many({ until: at, words: long }, 1))],
        [`what is not offered for ${request.id}`, { title: 'No', intro: notOffered(request), fields: [] }],
      ] as const,
  ),
  ['a new consent', connectAccountForm(long, `https://auth.ebay.com/?state=${'s'.repeat(2000)}`)],
  ['evidence', evidenceForm(9, '5'.repeat(19))],
  ['any operation', startOperationForm(createRegistry(groups))],
  ['waiting', { title: 'One moment', intro: loading(long), fields: [] }],
];

test.each(forms)('Slack takes the form for %s, and it calls nobody', (_, form) => {
  const view = formView(form, { operation: 'return.show' });
  expect(validateView(view)).toEqual([]);
  expect(pings(markupIn(view))).toEqual([]);
});

/** Pieces that only stand in messages which are looked at themselves. */
const PIECES = [
  'order-overview',
  'request-words',
  'about-request',
  'bulk-words',
  'queue-row',
  'source-health',
  'renewals',
];
const namesIn = (folder: string) => readdirSync(join('src/slack', folder)).map((name) => name.replace(/\.ts$/, ''));
const tests = readdirSync(__dirname).filter((name) => name.endsWith('views.test.ts'));
const imported = tests.map((name) => readFileSync(join(__dirname, name), 'utf8')).join('\n');
const commands = namesIn('commands').map((name) => readFileSync(join('src/slack/commands', `${name}.ts`), 'utf8'));
const asked = commands.join('\n');

test('every message and every form that there is has been put before the validator', () => {
  const unseen = [
    ...namesIn('messages').filter((name) => !PIECES.includes(name) && !imported.includes(`messages/${name}'`)),
    // The forms of operations are all looked at through the registry.
    ...namesIn('modals').filter((name) => !PIECES.includes(name) && !`${imported}${asked}`.includes(`modals/${name}'`)),
  ];
  expect(unseen).toEqual([]);
});
