import { readFileSync } from 'node:fs';
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
