import type { AnyOperation } from './operation';
import { isAct } from './operations';

const EFFECTS: Readonly<Record<AnyOperation['effect'], string>> = {
  read: 'reads',
  reply: 'writes to the buyer',
  decision: 'decides',
  money: 'moves money',
};

const RETRIES = { never: 'never', once_if_unseen: 'once, when it was not seen' } as const;

/** What an operation acts upon, asked of the operation itself with an input of which only the keys matter. */
const targetOf = (operation: AnyOperation): string => {
  // Targets only copy fields, so a bare object with the fields they copy is enough here.
  const target = operation.target({ account: 'a', id: 'i', order: 'o', text: 't' } as never);
  return target.on === 'request' ? target.kind : target.on;
};

const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** The table of all operations as Markdown: effect, target, what must hold before, how it is seen afterwards, whether it may be tried again. */
export const operationsTable = (operations: readonly AnyOperation[]): string =>
  [
    '# Operations',
    '',
    'Everything that a seller can ask for. This page is written from the code by `npm run docs`; a test compares it.',
    '',
    row([
      'operation',
      'what it does',
      'effect',
      'target',
      'what must hold before',
      'seen afterwards by',
      'tried again',
    ]),
    row(Array.from({ length: 7 }, () => '---')),
    ...operations.map((operation) =>
      row([
        `\`${operation.name}\``,
        operation.summary,
        EFFECTS[operation.effect],
        targetOf(operation),
        ...(isAct(operation)
          ? [operation.precheckSummary, operation.witnessSummary, RETRIES[operation.retry]]
          : ['', '', '']),
      ]),
    ),
    '',
  ].join('\n');
