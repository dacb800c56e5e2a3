import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { operations } from '../../src/desk/operations';
import { ebayCalls } from '../../src/ebay/calls';
import { groups } from '../../src/slack/commands';
import { offered } from '../../src/slack/offer';
import { type Story, storyFiles } from '../stories/story-files';

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

/** What `/desk <anything>` runs: operations without a subcommand of their own. */
const LOOKS_UP = importsOf('src/slack/looking-up.ts').map(({ file }) => file);

/** The test that plays the stories of this call; else those of the operations that send it on their way. */
const storiesOf = (call: string, users: readonly string[]): string[] => {
  const playing = (plays: (story: Story) => boolean) =>
    storyFiles.filter(({ stories }) => stories.some(plays)).map(({ file }) => `${file}.test.ts`);
  const own = playing((story) => story.call === call);
  return own.length > 0 ? own : playing((story) => users.includes(story.operation));
};

/** Why nobody can press anything for a call. */
const UNREACHABLE: Readonly<Record<string, string>> = {
  createReturn: 'buyers only: a seller has nothing to open',
};

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const list = (items: readonly string[]) => items.map((item) => `\`${item}\``).join(', ');

/** The table call × operation × command × button × test, as Markdown. */
export const callsTable = (): string => {
  const using = operations.map(({ name }) => ({ name, calls: callsOf(fileOfOperation(name)) }));
  const commandsOf = (operation: string) => [
    ...groups.flatMap(({ command, routes }) =>
      routes.filter((route) => route.operation.name === operation).map(({ verb }) => `${command} ${verb}`),
    ),
    ...(LOOKS_UP.includes(fileOfOperation(operation)) ? ['/desk'] : []),
  ];
  const rows = ebayCalls
    .filter(({ path }) => path.startsWith('/post-order/'))
    .map(({ id, goneSince }) => {
      const users = using.filter(({ calls }) => calls.has(id)).map(({ name }) => name);
      const commands = users.flatMap(commandsOf);
      const how =
        goneSince === undefined
          ? (UNREACHABLE[id] ?? list(users))
          : `switched off by eBay on ${goneSince.slice(0, 10)}`;
      return row([
        `\`${id}\``,
        how,
        list([...new Set(commands)]),
        list(users.filter((name) => offered.includes(name))),
        list(goneSince === undefined ? storiesOf(id, users) : []),
      ]);
    });
  return `${[
    '# eBay calls',
    '',
    'Which operation sends which call of the Post-Order API, how a person asks for it, and which tests play it.',
    'Operations that only read a request before or after their act are listed with the call that reads. The tests play what a person does with it, through Slack, to eBay.',
    'This page is written from the code by `npm run docs`; a test compares it.',
    '',
    row(['call', 'operation', 'command', 'button', 'tests']),
    row(Array.from({ length: 5 }, () => '---')),
    ...rows,
  ].join('\n')}\n`;
};
