import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { createProgram } from '../../src/cli/command-line';
import { ENVIRONMENT_KEYS } from '../../src/environment';
import { groups } from '../../src/slack/commands';
import { recordedTerminal } from '../cli/recorded-terminal';

const root = resolve(__dirname, '../..');
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const textOf = (page: string) => readFileSync(join(root, page), 'utf8');
const findings = (look: (text: string, page: string) => readonly string[]) =>
  pages.flatMap((page) => look(textOf(page), page).map((what) => `${page}: ${what}`));

const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/\s/g, '-');

test('every link between pages leads to a file, and to a heading that is there', () => {
  const dead = findings((text, page) =>
    [...text.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].flatMap(([, link = '']) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : relative(root, resolve(root, dirname(page), path));
      if (!existsSync(join(root, target))) return [link];
      if (anchor === undefined) return [];
      const headings = [...textOf(target).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
      return headings.includes(anchor) ? [] : [link];
    }),
  );
  expect(dead).toEqual([]);
});

test('every npm script that a page names exists, and every script of the command line leads to a command', () => {
  const { scripts } = JSON.parse(textOf('package.json'));
  const named = findings((text) =>
    [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name).filter((name) => !(name in scripts)),
  );
  expect(named).toEqual([]);
  const commands = createProgram(recordedTerminal(root)).commands.map((command) => command.name());
  const led = Object.values<string>(scripts).flatMap((script) => /cli\/main\.ts ([\w-]+)/.exec(script)?.[1] ?? []);
  expect([...led].sort()).toEqual([...commands].sort());
});

test('every option that a page gives a command of the command line is one that it takes', () => {
  const { scripts } = JSON.parse(textOf('package.json'));
  const program = createProgram(recordedTerminal(root));
  const taken = (script: string): readonly string[] | undefined => {
    const name = /cli\/main\.ts ([\w-]+)/.exec(scripts[script] ?? '')?.[1];
    const command = program.commands.find((one) => one.name() === name);
    const all = command === undefined ? [] : [command, ...command.commands];
    return command && all.flatMap(({ options }) => options.flatMap(({ long }) => long ?? []));
  };
  let looked = 0;
  const unknown = findings((text) =>
    [...text.matchAll(/npm run (?:-s )?([\w:-]+) -- ([^`\n]*)/g)].flatMap(([whole, script = '', words = '']) => {
      const options = taken(script);
      if (options === undefined) return [];
      looked += 1;
      return (words.match(/--[a-z-]+/g) ?? [])
        .filter((flag) => !options.includes(flag))
        .map((flag) => `${flag} in ${whole}`);
    }),
  );
  expect(looked).toBeGreaterThan(3);
  expect(unknown).toEqual([]);
});

test('every slash command and subcommand that a page names exists', () => {
  const known = new Map(
    groups.map(({ command, routes, tasks = [] }) => [command as string, [...routes, ...tasks].map(({ verb }) => verb)]),
  );
  const unknown = findings((text) =>
    [...text.matchAll(/`(\/(?:cancellation|return|inquiry|case|desk))(?: ([a-z-]+))?[^`]*`/g)].flatMap(
      ([whole, command = '', verb]) => {
        const verbs = known.get(command);
        if (verbs === undefined) return [whole];
        return verb === undefined || verb === 'help' || verbs.includes(verb) ? [] : [whole];
      },
    ),
  );
  expect(unknown).toEqual([]);
});

test('every setting that a page names is one that is read', () => {
  const ofOthers = ['POSTGRES_PASSWORD', 'TEST_DATABASE_URL', 'MARKETPLACE_ACCOUNT_DELETION', 'NODE_ENV'];
  const known = new Set([...ENVIRONMENT_KEYS, ...ofOthers]);
  const prefixes =
    /^(SLACK|EBAY|DATABASE|DESK|ACCOUNTS|SECRET|AUDIT|PUSH|PUBLIC|ERASURES|POLL|LOG|HEALTH|POSTGRES|TIME)_[A-Z_]+$/;
  const marketplaces = /^EBAY_[A-Z]{2}$/;
  const unknown = findings((text) =>
    [...text.matchAll(/`([A-Z]+_[A-Z_]+)/g)]
      .map(([, name = '']) => name)
      .filter((name) => prefixes.test(name) && !marketplaces.test(name) && !known.has(name)),
  );
  expect(unknown).toEqual([]);
});

test('every alarm that is told to admins has a page in the runbook', () => {
  const codes = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const text = readFileSync(join(root, 'src', name), 'utf8');
      return [...text.matchAll(/kind: 'admin_alert',\s*code: '(\w+)'/g), ...text.matchAll(/tellAdmins\('(\w+)'/g)].map(
        ([, code = '']) => code,
      );
    });
  expect(codes.length).toBeGreaterThan(2);
  const listed = textOf('docs/runbook/README.md');
  expect([...new Set(codes)].filter((code) => !listed.includes(`\`${code}\``))).toEqual([]);
  const files = readdirSync(join(root, 'docs/runbook')).filter((name) => name !== 'README.md');
  expect(files.filter((name) => !listed.includes(`(${name})`))).toEqual([]);
});

test('the page about personal data names every table of the records', () => {
  const schema = textOf('src/store/schema.ts');
  const tables = [...schema.matchAll(/^ {2}(\w+): \{/gm)].map(([, table = '']) => table);
  expect(tables.length).toBeGreaterThan(20);
  const page = textOf('docs/personal-data.md');
  expect(tables.filter((table) => !page.includes(`\`${table}\``))).toEqual([]);
});
