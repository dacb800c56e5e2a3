import { z } from 'zod';
import { DeskFile } from '../../src/desk/desk-file';
import { deskFileWords } from './desk-file-words';
import { EXAMPLE_DESK_FILE } from './example-desk-file';

/** As much of JSON Schema as zod writes for the desk file. */
interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}

// zod's type says less than it writes; the fields read here are JSON Schema's own.
const SCHEMA = z.toJSONSchema(DeskFile, { io: 'input', unrepresentable: 'any' }) as Schema;

const PATTERNS: readonly (readonly [test: RegExp, words: string])[] = [
  [/\(s\|m\|h\|d\)/, 'a length of time, `30s`, `15m`, `24h` or `2d`'],
  [/\[A-Z\]\{3\}/, 'an amount, `50 USD`'],
  [/\[01\]/, 'a time of day in quotes, `"22:00"`'],
  [/a-z_-/, 'an operation, `return.refund`, or a group, `return.*`'],
];

const listOf = (item: string) => (item === 'a text' ? 'a list of texts' : `a list of: ${item}`);

const takes = ({ type, enum: values, pattern, format, items, minimum, maximum, properties }: Schema): string => {
  if (values !== undefined) return values.map((value) => `\`${value}\``).join(', ');
  if (items !== undefined)
    return items.properties === undefined ? listOf(takes(items)) : 'a list of entries with the keys below';
  if (properties !== undefined) return 'the keys below';
  if (format === 'date') return 'a day in quotes, `"2026-12-24"`';
  if (type === 'number') return 'a number';
  if (type === 'integer')
    return `a whole number${minimum === undefined || maximum === undefined || maximum > 1e6 ? '' : ` from ${minimum} to ${maximum}`}`;
  return PATTERNS.find(([test]) => test.test(pattern ?? ''))?.[1] ?? 'a text';
};

const leftOut = (schema: Schema, required: boolean): string => {
  if (required) return 'needed';
  const { default: value } = schema;
  if (value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0))
    return '';
  return (Array.isArray(value) ? value : [value]).map((one) => `\`${one}\``).join(', ');
};

export interface DeskFileKey {
  /** Such as `sign_off.rules[].over`. */
  readonly path: string;
  readonly takes: string;
  readonly leftOut: string;
}

const ROLE = /^roles\.(viewer|agent|approver|admin)\b/;

/** Every key of the desk file, from its schema. The four roles have the same keys, which are listed once. */
export const deskFileKeys = (schema: Schema = SCHEMA, at = ''): readonly DeskFileKey[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const path = (at === '' ? name : `${at}.${name}`).replace(ROLE, 'roles.<role>');
    if (ROLE.test(`${at}.${name}`) && name !== 'viewer') return [];
    const nested =
      inner.items?.properties === undefined ? deskFileKeys(inner, path) : deskFileKeys(inner.items, `${path}[]`);
    return [
      { path, takes: takes(inner), leftOut: leftOut(inner, schema.required?.includes(name) ?? false) },
      ...nested,
    ];
  });

const cell = (text: string) => text.replaceAll('|', '\\|');

/** The reference of the desk file in Markdown. */
export const deskFilePage = (): string => {
  const keys = deskFileKeys();
  const top = keys.filter(({ path }) => !/[.[]/.test(path));
  return [
    '# The desk file',
    '',
    'The team’s own rules in one YAML file, `desk.yml` unless `DESK_FILE` says otherwise: who may do what, up to which amount, who signs off, which channel hears of what. It is read again by itself whenever it changes; a file with a fault changes nothing and is named to the admins with its lines. Every key may be left out. Without the file everyone reads and nobody decides.',
    '',
    'This page is written from the schema by `npm run docs`; a test compares it. People, groups and channels are Slack ids: in Slack open a profile or a channel’s details and copy the id at its end. `npm run setup` writes a first file by asking.',
    '',
    '## An example',
    '',
    '```yaml',
    EXAMPLE_DESK_FILE.trim(),
    '```',
    '',
    ...top.flatMap(({ path }) => [
      `## ${path}`,
      '',
      deskFileWords(path) ?? '',
      '',
      '| key | takes | when left out | meaning |',
      '|---|---|---|---|',
      ...keys
        .filter((key) => key.path === path || (/^[.[]/.test(key.path.slice(path.length)) && key.path.startsWith(path)))
        .filter((key, _, all) => all.length === 1 || key.path !== path)
        .map(
          (key) =>
            `| \`${key.path}\` | ${cell(key.takes)} | ${cell(key.leftOut)} | ${cell(key.path === path ? '' : (deskFileWords(key.path) ?? ''))} |`,
        ),
      '',
    ]),
  ].join('\n');
};
