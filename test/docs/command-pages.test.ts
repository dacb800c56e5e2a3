import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { groups } from '../../src/slack/commands';
import { commandPages } from './command-pages';

const folder = join(__dirname, '../../docs/commands');

test('docs/commands is what the registry says, page by page; run npm run docs after a change', () => {
  const pages = commandPages('');
  expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
  for (const [name, text] of pages) expect([name, readFileSync(join(folder, name), 'utf8')]).toEqual([name, text]);
});

test('every subcommand has its section, and a prefix stands before every command of every page', () => {
  const pages = commandPages('ebay-');
  for (const { command, routes, tasks = [] } of groups) {
    const page = pages.get(`${command.slice(1)}.md`) ?? '';
    for (const { verb } of [...routes, ...tasks]) expect(page).toContain(`\n## ${verb}\n`);
    expect(page).toContain(`/ebay-${command.slice(1)}`);
    expect(page).not.toMatch(new RegExp(`(?<![\\w-])${command}\\b`));
  }
});
