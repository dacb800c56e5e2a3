import type { Cell, Look, Screen } from './screen';

const COLOURS = [
  '#000000',
  '#f14c4c',
  '#23d18b',
  '#f5f543',
  '#3b8eea',
  '#d670d6',
  '#29b8db',
  '#e5e5e5',
  '#9a9a9a',
  '#f14c4c',
  '#23d18b',
  '#f5f543',
  '#3b8eea',
  '#d670d6',
  '#29b8db',
  '#ffffff',
];

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const styleOf = ({ colour, bold, dim, underlined }: Look): string =>
  [
    colour === undefined ? '' : `color:${COLOURS[colour]}`,
    bold ? 'font-weight:bold' : '',
    dim ? 'opacity:.7' : '',
    underlined ? 'text-decoration:underline' : '',
  ]
    .filter((rule) => rule !== '')
    .join(';');

const lineOf = (cells: readonly Cell[]): string =>
  cells.map(({ sign, look }) => `<span style="${styleOf(look)}">${escaped(sign)}</span>`).join('');

/** What stands on the screen from line `from` up to line `to`, as a page that looks like a terminal. */
export const pageOf = ({ lines }: Screen, from: number, to: number, command?: string): string => `<!doctype html>
<meta charset="utf-8"><style>
  body { margin: 0; background: #fff; display: inline-block; }
  pre { margin: 0; padding: 16px 20px; background: #1e1e1e; color: #e5e5e5; border-radius: 8px;
    font: 14px/1.45 'DejaVu Sans Mono', 'Liberation Mono', monospace; width: 112ch; }
</style><pre>${command === undefined ? '' : `<b>$ ${escaped(command)}</b>\n`}${lines.slice(from, to).map(lineOf).join('\n')}</pre>`;
