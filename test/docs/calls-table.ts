import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { operations } from '../../src/desk/operations';
import { ebayCalls } from '../../src/ebay/calls';
import { groups } from '../../src/slack/commands';
import { offered } from '../../src/slack/offer';

const ROOT = resolve(__dirname, '../..');
const source = (file: string) => readFileSync(join(ROOT, file), 'utf8');

const filesBelow = (folder: string, ending: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

interface Import {
  readonly names: readonly string[];
  readonly file: string;
}

const importsOf = (file: string): Import[] =>
  [...source(file).matchAll(/import \{([^}]*)\} from '(\.[^']+)'/g)].map(([, names = '', path = '']) => ({
    names: names.split(',').map(
      (name) =>
        name
          .trim()
          .replace(/^type /, '')
          .split(' as ')[0] ?? '',
    ),
    file: `${relative(ROOT, resolve(ROOT, dirname(file), path))}.ts`,
  }));

/** The eBay calls that a file of the desk may send, by itself or through what it imports. */
const callsOf = (file: string, seen = new Set<string>()): Set<string> => {
  const calls = new Set<string>();
  if (seen.has(file)) return calls;
  seen.add(file);
  for (const { names, file: target } of importsOf(file)) {
    if (target.startsWith('src/ebay/calls')) for (const name of names) calls.add(name);
    else if (target.startsWith('src/desk/')) for (const call of callsOf(target, seen)) calls.add(call);
  }
  return calls;
};

const fileOfOperation = (name: string): string =>
  filesBelow('src/desk', '.ts').find((file) => source(file).includes(`name: '${name}'`)) ?? '';

/** Why nobody can press anything for a call. */
const UNREACHABLE: Readonly<Record<string, string>> = {
  createReturn: 'buyers only: a seller has nothing to open',
};

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const list = (items: readonly string[]) => items.map((item) => `\`${item}\``).join(', ');

/** The table call × operation × command × button × test, as Markdown. */
export const callsTable = (): string => {
  const tests = filesBelow('test/desk', '.test.ts').sort();
  const using = operations.map(({ name }) => ({ name, calls: callsOf(fileOfOperation(name)) }));
  const commandsOf = (operation: string) =>
    groups.flatMap(({ command, routes }) =>
      routes.filter((route) => route.operation.name === operation).map(({ verb }) => `${command} ${verb}`),
    );
  const rows = ebayCalls
    .filter(({ path }) => path.startsWith('/post-order/'))
    .map(({ id, goneSince }) => {
      const users = using.filter(({ calls }) => calls.has(id)).map(({ name }) => name);
      const commands = users.flatMap(commandsOf);
      const words = [`'${id}'`, ...users.map((name) => `'${name}'`), ...commands];
      const parts = users.map(fileOfOperation);
      const proofs = tests.filter(
        (file) =>
          words.some((word) => source(file).includes(word)) || importsOf(file).some((one) => parts.includes(one.file)),
      );
      const how =
        goneSince === undefined
          ? (UNREACHABLE[id] ?? list(users))
          : `switched off by eBay on ${goneSince.slice(0, 10)}`;
      return row([
        `\`${id}\``,
        how,
        list(commands),
        list(users.filter((name) => offered.includes(name))),
        list(proofs.slice(0, 2)),
      ]);
    });
  return `${[
    '# eBay calls',
    '',
    'Which operation sends which call of the Post-Order API, how a person asks for it, and which tests play it.',
    'Operations that only read a request before or after their act are listed with the call that reads; of the tests, the first two of the desk.',
    'This page is written from the code by `npm run docs`; a test compares it.',
    '',
    row(['call', 'operation', 'command', 'button', 'tests']),
    row(Array.from({ length: 5 }, () => '---')),
    ...rows,
  ].join('\n')}\n`;
};
