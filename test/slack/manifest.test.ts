import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { groups } from '../../src/slack/commands';
import { readManifest } from '../sim/slack/manifest';

const path = join(__dirname, '../../manifest.yml');

test('the manifest declares exactly the slash commands that there are', () => {
  const declared = readManifest(path).commands.map(({ command }) => command);
  expect([...declared].sort()).toEqual(groups.map((group) => group.command).sort());
});

test('each scope says in a comment what it is for', () => {
  const scopes: string[] = parse(readFileSync(path, 'utf8')).oauth_config.scopes.bot;
  const lines = readFileSync(path, 'utf8').split('\n');
  const silent = scopes.filter((scope) => !lines.some((line) => line.trim().startsWith(`- ${scope} # `)));
  expect(silent).toEqual([]);
});

test('no text names a command by itself: what it is called is for the registry to say, which knows the prefix', () => {
  const root = join(__dirname, '../../src');
  const named = new RegExp(`(?<![/\\w])\\/(?:${groups.map(({ command }) => command.slice(1)).join('|')})\\b`);
  const literal = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/^(ebay|slack\/commands)\//.test(name))
    .flatMap((name) =>
      readFileSync(join(root, name), 'utf8')
        .split('\n')
        .filter((line) => !/^\s*(\/?\*|\/\/|import |export .* from )/.test(line) && named.test(line))
        .filter((line) => /['"`]/.test(line) && !/from '/.test(line))
        .map((line) => `${name}: ${line.trim()}`),
    );
  expect(literal).toEqual([]);
});
