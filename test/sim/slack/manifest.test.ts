import { expect, test } from '@jest/globals';
import { exampleManifest } from './example-manifest';
import type { JsonObject } from './json';
import { readManifest } from './manifest';

const chars = (size: number) => 'x'.repeat(size);
const withFeatures = (features: JsonObject, scopes?: string[]) =>
  exampleManifest({ features, ...(scopes ? { scopes } : {}) });
const command = (changes: JsonObject) =>
  withFeatures({ slash_commands: [{ command: '/lunch', description: 'Lunch', ...changes }] });
const shortcut = (changes: JsonObject) =>
  withFeatures({ shortcuts: [{ name: 'S', type: 'global', callback_id: 's', description: 'S', ...changes }] });
const named = (changes: JsonObject) => ({ ...exampleManifest(), display_information: { name: 'Lunch', ...changes } });
const many = (size: number, make: (index: number) => JsonObject) =>
  Array.from({ length: size }, (_, index) => make(index));

const needed = ['commands', 'im:history', 'app_mentions:read'];
const manyScopes = (size: number) => [
  ...needed,
  ...Array.from({ length: size - needed.length }, (_, index) => `s${index}`),
];
const withScopes = (changes: JsonObject) => ({
  ...exampleManifest(),
  oauth_config: { scopes: { bot: needed }, ...changes },
});
const withSettings = (changes: JsonObject) => ({
  ...exampleManifest(),
  settings: { socket_mode_enabled: true, interactivity: { is_enabled: true }, ...changes },
});

test('the example is read, with what it declares', () => {
  expect(readManifest(exampleManifest())).toMatchObject({
    name: 'Lunch',
    botName: 'lunch',
    homeTab: true,
    socketMode: true,
    commands: [{ command: '/lunch', should_escape: true }],
  });
});

test.each<[string, number, (size: number) => JsonObject]>([
  ['name', 35, (size) => named({ name: chars(size) })],
  ['description', 140, (size) => named({ description: chars(size) })],
  ['bot display name', 80, (size) => withFeatures({ bot_user: { display_name: chars(size) } })],
  [
    'number of shortcuts',
    10,
    (size) =>
      withFeatures({
        shortcuts: many(size, (index) => ({ name: 'S', type: 'global', callback_id: `s${index}`, description: 'S' })),
      }),
  ],
  ['shortcut name', 24, (size) => shortcut({ name: chars(size) })],
  ['shortcut callback_id', 255, (size) => shortcut({ callback_id: chars(size) })],
  ['shortcut description', 150, (size) => shortcut({ description: chars(size) })],
  [
    'number of commands',
    50,
    (size) => withFeatures({ slash_commands: many(size, (index) => ({ command: `/c${index}`, description: 'C' })) }),
  ],
  ['command', 32, (size) => command({ command: `/${chars(size - 1)}` })],
  ['command description', 2000, (size) => command({ description: chars(size) })],
  ['long description', 4000, (size) => named({ long_description: chars(size) })],
  ['agent description', 300, (size) => withFeatures({ agent_view: { agent_description: chars(size) } })],
  ['suggested prompts', 4, (size) => withFeatures({ agent_view: { suggested_prompts: many(size, () => ({})) } })],
  ['bot scopes', 255, (size) => exampleManifest({ scopes: manyScopes(size) })],
  ['redirect addresses', 1000, (size) => withScopes({ redirect_urls: many(size, () => ({})) })],
  ['request address', 3500, (size) => withSettings({ interactivity: { is_enabled: true, request_url: chars(size) } })],
  ['IP address ranges', 10, (size) => withSettings({ allowed_ip_address_ranges: many(size, () => ({})) })],
  ['command address', 3000, (size) => command({ url: chars(size) })],
  ['usage hint', 1000, (size) => command({ usage_hint: chars(size) })],
  ['unfurl domains', 5, (size) => withFeatures({ unfurl_domains: many(size, () => ({})) })],
])('%s: %d is accepted and one more refused', (_what, max, make) => {
  expect(() => readManifest(make(max))).not.toThrow();
  expect(() => readManifest(make(max + 1))).toThrow(String(max + 1));
});

test.each<[string, JsonObject, string]>([
  ['an unknown key', { ...exampleManifest(), extra: 1 }, 'unknown key extra'],
  ['a command in capitals', command({ command: '/Lunch' }), 'lower-case'],
  ['a command without a slash', command({ command: 'lunch' }), 'lower-case'],
  ['a command twice', withFeatures({ slash_commands: many(2, () => ({ command: '/a', description: 'A' })) }), 'twice'],
  [
    'an event without its scope',
    exampleManifest({ scopes: ['commands'] }),
    'event app_mention needs the scope app_mentions:read',
  ],
  [
    'commands without their scope',
    exampleManifest({ scopes: ['im:history', 'app_mentions:read'] }),
    'need the scope commands',
  ],
  [
    'an unknown event',
    {
      ...exampleManifest(),
      settings: {
        socket_mode_enabled: true,
        interactivity: { is_enabled: true },
        event_subscriptions: { bot_events: ['sneeze'] },
      },
    },
    'event sneeze is not known',
  ],
  [
    'no address when Socket Mode is off',
    { ...exampleManifest(), settings: { interactivity: { is_enabled: true } } },
    'Socket Mode is off',
  ],
])('%s is refused with the reason', (_what, manifest, reason) => {
  expect(() => readManifest(manifest)).toThrow(reason);
});
