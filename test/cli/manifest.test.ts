import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { runCommandLine } from '../../src/cli/command-line';
import { lintManifest } from '../../src/cli/manifest/lint';
import { readManifest } from '../../src/cli/manifest/manifest';
import { METHODS_WITHOUT_SCOPE, SCOPES_IN_USE } from '../../src/cli/manifest/scopes-in-use';
import { lintManifest as lintOfTheWorkspace } from '../sim/slack/manifest-lint';
import { recordedTerminal } from './recorded-terminal';

const root = resolve(__dirname, '../..');
const text = readFileSync(join(root, 'manifest.yml'), 'utf8');
const printed = async (...words: string[]) => {
  const terminal = recordedTerminal(root);
  return { exitCode: await runCommandLine(['manifest', ...words], terminal), terminal };
};

test('manifest.yml asks for exactly the scopes that the code uses', () => {
  expect(lintManifest(readManifest(text))).toEqual([]);
});

test('every method of Slack that the code calls is covered by a scope of the list', () => {
  const known = new Set([...METHODS_WITHOUT_SCOPE, ...Object.values(SCOPES_IN_USE).flat()]);
  const called = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join(root, 'src', name), 'utf8').matchAll(/client\s*\.((?:\w+\.){1,2}\w+|filesUploadV2)\(/g),
    ])
    .map(([, method = '']) => method)
    .filter((method) => method !== 'auth.test');
  expect(called.length).toBeGreaterThan(0);
  expect(called.filter((method) => !known.has(method))).toEqual([]);
});

test('printed for http, every address leads to the desk, and the workspace accepts it', async () => {
  const { exitCode, terminal } = await printed('--mode', 'http', '--address', 'https://desk.example.com');
  expect(exitCode).toBe(0);
  const manifest = parse(terminal.printed.join('\n'));
  expect(manifest.settings).toMatchObject({
    socket_mode_enabled: false,
    interactivity: { request_url: 'https://desk.example.com/slack/events' },
    event_subscriptions: { request_url: 'https://desk.example.com/slack/events' },
  });
  expect(lintOfTheWorkspace(manifest)).toEqual([]);
  const socket = parse((await printed()).terminal.printed.join('\n'));
  expect(socket.settings.socket_mode_enabled).toBe(true);
  expect(lintOfTheWorkspace(socket)).toEqual([]);
});

test('http without an address that Slack can reach is refused', async () => {
  for (const words of [
    ['--mode', 'http'],
    ['--mode', 'http', '--address', 'http://desk.example.com'],
    ['--mode', 'x'],
  ]) {
    expect((await printed(...words)).exitCode).toBe(1);
  }
});

test('each fault that Slack would let through is named', () => {
  const faultsAfter = (from: string | RegExp, to: string) =>
    lintManifest(readManifest(text.replace(from, to))).join('\n');
  expect(faultsAfter(/ +- chat:write .*\n/, '')).toMatch(/scope chat:write is missing: chat.postMessage/);
  expect(faultsAfter('- chat:write ', '- admin ')).toMatch(/scope admin is asked for and never used/);
  const manifest = readManifest(text);
  const commands = manifest.features.slash_commands;
  const doubled = { ...manifest, features: { ...manifest.features, slash_commands: [...commands, ...commands] } };
  expect(lintManifest(doubled).join('\n')).toMatch(/\/cancellation is there twice/);
  expect(faultsAfter('is_enabled: true', 'is_enabled: false')).toMatch(/no button would work/);
  expect(faultsAfter('socket_mode_enabled: true', 'socket_mode_enabled: false')).toMatch(
    /the url of \/cancellation is missing/,
  );
  expect(() => readManifest(text.replace('/cancellation', '/Cancellation'))).toThrow(/slash_commands\.0\.command/);
});

test('printed with a prefix, every command carries it, and one that is too long or without it is refused', async () => {
  const { exitCode, terminal } = await printed('--prefix', 'ebay-');
  expect(exitCode).toBe(0);
  const manifest = parse(terminal.printed.join('\n'));
  const commands = manifest.features.slash_commands.map(({ command }: { command: string }) => command);
  expect(commands).toEqual(['/ebay-cancellation', '/ebay-return', '/ebay-inquiry', '/ebay-case', '/ebay-desk']);
  expect(lintOfTheWorkspace(manifest)).toEqual([]);

  expect((await printed('--prefix', 'Our Shop ')).exitCode).toBe(1);
  expect(lintManifest(readManifest(text), 'ebay-').join('\n')).toMatch(
    /\/ebay-return is missing[\s\S]*\/return is declared/,
  );
});
