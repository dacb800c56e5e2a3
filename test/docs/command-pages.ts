import { isAct } from '../../src/desk/operations';
import { groups } from '../../src/slack/commands';
import { OFFERS } from '../../src/slack/offer';
import { withPrefix } from '../../src/slack/registry';
import type { Group, Route } from '../../src/slack/route';

const FROM_CODE = 'This page is written from the code by `npm run docs`; a test compares it.';

const IDS =
  'An id may be an order id, an item-transaction id, a cancellation, return, inquiry or case id, or a link copied from eBay.';

const WHO: Readonly<Record<Route['operation']['effect'], string>> = {
  read: 'Anybody with access to the desk; nothing changes.',
  reply: 'Agents. The text is shown exactly as it will be sent before it is.',
  decision: 'Agents. The desk file may ask for a colleague’s sign-off or leave an undo window.',
  money: 'Agents, within the limits of the desk file; above them a colleague signs off.',
};

const item = (name: string, words: string) => `- **${name}** ${words}`;

const sentence = (words: string) => {
  const begun = words.startsWith('eBay') ? words : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
};

const routeSection = ({ command }: Group, route: Route): readonly string[] => {
  const { operation } = route;
  const offer = OFFERS[operation.name];
  const asks = route.effect === 'act' && route.question !== undefined;
  return [
    `## ${route.verb}`,
    '',
    operation.summary,
    '',
    '```text',
    [command, route.verb, route.usage].filter(Boolean).join(' '),
    '```',
    '',
    item('Who:', WHO[operation.effect]),
    ...(asks ? [item('Asks:', 'a form opens, with what eBay allows now; nothing is sent before it is.')] : []),
    ...(isAct(operation)
      ? [
          item('Before:', sentence(operation.precheckSummary)),
          item('Seen afterwards by:', sentence(operation.witnessSummary)),
        ]
      : []),
    ...(offer === undefined ? [] : [item('On the card:', `the button *${offer.label(undefined)}*.`)]),
    '',
  ];
};

/** One command's page in Markdown. */
const page = (group: Group): string => {
  const { command, title, kind, routes, tasks = [], looksUp } = group;
  return [
    `# ${command}: ${title}`,
    '',
    `${FROM_CODE} In Slack, \`${command} help\` shows the same in short.`,
    '',
    ...(kind === undefined
      ? []
      : [
          IDS,
          'Where an id belongs to several requests or accounts, Slack asks which one is meant. A word that is no subcommand is answered with the nearest one.',
          '',
        ]),
    ...(looksUp
      ? [
          '## Look anything up',
          '',
          'Shows the order with every cancellation, return, inquiry and case on it, with their deadlines and the buttons that eBay allows now.',
          '',
          '```text',
          `${command} <any id, eBay link or buyer name>`,
          '```',
          '',
          IDS,
          '',
        ]
      : []),
    ...routes.flatMap((route) => routeSection(group, route)),
    ...tasks.flatMap(({ verb, usage, summary }) => [
      `## ${verb}`,
      '',
      summary,
      '',
      '```text',
      [command, verb, usage].filter(Boolean).join(' '),
      '```',
      '',
    ]),
  ].join('\n');
};

const index = (shown: readonly Group[]): string =>
  [
    '# Commands',
    '',
    `Every command has a page. ${FROM_CODE}`,
    '',
    '| command | about | subcommands |',
    '|---|---|---|',
    ...shown.map(({ command, title, routes, tasks = [] }, at) => {
      const verbs = [...routes, ...tasks].map(({ verb }) => `\`${verb}\``).join(', ');
      return `| [${command}](${fileOf(at)}) | ${title} | ${verbs} |`;
    }),
    '',
    'Most of it needs no command: the buttons of a card, the message menu (*Look up on eBay*, *Add as evidence*) and the global shortcut *Start an operation* do the same. [Every day](../every-day.md) shows how a request goes through.',
    '',
    'Another app of the workspace has `/return` or `/case`? `COMMAND_PREFIX` puts a prefix before all of them, also in the manifest and in help: [set-up](../set-up.md#where-a-command-is-taken). `COMMAND_PREFIX=ebay- npm run docs` writes these pages with it.',
    '',
  ].join('\n');

/** A page keeps its name whatever prefix stands before its command. */
const fileOf = (at: number): string => `${groups[at]?.command.slice(1)}.md`;

/** The pages under docs/commands by file name, as a desk with this prefix has them. */
export const commandPages = (prefix: string): ReadonlyMap<string, string> => {
  const shown = withPrefix(groups, prefix);
  return new Map([['README.md', index(shown)], ...shown.map((group, at) => [fileOf(at), page(group)] as const)]);
};
